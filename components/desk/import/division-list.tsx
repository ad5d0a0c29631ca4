/** Rows whose digits ran together: a person picks one of the divisions that the relations allow, or none. */
"use client";

import { useState } from "react";
import { type EditionId } from "@/report/form/define";
import { findCell } from "@/report/form/editions";
import { fill } from "../../form/fill";
import { type Decision, type Decisions, pickedOption, picking } from "./import-decisions";
import { anchorOfLine } from "./original-text";
import { type Locale } from "@/messages/translator";
import { type Division } from "@/report/reading";
import { heading, link, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface DivisionListProps {
  readonly divisions: readonly Division[];
  readonly decisions: Decisions;
  readonly edition: EditionId;
  /** Id of the form that saves. */
  readonly form: string;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  readonly onDecide: (changes: Readonly<Record<string, Decision | null>>) => void;
}

/** Anchor of a division. */
export const anchorOfDivision = (index: number) => `division-${index}`;

export function DivisionList({ divisions, words, ...props }: DivisionListProps) {
  if (divisions.length === 0) return null;
  return (
    <section aria-labelledby="divisions-title" className="flex min-w-0 flex-col gap-4 text-sm">
      <h3 id="divisions-title" className={heading}>
        {words.importing.divisionsTitle}
      </h3>
      {divisions.map((division, index) => (
        <DivisionPicker key={index} division={division} index={index} words={words} {...props} />
      ))}
    </section>
  );
}

interface DivisionPickerProps extends Omit<DivisionListProps, "divisions"> {
  readonly division: Division;
  readonly index: number;
}

const shownAtFirst = 8;

function DivisionPicker({ division, index, decisions, edition, form, locale, words, onDecide }: DivisionPickerProps) {
  const [isWhole, setWhole] = useState(false);
  const { codes, options, place, reason } = division;
  const { importing, desk } = words;
  const picked = pickedOption(division, decisions);
  const cells = codes.map((code) => findCell(edition, code));
  const shown = isWhole ? options : options.slice(0, Math.max(shownAtFirst, picked + 1));
  const name = `division:${index}`;
  return (
    <fieldset id={anchorOfDivision(index)} className="min-w-0 scroll-mt-32 border-t border-line pt-1">
      <legend className="float-left w-full font-medium">
        {cells[0] ? `${cells[0].part} · ${cells[0].row}` : codes[0]}
      </legend>
      <p className="text-ink-soft">
        <a href={`#${anchorOfLine(place.line)}`} className={link}>
          {fill(importing.line, { line: place.line })}
        </a>{" "}
        {fill(importing.divisionPrinted, { printed: place.text, n: options.length })} {reason[locale]}
      </p>
      <div role="region" tabIndex={0} aria-label={cells[0]?.row ?? name} className="relative mt-1 overflow-x-auto">
        <table className="text-xs tabular-nums">
          <thead>
            <tr>
              <td />
              {codes.map((code, at) => (
                <th key={code} scope="col" className="px-2 py-1 text-right font-normal text-ink-soft">
                  {cells[at]?.column ?? code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((option, at) => (
              <tr key={at} className={`border-t border-line ${at === picked ? "bg-band font-medium" : ""}`}>
                <td className="px-2 py-0.5">
                  <input
                    type="radio"
                    name={name}
                    form={form}
                    className="size-6 align-middle"
                    aria-label={option
                      .map((value, each) => `${cells[each]?.column ?? ""} ${value ?? desk.editor.notStated}`)
                      .join("，")}
                    value={JSON.stringify(codes.map((code, each) => ({ code, value: option[each] ?? null })))}
                    checked={at === picked}
                    onChange={() => onDecide(picking(division, at))}
                  />
                </td>
                {option.map((value, each) => (
                  <td key={each} className="px-2 py-0.5 text-right">
                    {value ?? desk.editor.notStated}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-3 pt-1">
        <label className="inline-flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name={name}
            form={form}
            value="[]"
            className="size-6"
            checked={picked === -1}
            onChange={() => onDecide(picking(division, null))}
          />
          {importing.divisionNone}
        </label>
        {shown.length < options.length && (
          <button type="button" className={`${smallButton} min-h-6`} onClick={() => setWhole(true)}>
            {fill(importing.divisionMore, { n: options.length - shown.length })}
          </button>
        )}
      </div>
    </fieldset>
  );
}
