/** What stands in one cell for readers: the figure or 未载明, the marks of its footnotes, and whether it was corrected. */
import { grouped } from "@/components/charts/layout/scale";
import { translator, type Locale } from "@/messages/translator";
import { type UnclearCell } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type Footnote } from "@/report/series/footnotes";
import { type PublishedFinding } from "@/report/publication";
import { anchorOfCell, anchorOfFinding } from "./anchors";

interface FigureCellProps {
  readonly code: string;
  readonly figure: Figure | undefined;
  readonly unclear: UnclearCell | undefined;
  readonly footnotes: readonly Footnote[];
  /** Where before and after stand side by side, when this version changed the figure. */
  readonly correctionHref: string | undefined;
  /** Where readers ask whether the figure is right; without it the figure is no link. */
  readonly inquiryHref: string | undefined;
  readonly locale: Locale;
}

export function FigureCell(props: FigureCellProps) {
  const { code, footnotes, correctionHref, inquiryHref, locale } = props;
  const t = translator(locale, "report");
  return (
    <span id={anchorOfCell(code)} className="inline-flex scroll-mt-40 items-baseline justify-end gap-1">
      {footnotes.map((footnote) => (
        <FootnoteMark key={footnote.no} footnote={footnote} locale={locale} />
      ))}
      {correctionHref && (
        <a href={correctionHref} className="figure-mark text-ink-soft underline decoration-dotted underline-offset-2">
          {t("corrected")}
        </a>
      )}
      {inquiryHref ? (
        // The figure is its own way to ask: 175 links of words would drown the table for eyes and ears.
        <a href={inquiryHref} rel="nofollow" title={t("inquiry")} className="figure-link">
          <FigureText {...props} />
        </a>
      ) : (
        <FigureText {...props} />
      )}
    </span>
  );
}

function FigureText({ figure, unclear, locale }: Pick<FigureCellProps, "figure" | "unclear" | "locale">) {
  if (figure === null || figure === undefined) {
    const why = unclear && translator(locale, "report")("unclear", { printed: unclear.printed });
    return (
      <span className="text-xs text-ink-soft" title={why}>
        {translator(locale, "common")("notStated")}
      </span>
    );
  }
  return <span className={Number(figure) === 0 ? "text-ink-faint" : "font-medium"}>{grouped(figure)}</span>;
}

function FootnoteMark({ footnote: { no, finding }, locale }: { readonly footnote: Footnote; readonly locale: Locale }) {
  const t = translator(locale, "report");
  const message = finding.message[locale];
  return (
    <a
      href={`#${anchorOfFinding(finding)}`}
      title={message}
      className={`figure-mark inline-block min-w-6 text-center ${toneOf(finding)}`}
    >
      <span aria-hidden>
        {signOf(finding)}
        {no}
      </span>
      <span className="sr-only">
        {t("formFootnote", { n: no })} {t("findingMark", { severity: t(finding.severity), message })}
      </span>
    </a>
  );
}

/** A sign beside the colour: what must not be, and what is only asked. */
export function signOf({ severity }: Pick<PublishedFinding, "severity">): string {
  return severity === "question" ? "?" : "▲";
}

export function toneOf({ severity }: Pick<PublishedFinding, "severity">): string {
  return { error: "text-error", warning: "text-warning", question: "text-question" }[severity];
}
