/** Two people changed the same field: both values with who, a choice for each, then save. */
"use client";

import { useState } from "react";
import { type EditionId } from "@/report/form/define";
import { type Field } from "@/report/patch";
import { type SaveAnswer } from "./edit-state";
import { fill, formatMoment } from "./fill";
import { placeLabel, valueText } from "./place";
import { heading, plainButton } from "./styles";
import { type Words } from "./words";

interface ConflictPanelProps {
  readonly conflict: Extract<SaveAnswer, { status: "conflict" }>;
  readonly edition: EditionId;
  readonly words: Words["desk"]["editor"];
  readonly onResolve: (takeTheirs: ReadonlySet<Field>) => void;
}

export function ConflictPanel({ conflict, edition, words, onResolve }: ConflictPanelProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<Field>>(new Set());
  const choose = (field: Field, isTheirs: boolean) =>
    setTheirs((chosen) => {
      const next = new Set(chosen);
      if (isTheirs) next.add(field);
      else next.delete(field);
      return next;
    });
  return (
    <section role="alert" className="flex flex-col gap-3 rounded border-2 border-warning bg-surface p-3">
      <h2 className={heading}>{words.conflictTitle}</h2>
      <p className="text-sm">
        {fill(words.conflictBy, { name: conflict.by ?? words.somebody, time: formatMoment(conflict.at) })}
      </p>
      {conflict.conflicts.map(({ field, yours, theirs: other }) => (
        <fieldset key={field} className="flex flex-col gap-1 text-sm">
          <legend className="font-medium">{placeLabel(field, edition, words, field)}</legend>
          <label className="flex items-start gap-2">
            <input
              type="radio"
              name={`choice-${field}`}
              checked={!theirs.has(field)}
              onChange={() => choose(field, false)}
            />
            {fill(words.mine, { value: valueText(yours, words) })}
          </label>
          <label className="flex items-start gap-2">
            <input
              type="radio"
              name={`choice-${field}`}
              checked={theirs.has(field)}
              onChange={() => choose(field, true)}
            />
            {fill(words.theirs, { value: valueText(other, words) })}
          </label>
        </fieldset>
      ))}
      <button type="button" className={`${plainButton} self-start`} onClick={() => onResolve(theirs)}>
        {words.resolve}
      </button>
    </section>
  );
}
