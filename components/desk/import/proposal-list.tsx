/** Values the reader proposes with its reason; each enters only when a person accepts it, one by one or all of a kind. */
"use client";

import { type EditionId } from "@/report/form/define";
import { fill } from "../../form/fill";
import { accepting, type Decision, type Decisions, detailOf, kindOf, proposalKinds } from "./import-decisions";
import { type Locale } from "@/messages/translator";
import { figureField } from "@/report/patch";
import { anchorOfCell, placeLabel } from "../report/place";
import { type KeptReading } from "@/report/reading";
import { heading, link, smallButton } from "../../form/styles";
import { type Words } from "../../form/words";

interface ProposalListProps {
  readonly proposals: KeptReading["proposals"];
  readonly decisions: Decisions;
  readonly edition: EditionId;
  /** Id of the form that saves. */
  readonly form: string;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  readonly onDecide: (changes: Readonly<Record<string, Decision | null>>) => void;
}

/** Anchor of a proposal. */
export const anchorOfProposal = (code: string) => `proposal-${code}`;

export function ProposalList(props: ProposalListProps) {
  const { proposals, words } = props;
  const kinds = [...proposalKinds(proposals)];
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="proposals-title" className="flex min-w-0 flex-col gap-3 text-sm">
      <h3 id="proposals-title" className={heading}>
        {words.importing.proposalsTitle}
      </h3>
      {kinds.map(([kind, codes]) => (
        <Kind key={kind} {...props} kind={kind} codes={codes} />
      ))}
    </section>
  );
}

interface KindProps extends ProposalListProps {
  readonly kind: string;
  readonly codes: readonly string[];
}

/** So many rows are shown at once; more are folded away under their kind. */
const shownOpen = 6;

function Kind({ kind, codes, ...props }: KindProps) {
  const { proposals } = props;
  const [first = ""] = codes;
  const title = proposals[first] ? kindOf(proposals[first].reason, props.locale) : kind;
  const rows = codes.map((code) => <ProposalRow key={code} {...props} code={code} isAlone={codes.length === 1} />);
  return (
    <fieldset className="flex min-w-0 flex-col border-t border-line pt-1">
      <legend className="sr-only">{title}</legend>
      {codes.length > 1 && <KindHead {...props} title={title} codes={codes} />}
      {codes.length <= shownOpen ? (
        rows
      ) : (
        <details>
          <summary className="min-h-6 cursor-pointer text-accent">
            {fill(props.words.importing.kindRows, { n: codes.length })}
          </summary>
          {rows}
        </details>
      )}
    </fieldset>
  );
}

interface KindHeadProps extends ProposalListProps {
  readonly title: string;
  readonly codes: readonly string[];
}

/** What the kind has in common, and one button for all of it. */
function KindHead({ title, codes, proposals, decisions, words, onDecide }: KindHeadProps) {
  const areAccepted = codes.every((code) => decisions[code]);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-2">
      <span className="text-ink-soft">{title}</span>
      <button
        type="button"
        className={`${smallButton} min-h-6`}
        onClick={() =>
          onDecide(areAccepted ? Object.fromEntries(codes.map((code) => [code, null])) : accepting(proposals, codes))
        }
      >
        {areAccepted ? words.importing.takeBackKind : fill(words.importing.acceptKind, { n: codes.length })}
      </button>
    </div>
  );
}

interface RowProps extends ProposalListProps {
  readonly code: string;
  readonly isAlone: boolean;
}

function ProposalRow({ code, isAlone, proposals, decisions, edition, form, locale, words, onDecide }: RowProps) {
  const { importing, desk } = words;
  const proposal = proposals[code];
  if (!proposal) return null;
  const { value, reason } = proposal;
  const isAccepted = decisions[code]?.by === "proposal";
  // What the kind says already is not said again.
  const said = isAlone ? reason[locale] : detailOf(reason, locale);
  return (
    <div id={anchorOfProposal(code)} className="flex scroll-mt-32 flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1">
      <label className="inline-flex min-h-6 items-center gap-1.5">
        <input
          type="checkbox"
          name="proposal"
          form={form}
          value={JSON.stringify({ code, value })}
          checked={isAccepted}
          onChange={(event) => onDecide(event.target.checked ? accepting(proposals, [code]) : { [code]: null })}
        />
        {isAccepted ? importing.acceptedProposal : importing.acceptProposal}
      </label>
      <a href={`#${anchorOfCell(code)}`} className={link}>
        {placeLabel(figureField(code), edition, desk.editor, "")}
      </a>
      <strong className="tabular-nums">{fill(importing.proposal, { value: value ?? desk.editor.notStated })}</strong>
      <span className="text-ink-soft">{said}</span>
    </div>
  );
}
