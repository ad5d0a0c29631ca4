/** One line of a report's history: who, when, what, and each changed place with its value before and after. */
import { beijingMinute } from "@/report/beijing-time";
import { type PreviousCorrected } from "@/report/events";
import { type HistoryLine } from "@/report/series/history";
import { type EditionId } from "@/report/form/define";
import { type FieldValue, figureField } from "@/report/patch";
import { fill } from "../../form/fill";
import { notesOf, placeOf } from "./history-detail";
import { valueText } from "../report/place";
import { remarkPlaceLabel } from "../report/remark-place-label";
import { link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface HistoryLineProps {
  readonly line: HistoryLine;
  readonly edition: EditionId;
  readonly words: Words;
  /** The way to the history of one place. */
  readonly hrefOf: (place: string) => string;
}

export function HistoryLineItem({ line, edition, words, hrefOf }: HistoryLineProps) {
  const { kind, personName, at, until, no, lastNo, changes } = line;
  const { history } = words;
  const place = placeOf(line);
  const [from, to] = [beijingMinute(at), beijingMinute(until)];
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 md:grid-cols-[14rem_1fr]">
      <p className="text-sm text-ink-soft tabular-nums">
        #{no === lastNo ? no : `${String(no)}–${String(lastNo)}`} <time dateTime={at.toISOString()}>{from}</time>
        {to !== from && ` – ${to.slice(11)}`}
      </p>
      <div className="min-w-0">
        <p>
          <strong>{words.review.kinds[kind]}</strong> {personName}
          {place !== null && ` · ${remarkPlaceLabel(place, edition, words)}`}
        </p>
        {notesOf(line, history).map((note) => (
          <p key={note} className={`${quiet} break-words`}>
            {note}
          </p>
        ))}
        {line.kind === "previous-corrected" && <Corrected correction={line.detail} edition={edition} words={words} />}
        {changes.length > 0 && (
          <ul className="text-sm">
            {changes.map((change) => (
              <li key={change.field} className="break-words">
                <a href={hrefOf(change.field)} className={link}>
                  {remarkPlaceLabel(change.field, edition, words)}
                </a>{" "}
                {fill(history.change, { from: short(change.from, words), to: short(change.to, words) })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** The cells of a corrected close, as the report of the year after was told of them. */
function Corrected({
  correction: { year, version, cells },
  edition,
  words,
}: Pick<HistoryLineProps, "edition" | "words"> & { readonly correction: PreviousCorrected }) {
  return (
    <div className="text-sm">
      <p>{fill(words.history.correctedCells, { year, version })}</p>
      <ul>
        {cells.map(({ code, before, after, stated }) => (
          <li key={code}>
            {remarkPlaceLabel(figureField(code), edition, words)}{" "}
            {fill(words.history.correctedCell, {
              before: short(before, words),
              after: short(after, words),
              stated: short(stated, words),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

const longest = 120;

/** Long texts are cut: the differences of a text are read beside it, and the export has it whole. */
export function short(value: FieldValue, { desk }: Words): string {
  const text = valueText(value, desk.editor);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
