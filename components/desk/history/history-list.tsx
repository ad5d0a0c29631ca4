/** What happened to a report, newest first as it comes. */
import { beijingMinute } from "@/report/beijing-time";
import { link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface HistoryListProps {
  readonly history: readonly {
    readonly at: Date | string;
    readonly person: string;
    readonly kind: string;
    readonly note: string | null;
  }[];
  /** The page with the whole history. */
  readonly href: string;
  readonly words: Words["review"];
}

export function HistoryList({ history, href, words }: HistoryListProps) {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words.historyTitle}</summary>
      <a href={href} className={`${link} text-sm`}>
        {words.historyWhole}
      </a>
      {history.length === 0 && <p className={quiet}>{words.noHistory}</p>}
      <ol className="flex flex-col gap-1 pt-2 text-sm">
        {history.map(({ at, person, kind, note }, index) => (
          <li key={index}>
            <span className="tabular-nums text-ink-soft">{beijingMinute(at)}</span> {person} {kinds[kind] ?? kind}
            {note !== null && <span className="block text-ink-soft">{note}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
