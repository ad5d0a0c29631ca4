/** The viewer's reports by what they wait for. */
import Link from "next/link";
import { type Origin, type Scope } from "@/report/content";
import { daysLate } from "@/report/workflow/deadlines";
import { type Move, type Standing, standingLabels, type Standings } from "@/report/workflow/workflow";
import { fill } from "../../form/fill";
import { anchorOfThread } from "../report/remark-place-label";
import { type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { heading, link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface WorkLine {
  readonly reportId: string | null;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly origin: Origin | null;
  readonly standing: Standing;
  readonly standings: Standings;
  readonly step: number | null;
  readonly steps: number;
  readonly stepName: string | null;
  readonly updatedAt: Date | string | null;
  readonly openRemarks: number;
  /** The oldest open remark: a returned report opens there. */
  readonly firstRemark: { readonly id: string; readonly text: string } | null;
  readonly moves: readonly Move[];
  readonly isEmergency: boolean;
  /** A correction of last year's close that the report does not follow yet. */
  readonly previousCorrected: { readonly year: number; readonly cells: readonly unknown[] } | null;
  readonly dueOn: string;
}

const columnOrder = ["agency", "year", "scope", "standing", "due", "remarks", "updated"] as const;

type Group = keyof Words["desk"]["groups"];

interface WorkGroupsProps {
  readonly rows: readonly WorkLine[];
  readonly locale: Locale;
  readonly words: Words["desk"];
  readonly hrefOf: (reportId: string) => string;
  /** Today as an ISO date. */
  readonly today: string;
}

const order: readonly Group[] = ["returned", "review", "drafts", "inReview", "approved", "published"];
const groupOf: Readonly<Partial<Record<Standing, Group>>> = {
  draft: "drafts",
  approved: "approved",
  published: "published",
  withdrawn: "published",
};

export function WorkGroups({ rows, words, ...shared }: WorkGroupsProps) {
  return order.map((group) => (
    <section key={group} aria-labelledby={`group-${group}`} className="flex min-w-0 flex-col gap-2">
      <h2 id={`group-${group}`} className={heading}>
        {words.groups[group]}
      </h2>
      <Rows
        rows={rows.filter((row) => isIn(row, group)).sort(group === "published" ? latestFirst : soonestFirst)}
        empty={words.empty[group]}
        words={words}
        {...shared}
      />
    </section>
  ));
}

const soonestFirst = (left: WorkLine, right: WorkLine) => left.dueOn.localeCompare(right.dueOn);
const latestFirst = (left: WorkLine, right: WorkLine) => soonestFirst(right, left);

function isIn(row: WorkLine, group: Group): boolean {
  if (row.standing === "in-review") return group === (row.moves.includes("approve") ? "review" : "inReview");
  // Others' returned reports stand with the drafts: only those who can mend them have them returned "to me".
  if (row.standing === "returned") return group === (row.moves.includes("edit") ? "returned" : "drafts");
  return groupOf[row.standing] === group;
}

function Rows({ rows, empty, words, ...shared }: WorkGroupsProps & { readonly empty: string }) {
  if (rows.length === 0) return <p className={quiet}>{empty}</p>;
  const { columns } = words;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-soft">
            {columnOrder.map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <WorkRowLine
              key={`${row.reportId ?? row.agencyName}-${row.year}-${row.scope}`}
              row={row}
              words={words}
              {...shared}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WorkRowLine({
  row,
  locale,
  words,
  hrefOf,
  today,
}: Omit<WorkGroupsProps, "rows"> & { readonly row: WorkLine }) {
  const { reportId, agencyName, step, steps, stepName } = row;
  return (
    <tr className="border-b border-line">
      <th scope="row" className="px-2 py-1.5 text-left font-normal">
        {reportId === null ? (
          agencyName
        ) : (
          <Link href={`${hrefOf(reportId)}${hashOf(row)}`} className={link}>
            {agencyName}
          </Link>
        )}
      </th>
      <td className="px-2 tabular-nums">{row.year}</td>
      <td className="px-2 whitespace-nowrap">{words.scopes[row.scope]}</td>
      <td className="px-2">
        {standingLabels[row.standing][locale]}
        {step !== null && (
          <span className="block text-ink-soft">{fill(words.stepOf, { step, steps, name: stepName ?? "" })}</span>
        )}
        {row.standings.working !== "none" && row.standings.published !== "nothing" && (
          <span className="block text-ink-soft">
            {fill(words.publicNow, { state: standingLabels[row.standings.published][locale] })}
          </span>
        )}
        <Reason row={row} />
        {row.isEmergency && <span className="block text-warning">{words.emergency}</span>}
        {row.previousCorrected && (
          <span className="block text-warning">
            {fill(words.previousCorrected, { year: row.previousCorrected.year, n: row.previousCorrected.cells.length })}
          </span>
        )}
      </td>
      <td className="px-2 whitespace-nowrap tabular-nums">
        {row.dueOn} <Lateness row={row} words={words} today={today} />
      </td>
      <td className="px-2 tabular-nums">{row.openRemarks === 0 ? "" : row.openRemarks}</td>
      <td className="px-2 whitespace-nowrap tabular-nums">
        {row.updatedAt === null ? "" : beijingMinute(row.updatedAt)}
      </td>
    </tr>
  );
}

/** Why a report came back: the first remark that is still open. */
function Reason({ row: { standing, firstRemark } }: { readonly row: WorkLine }) {
  if (standing !== "returned" || firstRemark === null) return null;
  return (
    <span className="block max-w-xs truncate text-ink-soft" title={firstRemark.text}>
      {firstRemark.text}
    </span>
  );
}

/** What came back opens at the first thing to mend. */
function hashOf({ standing, firstRemark }: WorkLine): string {
  return standing === "returned" && firstRemark !== null ? `#${anchorOfThread(firstRemark.id)}` : "";
}

/** What is due soon or late; nothing for what the public has already, here or where a transcribed report came from. */
function Lateness({ row, words, today }: { readonly row: WorkLine } & Pick<WorkGroupsProps, "words" | "today">) {
  if (row.origin === "transcribed" || row.standings.published !== "nothing") return null;
  const late = daysLate(row.dueOn, today);
  if (late > 0) return <strong className="block font-medium text-error">{fill(words.late, { n: late })}</strong>;
  return late >= -14 ? <span className="block text-warning">{fill(words.dueSoon, { n: -late })}</span> : null;
}
