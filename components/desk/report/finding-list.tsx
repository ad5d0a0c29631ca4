/** Findings in one column, each with both sides, a way to its cell, and the reason given or asked for. */
import { type ReportContent } from "@/report/content";
import { type Repair } from "@/report/repairs/repair";
import { type Unasked } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { ruleAddress } from "@/components/report/anchors";
import { ActionForm } from "../../form/action-form";
import { fill } from "../../form/fill";
import { type Locale } from "@/messages/translator";
import { figureField } from "@/report/patch";
import { acceptanceOf, inFormOrder, type AcceptanceRow } from "./finding-order";
import { FindingRepair } from "./finding-repair";
import { type FormAction } from "../../form/form-state";
import { anchorOfCell, anchorOfFinding } from "./place";
import { field, heading, link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface FindingActions {
  readonly accept?: FormAction;
  readonly drop?: FormAction;
  readonly countersign?: FormAction;
}

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly acceptances: readonly AcceptanceRow[];
  /** What the check could not ask: without it, “nothing found” would say too much. */
  readonly unasked?: readonly Unasked[];
  /** What was checked, and the report on the year before. */
  readonly content: ReportContent;
  readonly previous: ReportContent | null;
  readonly locale: Locale;
  readonly words: Words["desk"]["findings"];
  readonly actions: FindingActions;
  /** Changes cells as a person chose; absent where the report is only read. */
  readonly onRepair?: (repair: Repair) => void;
  /** Reasons belong to saved values only. */
  readonly isUnsaved: boolean;
  /** The page of the report's history, which shows the values a cell had. */
  readonly historyHref?: string;
}

export function FindingList({ findings, acceptances, content, previous, unasked = [], ...shared }: FindingListProps) {
  const { words } = shared;
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return (
    <section aria-labelledby="findings-title" className="flex flex-col gap-2" id="findings">
      <h2 id="findings-title" className={heading}>
        {words.title}
      </h2>
      <p className={quiet} role="status">
        {findings.length === 0
          ? unasked.length === 0
            ? words.none
            : words.noneOfAsked
          : [
              fill(words.errors, { n: count("error") }),
              fill(words.warnings, { n: count("warning") }),
              fill(words.questions, { n: count("question") }),
            ].join(" · ")}
      </p>
      {unasked.map(({ need, sentence }) => (
        <p key={need} className="text-sm">
          {sentence[shared.locale]}
        </p>
      ))}
      <ol className="flex flex-col gap-3">
        {inFormOrder(findings, content.edition).map((finding) => (
          <FindingEntry
            key={anchorOfFinding(finding)}
            finding={finding}
            acceptance={acceptanceOf(finding, acceptances)}
            content={content}
            previous={previous}
            {...shared}
          />
        ))}
      </ol>
    </section>
  );
}

interface FindingEntryProps extends Omit<FindingListProps, "findings" | "acceptances"> {
  readonly finding: Finding;
  readonly acceptance: AcceptanceRow | undefined;
}

const edges = { error: "border-error", warning: "border-warning", question: "border-line-strong" } as const;

function FindingEntry({ finding, acceptance, locale, words, actions, isUnsaved, ...rest }: FindingEntryProps) {
  const [code] = finding.codes;
  const { expected, actual } = finding;
  return (
    <li id={anchorOfFinding(finding)} className={`scroll-mt-32 border-l-4 pl-3 text-sm ${edges[finding.severity]}`}>
      <p>
        <strong>{words.severity[finding.severity]}</strong> {finding.message[locale]}
      </p>
      {expected !== null && actual !== null && (
        <p className="tabular-nums text-ink-soft">{fill(words.sides, { expected, actual })}</p>
      )}
      <p className="flex flex-wrap gap-x-3">
        {code !== undefined && (
          <a href={`#${anchorOfCell(code)}`} className={link}>
            {words.goToCell}
          </a>
        )}
        {code !== undefined && rest.historyHref !== undefined && (
          <a href={`${rest.historyHref}?place=${figureField(code)}`} className={link}>
            {words.cellHistory}
          </a>
        )}
        <a
          href={ruleAddress(locale, finding.rule)}
          target="_blank"
          className="text-ink-soft underline underline-offset-2"
        >
          {words.rule}
        </a>
      </p>
      <FindingRepair
        finding={finding}
        words={words}
        content={rest.content}
        previous={rest.previous}
        onRepair={rest.onRepair}
      />
      {acceptance ? (
        <Accepted acceptance={acceptance} words={words} actions={actions} />
      ) : (
        actions.accept && <AcceptForm finding={finding} words={words} isUnsaved={isUnsaved} accept={actions.accept} />
      )}
    </li>
  );
}

interface AcceptedProps extends Pick<FindingListProps, "words" | "actions"> {
  readonly acceptance: AcceptanceRow;
}

function Accepted({ acceptance, words, actions }: AcceptedProps) {
  const { id, reason, acceptedBy, countersignedBy } = acceptance;
  return (
    <div className="mt-1 flex flex-col items-start gap-1 rounded bg-band px-2 py-1">
      <p>{fill(words.accepted, { reason, name: acceptedBy })}</p>
      <p className={quiet}>
        {countersignedBy === null ? words.notCountersigned : fill(words.countersigned, { name: countersignedBy })}
      </p>
      {actions.drop && (
        <ActionForm action={actions.drop} button={words.drop}>
          <input type="hidden" name="acceptanceId" value={id} />
        </ActionForm>
      )}
      {actions.countersign && countersignedBy === null && (
        <ActionForm action={actions.countersign} button={words.countersign}>
          <input type="hidden" name="acceptanceId" value={id} />
        </ActionForm>
      )}
    </div>
  );
}

interface AcceptFormProps extends Pick<FindingListProps, "words" | "isUnsaved"> {
  readonly finding: Finding;
  readonly accept: FormAction;
}

function AcceptForm({ finding, accept, words, isUnsaved }: AcceptFormProps) {
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-accent">{words.accept}</summary>
      <ActionForm action={accept} button={words.acceptButton} isDisabled={isUnsaved}>
        <input type="hidden" name="rule" value={finding.rule} />
        <input type="hidden" name="instance" value={finding.instance} />
        <input type="hidden" name="basis" value={finding.basis} />
        <label className="flex w-full flex-col gap-1">
          {words.reason}
          <textarea name="reason" rows={2} required maxLength={2000} className={field} />
        </label>
        {isUnsaved && <p className={quiet}>{words.acceptAfterSaving}</p>}
      </ActionForm>
    </details>
  );
}
