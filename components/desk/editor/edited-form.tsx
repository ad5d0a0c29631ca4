/** The whole form of a report as inputs, in its order; keys, mouse and clipboard work in its tables. */
"use client";

import { carryOverOffer } from "@/report/series/carry-over";
import { type ReportContent, type Scope } from "@/report/content";
import { editionOf, variantOf } from "@/report/form/editions";
import { type Finding } from "@/report/rules/define";
import { type Locale } from "@/messages/translator";
import { DisclosuresEditor } from "./disclosures-editor";
import { typeFigures } from "../edits/edit-state";
import { useFigureCells } from "../grid/figure-cells";
import { fill } from "../../form/fill";
import { type useGrid } from "../grid/use-grid";
import { IndicatorsEditor } from "./indicators-editor";
import { PlainFields } from "./plain-fields";
import { ReportForm } from "../report/report-form";
import { smallButton } from "../../form/styles";
import { UnclearList } from "./unclear-list";
import { useNarrativeFields } from "../narrative/use-narrative-fields";
import { type useReportEdits } from "../edits/use-report-edits";
import { type Words } from "../../form/words";

interface EditedFormProps {
  readonly year: number;
  readonly scope: Scope;
  readonly editing: ReturnType<typeof useReportEdits>;
  readonly grid: ReturnType<typeof useGrid>;
  readonly findings: readonly Finding[];
  readonly previous: ReportContent | null;
  readonly isLastYearShown: boolean;
  readonly locale: Locale;
  readonly words: Words["desk"];
}

export function EditedForm(props: EditedFormProps) {
  const { year, scope, editing, grid, findings, previous, isLastYearShown, locale, words } = props;
  const { edits, set, type } = editing;
  const { content } = edits;
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const { range, selected } = grid.grid;
  const cell = useFigureCells({
    ...{ edits, findings, previous, isLastYearShown, locale, words, onType: type },
    selected: new Set(range ? selected.flat() : []),
  });
  const text = useNarrativeFields({ content, findings, year, scope, locale, words, onSet: set });
  return (
    <div className="flex min-w-0 flex-col gap-8" {...grid.handlers}>
      <PlainFields content={content} words={words.editor} onSet={set} />
      {text("preamble")}
      <UnclearList unclear={content.unclear} edition={content.edition} words={words.editor} onSet={set} />
      <ReportForm
        edition={edition}
        variant={variant}
        locale={locale}
        cell={cell}
        text={text}
        above={(part) => part === "三" && <CarryOver grid={grid} content={content} previous={previous} words={words} />}
      />
      {content.edition === "pre-2019" && (
        <IndicatorsEditor indicators={content.indicators} words={words.editor} onSet={set} />
      )}
      <DisclosuresEditor
        disclosures={content.disclosures}
        lastYear={previous?.disclosures ?? null}
        words={words.editor}
        onSet={set}
      />
    </div>
  );
}

/** One press takes the row over; a transcribed report keeps what is printed. */
function CarryOver({
  grid: { grid },
  content,
  previous,
  words,
}: Pick<EditedFormProps, "grid" | "previous" | "words"> & { readonly content: ReportContent }) {
  const offer = carryOverOffer(content, previous);
  if (offer.length === 0 || content.origin === "transcribed") return null;
  const takeOver = () => {
    grid.change((now) =>
      typeFigures(
        now,
        offer.map(({ code, value }) => ({ code, text: String(value) })),
      ),
    );
    grid.say(fill(words.editor.grid.carried, { n: offer.length }));
  };
  return (
    <button type="button" className={`${smallButton} min-h-6 self-start`} onClick={takeOver}>
      {fill(words.editor.grid.carryOver, { n: offer.length })}
    </button>
  );
}
