/** A published report in the order of the form: texts and official tables. */
import { translator, type Locale } from "@/messages/translator";
import { type Narrative, type ReportContent } from "@/report/content";
import { type PartNumber } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { footnotesAt, type Footnote } from "@/report/series/footnotes";
import { DisclosuresTable } from "./disclosures-table";
import { FigureCell } from "./figure-cell";
import { IndicatorsTable } from "./indicators-table";
import { NarrativeText } from "./narrative-text";
import { OfficialTable } from "./official-table";

interface ReportFormProps {
  readonly content: ReportContent;
  readonly footnotes: readonly Footnote[];
  /** The cells that this version changed, and where before and after stand. */
  readonly corrected: { readonly codes: readonly string[]; readonly href: string };
  readonly explain: (key: string) => string;
  /** Where a reader asks about a cell; none on versions that no longer stand. */
  readonly inquiry: ((code: string) => string) | null;
  readonly locale: Locale;
}

type TextProps = Pick<ReportFormProps, "content" | "locale">;

const textOf: Partial<Record<PartNumber, keyof Narrative>> = { 一: "overview", 五: "problems", 六: "otherMatters" };

export function ReportForm({ content, footnotes, corrected, explain, inquiry, locale }: ReportFormProps) {
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const cell = (code: string) => (
    <FigureCell
      code={code}
      figure={content.figures[code]}
      unclear={content.unclear.find((each) => each.code === code)}
      footnotes={footnotesAt(footnotes, code)}
      correctionHref={corrected.codes.includes(code) ? corrected.href : undefined}
      inquiryHref={inquiry?.(code)}
      locale={locale}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <Text text={content.narrative.preamble} />
      {edition.parts.length === 0 && <FreeForm content={content} locale={locale} />}
      {edition.parts.map((part) => (
        <section key={part.number} className="flex min-w-0 flex-col gap-4">
          <h2
            id={`part-${part.number}`}
            className="scroll-mt-8 font-serif text-xl font-bold break-after-avoid"
            lang="zh-CN"
          >
            {part.number}、{part.heading.zh}
            {locale === "en" && (
              <span lang="en" className="ml-2 font-sans text-sm font-normal text-ink-soft">
                {part.heading.en}
              </span>
            )}
          </h2>
          <PartText part={part.number} content={content} locale={locale} />
          {part.blocks.map((block) => (
            <OfficialTable
              key={block.id}
              captionId={`part-${part.number}`}
              block={block}
              variant={variant}
              locale={locale}
              cell={cell}
              explain={explain}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function PartText({ part, content, locale }: TextProps & { readonly part: PartNumber }) {
  const key = textOf[part];
  if (!key) return null;
  const text = content.narrative[key];
  return (
    <>
      {text === "" ? (
        <p className="text-ink-soft">{translator(locale, "common")("notStated")}</p>
      ) : (
        <Text text={text} />
      )}
      {part === "一" && <Lists content={content} locale={locale} />}
    </>
  );
}

function FreeForm({ content, locale }: TextProps) {
  const t = translator(locale, "report");
  return (
    <>
      {(["overview", "problems", "otherMatters"] as const).map(
        (key) =>
          content.narrative[key] !== "" && (
            <section key={key}>
              <h2 className="font-serif text-xl font-bold">{t(key)}</h2>
              <Text text={content.narrative[key]} />
            </section>
          ),
      )}
      <Lists content={content} locale={locale} />
    </>
  );
}

function Lists({ content, locale }: TextProps) {
  return (
    <>
      {content.disclosures && <DisclosuresTable disclosures={content.disclosures} locale={locale} />}
      {content.indicators.length > 0 && <IndicatorsTable indicators={content.indicators} locale={locale} />}
    </>
  );
}

function Text({ text }: { readonly text: string }) {
  return (
    <div lang="zh-CN" className="flex max-w-prose flex-col gap-3 text-[1.0625rem]">
      <NarrativeText text={text} level={3} />
    </div>
  );
}
