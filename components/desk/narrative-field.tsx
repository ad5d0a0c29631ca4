/** One text of the report, with its length beside the notice's limit. */
"use client";

import { type Field, type FieldValue } from "@/report/patch";
import { fill } from "./fill";
import { anchorOf } from "./place";
import { field as fieldStyle, label as labelStyle, quiet } from "./styles";
import { type Words } from "./words";

interface NarrativeFieldProps {
  readonly field: Field;
  readonly label: string;
  readonly text: string;
  readonly limit: number | null;
  readonly words: Words["desk"]["editor"];
  readonly onSet: (field: Field, value: FieldValue) => void;
}

export function NarrativeField({ field, label, text, limit, words, onSet }: NarrativeFieldProps) {
  const n = text.replace(/\s/g, "").length;
  return (
    <label className={labelStyle}>
      {label}
      <textarea
        id={anchorOf(field)}
        name={field}
        value={text}
        rows={Math.min(18, Math.max(4, Math.ceil(text.length / 45)))}
        onChange={(event) => onSet(field, event.target.value)}
        className={`${fieldStyle} scroll-mt-32 text-base leading-7`}
      />
      <span className={limit !== null && n > limit ? "text-sm text-warning" : quiet}>
        {limit === null ? fill(words.characters, { n }) : fill(words.charactersOf, { n, limit })}
      </span>
    </label>
  );
}
