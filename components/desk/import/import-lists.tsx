/** What was read besides the tables, and what was not understood. */
import { type ReportContent } from "@/report/content";
import { type Locale } from "@/messages/translator";
import { fill } from "../../form/fill";
import { anchorOfLine } from "./original-text";
import { type KeptReading } from "@/report/reading";
import { heading, link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface UnreadListProps {
  readonly unread: KeptReading["unread"];
  readonly words: Words["importing"];
  readonly locale: Locale;
}

export function UnreadList({ unread, words, locale }: UnreadListProps) {
  if (unread.length === 0) return null;
  return (
    <section aria-labelledby="unread-title" className="flex min-w-0 flex-col gap-1 text-sm">
      <h3 id="unread-title" className={heading}>
        {words.unreadTitle}
      </h3>
      <ul className="flex flex-col">
        {unread.map(({ place, reason }, index) => (
          <li key={index} className="border-t border-line py-1 break-words">
            <a href={`#${anchorOfLine(place.line)}`} className={link}>
              {fill(words.line, { line: place.line })}
            </a>{" "}
            “{place.text.slice(0, 80)}” <span className="text-ink-soft">{reason[locale]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListsProps {
  readonly content: ReportContent;
  readonly words: Pick<Words, "desk" | "importing">;
}

/** The list of categories and, in reports before 2019, of indicators. */
export function ReadLists({ content: { indicators, disclosures }, words: { desk, importing } }: ListsProps) {
  const { editor } = desk;
  return (
    <>
      {indicators.length > 0 && (
        <section aria-labelledby="indicators-title" className="min-w-0">
          <h4 id="indicators-title" className={heading}>
            {importing.indicators}
          </h4>
          <ul className="text-sm">
            {indicators.map(({ label, unit, year, sinceStart }, index) => (
              <li key={index} className="flex justify-between gap-4 border-t border-line py-1">
                <span className="min-w-0">
                  {label}
                  {unit && <span className="text-ink-soft">（{unit}）</span>}
                </span>
                <span className="shrink-0 text-right tabular-nums">
                  {editor.indicatorYear} {year ?? editor.notStated} · {editor.indicatorSince}{" "}
                  {sinceStart ?? editor.notStated}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {disclosures && (
        <section aria-labelledby="disclosures-title" className="min-w-0">
          <h4 id="disclosures-title" className={heading}>
            {editor.disclosuresTitle}
          </h4>
          <p className={quiet}>
            {editor.statedTotal} {disclosures.statedTotal ?? editor.notStated}
          </p>
          <ul className="text-sm">
            {disclosures.items.map(({ category, count }, index) => (
              <li key={index} className="flex justify-between gap-4 border-t border-line py-1">
                <span>{category}</span>
                <span className="tabular-nums">{count ?? editor.notStated}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
