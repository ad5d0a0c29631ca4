/** Under a finding on a sum: the equation with its numbers, and the smallest changes that satisfy all relations. */
"use client";

import { useState } from "react";
import { type ReportContent } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { type Equation, equationOf, equationsOf, sidesOf, type Term } from "@/report/repairs/equations";
import { repairsOf, type Repair } from "@/report/repairs/repair";
import { type Finding } from "@/report/rules/define";
import { fill } from "../../form/fill";
import { anchorOfCell, cellLabel } from "./place";
import { link, quiet, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface FindingRepairProps {
  readonly finding: Finding;
  readonly content: ReportContent;
  readonly previous: ReportContent | null;
  readonly words: Words["desk"]["findings"];
  /** Makes the changes; absent where the report is only read. */
  readonly onRepair?: ((repair: Repair) => void) | undefined;
}

export function FindingRepair({ finding, content, previous, words, onRepair }: FindingRepairProps) {
  const [isOpen, setOpen] = useState(false);
  const all = equationsOf(content, previous ?? undefined);
  const equation = equationOf(finding, all);
  if (!equation || sidesOf(equation).difference === 0) return null;
  return (
    <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-accent">{words.equation}</summary>
      <div className="mt-1 flex flex-col gap-2 rounded bg-band px-2 py-1.5">
        <EquationTable equation={equation} words={words} edition={content.edition} />
        {isOpen && <Ways ways={repairsOf(equation, all)} edition={content.edition} words={words} onRepair={onRepair} />}
      </div>
    </details>
  );
}

interface EquationTableProps {
  readonly equation: Equation;
  readonly edition: EditionId;
  readonly words: Words["desk"]["findings"];
}

function EquationTable({ equation, edition, words }: EquationTableProps) {
  const { left, right, difference } = sidesOf(equation);
  return (
    <table className="w-full text-xs tabular-nums">
      <tbody>
        <SideRows terms={equation.left} edition={edition} words={words} />
        <SumRow name={words.leftSide} value={left} />
        <SideRows terms={equation.right} edition={edition} words={words} />
        {equation.right.length === 0 && <SumRow name={words.lastYearSide} value={equation.constant} />}
        {equation.right.length > 0 && <SumRow name={words.rightSide} value={right} />}
        <SumRow name={words.difference} value={Math.abs(difference)} />
      </tbody>
    </table>
  );
}

function SideRows({
  terms,
  edition,
  words,
}: { readonly terms: readonly Term[] } & Omit<EquationTableProps, "equation">) {
  const zeros = terms.filter(({ value }) => value === 0).length;
  return (
    <>
      {terms
        .filter(({ value }) => value !== 0)
        .map(({ code, value }) => (
          <tr key={code}>
            <th scope="row" className="pr-2 text-left font-normal">
              <a href={`#${anchorOfCell(code)}`} className="hover:underline">
                {cellLabel(code, edition)}
              </a>
            </th>
            <td className="text-right">{value}</td>
          </tr>
        ))}
      {zeros > 0 && (
        <tr className="text-ink-soft">
          <th scope="row" className="pr-2 text-left font-normal">
            {fill(words.zeros, { n: zeros })}
          </th>
          <td className="text-right">0</td>
        </tr>
      )}
    </>
  );
}

function SumRow({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <tr className="border-t border-line font-medium">
      <th scope="row" className="pr-2 text-left font-medium">
        {name}
      </th>
      <td className="text-right">{value}</td>
    </tr>
  );
}

interface WaysProps extends Pick<FindingRepairProps, "words" | "onRepair"> {
  readonly ways: readonly Repair[];
  readonly edition: EditionId;
}

function Ways({ ways, edition, words, onRepair }: WaysProps) {
  if (ways.length === 0) return <p className={quiet}>{words.noRepair}</p>;
  return (
    <div className="flex flex-col gap-1 text-xs">
      <p>{fill(words.repairs, { n: ways.length, cells: ways[0]?.length ?? 0 })}</p>
      <ol className="flex flex-col gap-1.5">
        {ways.map((way) => (
          <li key={JSON.stringify(way)} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <ul className="min-w-0">
              {way.map(({ code, from, to }) => (
                <li key={code}>
                  <a href={`#${anchorOfCell(code)}`} className={link}>
                    {cellLabel(code, edition)}
                  </a>{" "}
                  <span className="tabular-nums">{fill(words.change, { from, to })}</span>
                </li>
              ))}
            </ul>
            {onRepair && (
              <button type="button" className={smallButton} onClick={() => onRepair(way)}>
                {words.repair}
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
