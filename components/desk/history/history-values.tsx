/** Every value that one place of a report had: by whom, when, from where, and in which versions the public saw it. */
import { beijingMinute } from "@/report/beijing-time";
import { type PastValue } from "@/report/series/history";
import { fill } from "../../form/fill";
import { short } from "./history-line";
import { link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface HistoryValuesProps {
  readonly values: readonly PastValue[];
  readonly words: Words;
  /** Where a line of the imported original stands. */
  readonly hrefOfLine: (line: number) => string;
}

export function HistoryValues({ values, words, hrefOfLine }: HistoryValuesProps) {
  const { history } = words;
  if (values.length === 0) return <p className={quiet}>{history.nothing}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{history.values}</caption>
        <thead>
          <tr className="border-y border-line-strong text-left">
            {[history.value, history.how, history.who, history.when, history.published].map((name) => (
              <th key={name} scope="col" className="p-2 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map((past) => (
            <tr key={past.event.no} className="border-b border-line align-top">
              <td className="p-2 break-words tabular-nums">{short(past.value, words)}</td>
              <td className="p-2">
                {past.place && past.by !== "opened" && past.by !== "typed" ? (
                  <a href={hrefOfLine(past.place.line)} className={link}>
                    {origin(past, history)}
                  </a>
                ) : (
                  origin(past, history)
                )}
              </td>
              <td className="p-2">{past.event.personName}</td>
              <td className="p-2 whitespace-nowrap tabular-nums">{beijingMinute(past.event.at)}</td>
              <td className="p-2">
                {past.versions.length === 0
                  ? history.notPublished
                  : past.versions.map((version) => fill(history.version, { version })).join(" ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function origin({ by, place }: PastValue, words: Words["history"]): string {
  if (by === "opened") return words.opened;
  if (by === "typed") return words.typed;
  return place
    ? fill(words.importedFrom, { line: place.line, column: place.column, text: place.text })
    : words.importedPlain;
}
