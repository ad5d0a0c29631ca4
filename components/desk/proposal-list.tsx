/** Values the reader proposes with its reason; each enters only when a person ticks it. */
"use client";

import { type EditionId } from "@/report/form/define";
import { fill } from "./fill";
import { type Locale } from "@/messages/translator";
import { anchorOfCell, placeLabel } from "./place";
import { type ReadingShown } from "./reading";
import { heading, link } from "./styles";
import { type Words } from "./words";

interface ProposalListProps {
  readonly proposals: ReadingShown["proposals"];
  readonly accepted: ReadonlySet<string>;
  readonly edition: EditionId;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  readonly onChoose: (code: string, isAccepted: boolean) => void;
}

export function ProposalList({ proposals, accepted, edition, locale, words, onChoose }: ProposalListProps) {
  const entries = Object.entries(proposals);
  const { importing, desk } = words;
  if (entries.length === 0) return null;
  return (
    <fieldset className="flex w-full flex-col gap-1 text-sm">
      <legend className={heading}>{importing.proposalsTitle}</legend>
      {entries.map(([code, { value, reason }]) => (
        <div key={code} className="flex flex-wrap items-baseline gap-2 border-b border-line py-1">
          <a href={`#${anchorOfCell(code)}`} className={link}>
            {placeLabel(`figure:${code}`, edition, desk.editor, "")}
          </a>
          <span className="tabular-nums">{fill(importing.proposal, { value: value ?? desk.editor.notStated })}</span>
          <span className="text-ink-soft">{reason[locale]}</span>
          <label className="flex items-center gap-1">
            <input
              type="checkbox"
              name="proposal"
              value={JSON.stringify({ code, value })}
              checked={accepted.has(code)}
              onChange={(event) => onChoose(code, event.target.checked)}
            />
            {accepted.has(code) ? importing.acceptedProposal : importing.acceptProposal}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
