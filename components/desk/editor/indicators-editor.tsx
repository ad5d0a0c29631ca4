/** The free list of indicators of a report before 2019: labels as printed, figures to type. */
"use client";

import { type ListedIndicator } from "@/report/content";
import { type Field, type FieldValue } from "@/report/patch";
import { countOf } from "../edits/form-patch";
import { anchorOf } from "../report/place";
import { field as fieldStyle, heading, plainButton, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface IndicatorsEditorProps {
  readonly indicators: readonly ListedIndicator[];
  readonly words: Words["desk"]["editor"];
  readonly onSet: (field: Field, value: FieldValue) => void;
}

const blank: ListedIndicator = { label: "", unit: "条", year: null, sinceStart: null };

export function IndicatorsEditor({ indicators, words, onSet }: IndicatorsEditorProps) {
  const set = (next: readonly ListedIndicator[]) => onSet("indicators", next);
  const replace = (index: number, part: Partial<ListedIndicator>) =>
    set(indicators.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <section id={anchorOf("indicators")} className="flex scroll-mt-32 flex-col gap-2">
      <h2 className={heading}>{words.indicatorsTitle}</h2>
      <ol className="flex flex-col gap-2">
        {indicators.map((item, index) => (
          <li key={index} className="flex flex-wrap items-center gap-2">
            <Word
              label={words.indicatorLabel}
              value={item.label}
              isWide
              onType={(label) => replace(index, { label })}
            />
            <Word label={words.indicatorUnit} value={item.unit} onType={(unit) => replace(index, { unit })} />
            <Word
              label={words.indicatorYear}
              value={String(item.year ?? "")}
              onType={(text) => replace(index, { year: countOf(text) })}
            />
            <Word
              label={words.indicatorSince}
              value={String(item.sinceStart ?? "")}
              onType={(text) => replace(index, { sinceStart: countOf(text) })}
            />
            <button
              type="button"
              className={smallButton}
              onClick={() => set(indicators.filter((_each, at) => at !== index))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className={`${plainButton} self-start`} onClick={() => set([...indicators, blank])}>
        {words.add}
      </button>
    </section>
  );
}

interface WordProps {
  readonly label: string;
  readonly value: string;
  readonly isWide?: boolean;
  readonly onType: (text: string) => void;
}

function Word({ label, value, isWide = false, onType }: WordProps) {
  return (
    <label className="flex min-w-0 items-center gap-1 text-xs">
      {label}
      <input
        value={value}
        onChange={(event) => onType(event.target.value)}
        className={`${fieldStyle} ${isWide ? "w-56" : "w-20"}`}
      />
    </label>
  );
}
