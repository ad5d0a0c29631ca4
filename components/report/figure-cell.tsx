/** What stands in one cell for readers: the figure, 未载明, and a mark that leads to what was found. */
import { grouped } from "@/components/charts/scale";
import { translator, type Locale } from "@/messages/translator";
import { type UnclearCell } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type PublishedFinding } from "@/report/publication";
import { anchorOfCell, anchorOfFinding } from "./anchors";

interface FigureCellProps {
  readonly code: string;
  readonly figure: Figure | undefined;
  readonly unclear: UnclearCell | undefined;
  readonly finding: PublishedFinding | undefined;
  readonly locale: Locale;
}

export function FigureCell({ code, figure, unclear, finding, locale }: FigureCellProps) {
  const t = translator(locale, "report");
  return (
    <span id={anchorOfCell(code)} className="inline-flex scroll-mt-40 items-center justify-end gap-1">
      {finding && (
        <a href={`#${anchorOfFinding(finding)}`} className={`inline-block min-w-6 text-center ${toneOf(finding)}`}>
          <span aria-hidden>{finding.severity === "question" ? "?" : "▲"}</span>
          <span className="sr-only">
            {t("findingMark", { severity: t(finding.severity), message: finding.message[locale] })}
          </span>
        </a>
      )}
      {figure === null || figure === undefined ? (
        <span className="text-xs text-ink-soft" title={unclear && t("unclear", { printed: unclear.printed })}>
          {translator(locale, "common")("notStated")}
        </span>
      ) : (
        <span className={Number(figure) === 0 ? "text-ink-faint" : "font-medium"}>{grouped(figure)}</span>
      )}
    </span>
  );
}

export function toneOf({ severity }: Pick<PublishedFinding, "severity">): string {
  return { error: "text-error", warning: "text-warning", question: "text-question" }[severity];
}
