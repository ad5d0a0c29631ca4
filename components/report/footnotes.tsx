/** What was found in a published report as numbered footnotes, with the reasons given; on screen and on paper. */
import { translator, type Locale } from "@/messages/translator";
import { type EditionId } from "@/report/form/define";
import { findCell } from "@/report/form/editions";
import { type Footnote } from "@/report/series/footnotes";
import { anchorOfCell, anchorOfFinding, ruleAddress } from "./anchors";
import { cellName } from "./correction-lines";
import { signOf, toneOf } from "./figure-cell";

interface FootnotesProps {
  readonly footnotes: readonly Footnote[];
  readonly edition: EditionId;
  readonly locale: Locale;
}

/** More cells than these are only counted: a sum over 22 rows names its column. */
const namedCells = 2;

export function Footnotes({ footnotes, edition, locale }: FootnotesProps) {
  const t = translator(locale, "report");
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-2">
      <h2 id="findings" className="scroll-mt-8 text-xl font-semibold">
        {t("findings")}
      </h2>
      {footnotes.length === 0 && <p>{t("noFindings")}</p>}
      <ol className="flex flex-col divide-y divide-line border-t border-line text-sm">
        {footnotes.map((footnote) => (
          <FootnoteLine key={footnote.no} footnote={footnote} edition={edition} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function FootnoteLine({ footnote, edition, locale }: Omit<FootnotesProps, "footnotes"> & { footnote: Footnote }) {
  const t = translator(locale, "report");
  const { no, finding } = footnote;
  return (
    <li
      id={anchorOfFinding(finding)}
      className="grid break-inside-avoid scroll-mt-8 grid-cols-[3rem_minmax(0,1fr)] py-2"
    >
      <span className={`font-semibold ${toneOf(finding)}`}>
        <span aria-hidden>{signOf(finding)}</span>
        {no}
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <p className="max-w-prose text-base">
          <strong className={toneOf(finding)}>{t(finding.severity)}</strong> {finding.message[locale]}
        </p>
        {finding.accepted && (
          <p className="max-w-prose border-l-2 border-line-strong pl-3">
            {t("accepted", { reason: finding.accepted.reason })}
            {finding.accepted.countersigned && t("countersigned")}
          </p>
        )}
        <p className="flex flex-wrap gap-x-3 text-ink-soft">
          <Cells codes={finding.codes} edition={edition} locale={locale} />
          <a
            href={ruleAddress(locale, finding.rule)}
            className="no-print inline-block min-h-6 underline underline-offset-2"
          >
            {t("aboutRule")}
          </a>
        </p>
      </div>
    </li>
  );
}

function Cells({ codes, edition, locale }: Omit<FootnotesProps, "footnotes"> & { readonly codes: readonly string[] }) {
  const t = translator(locale, "report");
  const known = codes.filter((code) => findCell(edition, code));
  if (known.length === 0) return null;
  return (
    <span>
      {t("footnoteCells")}{" "}
      {known.slice(0, known.length > namedCells ? 1 : namedCells).map((code, index) => (
        <span key={code}>
          {index > 0 && (locale === "zh" ? "；" : "; ")}
          <a href={`#${anchorOfCell(code)}`} lang="zh-CN" className="underline underline-offset-2">
            {cellName(code, edition)}
          </a>
        </span>
      ))}
      {known.length > namedCells && ` ${t("moreCells", { n: known.length })}`}
    </span>
  );
}
