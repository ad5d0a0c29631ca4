/** Cells whose printed text allows several readings, until a person has checked them. */
"use client";

import { type UnclearCell } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { type Field, type FieldValue, figureField } from "@/report/patch";
import { fill } from "../../form/fill";
import { anchorOf, anchorOfCell, placeLabel } from "../report/place";
import { heading, link, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface UnclearListProps {
  readonly unclear: readonly UnclearCell[];
  readonly edition: EditionId;
  readonly words: Words["desk"]["editor"];
  readonly onSet: (field: Field, value: FieldValue) => void;
}

export function UnclearList({ unclear, edition, words, onSet }: UnclearListProps) {
  if (unclear.length === 0) return null;
  return (
    <section id={anchorOf("unclear")} className="flex flex-col gap-2">
      <h2 className={heading}>{words.unclearTitle}</h2>
      <ul className="flex flex-col gap-1 text-sm">
        {unclear.map(({ code, printed }) => (
          <li key={code} className="flex flex-wrap items-center gap-2">
            <a href={`#${anchorOfCell(code)}`} className={link}>
              {placeLabel(figureField(code), edition, words, "")}
            </a>
            {fill(words.unclearNote, { printed })}
            <button
              type="button"
              className={smallButton}
              onClick={() =>
                onSet(
                  "unclear",
                  unclear.filter((each) => each.code !== code),
                )
              }
            >
              {words.unclearDone}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
