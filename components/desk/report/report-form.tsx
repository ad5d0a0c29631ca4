/** A report in the order of the form: texts and official tables, with slots for what stands in them. */
import { type ReactNode } from "react";
import { OfficialTable } from "@/components/report/official-table";
import { type Narrative } from "@/report/content";
import { type Edition, type Part, type RowVariant } from "@/report/form/define";
import { type Locale } from "@/messages/translator";
import { anchorOf } from "./place";

type NarrativeKey = keyof Narrative;

interface ReportFormProps {
  readonly edition: Edition;
  readonly variant: RowVariant;
  readonly locale: Locale;
  readonly cell: (code: string) => ReactNode;
  readonly text: (key: NarrativeKey) => ReactNode;
  /** What stands between the heading of a part and its tables. */
  readonly above?: (part: Part["number"]) => ReactNode;
}

const textOfPart: Readonly<Partial<Record<Part["number"], NarrativeKey>>> = {
  一: "overview",
  五: "problems",
  六: "otherMatters",
};

export function ReportForm({ edition, variant, locale, cell, text, above }: ReportFormProps) {
  if (edition.parts.length === 0) {
    return (
      <>
        {text("overview")}
        {text("problems")}
        {text("otherMatters")}
      </>
    );
  }
  return edition.parts.map((part) => {
    const key = textOfPart[part.number];
    return (
      <section
        key={part.number}
        id={anchorOf(`part:${part.number}`)}
        className="flex min-w-0 scroll-mt-32 flex-col gap-3"
      >
        <h2 id={`part-${part.number}`} className="text-lg font-semibold">
          {part.number}、{part.heading.zh}
          {locale === "en" && <span className="ml-2 text-sm font-normal text-ink-soft">{part.heading.en}</span>}
        </h2>
        {key && text(key)}
        {above?.(part.number)}
        {part.blocks.map((block) => (
          <div key={block.id} className="min-w-0">
            <OfficialTable
              block={block}
              variant={variant}
              locale={locale}
              captionId={`part-${part.number}`}
              cell={(code) => cell(code)}
            />
          </div>
        ))}
      </section>
    );
  });
}
