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
  const columns = codes.map((code, at) => cells[at]?.column ?? code);
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
        <Options
          name={name}
          form={form}
          division={division}
          columns={columns}
          shown={shown}
          picked={picked}
          notStated={desk.editor.notStated}
          onPick={(at) => onDecide(picking(division, at))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3 pt-1">
        <NoneOfThem
          name={name}
          form={form}
          isPicked={picked === -1}
          label={importing.divisionNone}
          onPick={() => onDecide(picking(division, null))}
        />
        {shown.length < options.length && (
          <button type="button" className={`${smallButton} min-h-6`} onClick={() => setWhole(true)}>
            {fill(importing.divisionMore, { n: options.length - shown.length })}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  /** Id of the form that saves. */
  readonly form: string;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

interface OptionsProps extends Pick<ChoiceProps, "name" | "form"> {
  readonly division: Division;
  readonly columns: readonly string[];
  readonly shown: Division["options"];
  /** Place of the option that is picked; -1 for none. */
  readonly picked: number;
  readonly notStated: string;
  readonly onPick: (at: number) => void;
}

function Options({ name, form, division: { codes }, columns, shown, picked, notStated, onPick }: OptionsProps) {
  return (
    <table className="text-xs tabular-nums">
      <thead>
        <tr>
          <td />
          {columns.map((column, at) => (
            <th key={codes[at]} scope="col" className="px-2 py-1 text-right font-normal text-ink-soft">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((option, at) => (
          <Option
            key={at}
            name={name}
            form={form}
            codes={codes}
            columns={columns}
            option={option}
            isPicked={at === picked}
            notStated={notStated}
            onPick={() => onPick(at)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface OptionProps extends ChoiceProps {
  readonly codes: readonly string[];
  readonly columns: readonly string[];
  readonly option: Division["options"][number];
  readonly notStated: string;
}

/** One way to divide the row: chosen as a whole. */
function Option({ name, form, codes, columns, option, isPicked, notStated, onPick }: OptionProps) {
  return (
    <tr className={`border-t border-line ${isPicked ? "bg-band font-medium" : ""}`}>
      <td className="px-2 py-0.5">
        <input
          type="radio"
          name={name}
          form={form}
          className="size-6 align-middle"
          aria-label={option.map((value, each) => `${columns[each] ?? ""} ${value ?? notStated}`).join("，")}
          value={JSON.stringify(codes.map((code, each) => ({ code, value: option[each] ?? null })))}
          checked={isPicked}
          onChange={onPick}
        />
      </td>
      {option.map((value, each) => (
        <td key={each} className="px-2 py-0.5 text-right">
          {value ?? notStated}
        </td>
      ))}
    </tr>
  );
}

function NoneOfThem({ name, form, isPicked, label, onPick }: ChoiceProps & { readonly label: string }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-1.5">
      <input type="radio" name={name} form={form} value="[]" className="size-6" checked={isPicked} onChange={onPick} />
      {label}
    </label>
  );
}
