/** Two people changed the same field: both values with who, a choice for each, then save. */
"use client";

import { useState } from "react";
import { type EditionId } from "@/report/form/define";
import { type Field } from "@/report/patch";
import { fill } from "../../form/fill";
import { placeLabel, valueText } from "../report/place";
import { type FieldConflict } from "../edits/saving";
import { heading, plainButton, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface ConflictPanelProps {
  readonly conflicts: readonly FieldConflict[];
  readonly edition: EditionId;
  readonly words: Words["desk"];
  readonly onResolve: (takeTheirs: ReadonlySet<Field>) => void;
}

export function ConflictPanel({ conflicts, edition, words: { editor: words, saving }, onResolve }: ConflictPanelProps) {
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
      <p className="text-sm">{words.conflictNote}</p>
      {conflicts.map(({ field, yours, theirs: other, by, at }) => (
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
            <span>
              {fill(words.theirs, { value: valueText(other, words) })}{" "}
              <span className={quiet}>{fill(saving.by, { name: by ?? words.somebody, time: at })}</span>
            </span>
          </label>
        </fieldset>
      ))}
      <button type="button" className={`${plainButton} self-start`} onClick={() => onResolve(theirs)}>
        {words.resolve}
      </button>
    </section>
  );
}
