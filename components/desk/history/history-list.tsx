/** What happened to a report, newest first as it comes. */
import { beijingMinute } from "@/report/beijing-time";
import { type PastEvent } from "@/report/series/history";
import { link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";
import { notesOf } from "./history-detail";

interface HistoryListProps {
  readonly history: readonly PastEvent[];
  /** The page with the whole history. */
  readonly href: string;
  readonly words: Pick<Words, "review" | "history">;
}

export function HistoryList({ history, href, words: { review: words, history: historyWords } }: HistoryListProps) {
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words.historyTitle}</summary>
      <a href={href} className={`${link} text-sm`}>
        {words.historyWhole}
      </a>
      {history.length === 0 && <p className={quiet}>{words.noHistory}</p>}
      <ol className="flex flex-col gap-1 pt-2 text-sm">
        {history.map((event) => (
          <li key={event.no}>
            <span className="tabular-nums text-ink-soft">{beijingMinute(event.at)}</span> {event.personName}{" "}
            {words.kinds[event.kind]}
            {notesOf(event, historyWords).map((note) => (
              <span key={note} className="block break-words text-ink-soft">
                {note}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
