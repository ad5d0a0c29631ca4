/** The security log of the lines one administers: who signed in, was refused, got a role, took something out. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { SelectFilter } from "@/components/finding/select-filter";
import { link, plainButton, quiet } from "@/components/form/styles";
import { installationActsOpenTo } from "@/db/security/gate";
import { listSecurity, type SecurityFilter, type SecurityLine } from "@/db/security/reading";
import { type Locale, say, translator } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { securityEventKinds, securityEventLabels } from "@/report/security-events";
import { securitySentence } from "@/report/security-sentences";
import { filterOfAddress, queryOfFilter } from "./filter";
import { Frame } from "./frame";

interface SecurityPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | undefined>>;
}

export default async function SecurityPage({ params, searchParams }: SecurityPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const acts = await installationActsOpenTo(viewer);
  if (!acts.includes("see-log")) notFound();
  const filter = filterOfAddress(await searchParams);
  const { lines, next } = await orNotFound(() => listSecurity(viewer, filter));
  const t = translator(locale, "security");
  const query = queryOfFilter(filter);
  return (
    <Frame page="log" acts={acts} locale={locale}>
      <p className={quiet}>{t("log.intro")}</p>
      <Filters filter={filter} locale={locale} />
      {lines.length === 0 ? <p>{t("log.empty")}</p> : <Lines lines={lines} locale={locale} />}
      <p className="flex flex-wrap gap-x-5 text-sm">
        {filter.before !== null && (
          <Link href={paths.deskSecurity(locale, query)} className={link}>
            {t("newest")}
          </Link>
        )}
        {next !== null && (
          <Link href={paths.deskSecurity(locale, { ...query, before: next })} className={link}>
            {t("older")}
          </Link>
        )}
        <a href={paths.deskSecurityExport(locale, query)} className={link}>
          {t("log.export")}
        </a>
      </p>
    </Frame>
  );
}

function Filters({ filter, locale }: { readonly filter: SecurityFilter; readonly locale: Locale }) {
  const t = translator(locale, "security");
  const input = "rounded border border-line-strong bg-surface px-2 py-1.5 text-ink";
  return (
    <form method="get" action={paths.deskSecurity(locale)} role="search" className="flex flex-wrap items-end gap-3">
      <SelectFilter
        name="kind"
        label={t("log.kind")}
        all={t("log.all")}
        value={filter.kind ?? ""}
        choices={securityEventKinds.map((value) => ({ value, label: say(securityEventLabels[value], locale) }))}
      />
      <label className="flex flex-col text-sm">
        {t("log.who")}
        <input name="who" type="search" defaultValue={filter.who} className={input} />
      </label>
      {(["from", "until"] as const).map((name) => (
        <label key={name} className="flex flex-col text-sm">
          {t(`log.${name}`)}
          <input name={name} type="date" defaultValue={filter[name] ?? ""} className={input} />
        </label>
      ))}
      <button type="submit" className={plainButton}>
        {t("log.find")}
      </button>
    </form>
  );
}

const columns = ["at", "what", "who", "detail", "device"] as const;

function Lines({ lines, locale }: { readonly lines: readonly SecurityLine[]; readonly locale: Locale }) {
  const t = translator(locale, "security");
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("titles.log")}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-soft">
            {columns.map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.no} className="border-b border-line align-top">
              <td className="px-2 py-1.5 whitespace-nowrap tabular-nums">{beijingMinute(line.at)}</td>
              <td className="px-2 py-1.5 whitespace-nowrap">{say(securityEventLabels[line.kind], locale)}</td>
              <td className="px-2 py-1.5">{whoOf(line, t("operator"))}</td>
              <td className="px-2 py-1.5">
                {[line.agencyName ?? "", say(securitySentence(line.kind, line.detail), locale)]
                  .filter((text) => text !== "")
                  .join(" · ")}
              </td>
              <td className="px-2 py-1.5 text-ink-soft">{line.device}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who did it and to whom; the operator has no name, and people who were erased have none any more. */
function whoOf({ kind, personId, personName, subjectId, subjectName }: SecurityLine, operator: string): string {
  const isNobodys = kind === "sign-in-unknown" || (kind === "link-made" && personId === null);
  const who = personId === null ? (isNobodys ? "" : operator) : (personName ?? personId.slice(0, 8));
  const whom = subjectId === null ? "" : (subjectName ?? subjectId.slice(0, 8));
  return [who, whom].filter((name) => name !== "").join(" → ");
}
