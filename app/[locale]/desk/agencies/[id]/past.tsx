/** Where an agency comes from: former names, who it follows on, where it stood, and every act with what it rests on. */
import { fill } from "@/components/form/fill";
import { heading, quiet } from "@/components/form/styles";
import { wordsIn, type Words } from "@/components/form/words";
import { type AgencyDetails, type Follower, type ShownEvent } from "@/db/agencies/details";
import { say, type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { structureEventLabels } from "@/report/structure";

interface PastProps {
  readonly locale: Locale;
  readonly details: AgencyDetails;
}

export function Past({ locale, details }: PastProps) {
  const { agencies: words } = wordsIn(locale);
  const { formerNames, predecessors, successors, positions, events } = details;
  return (
    <section aria-labelledby="past" className="flex flex-col gap-2">
      <h2 id="past" className={heading}>
        {words.history}
      </h2>
      <dl className="flex flex-col gap-1 text-sm">
        {formerNames.length > 0 && (
          <Line
            title={words.formerNames}
            text={formerNames
              .map(({ name, until }) => (until === null ? name : `${name}（${fill(words.until, { day: until })}）`))
              .join("、")}
          />
        )}
        {predecessors.length > 0 && <Line title={words.predecessors} text={followers(predecessors, words)} />}
        {successors.length > 0 && <Line title={words.successors} text={followers(successors, words)} />}
        {positions.length > 1 && (
          <Line title={words.positions} text={positions.map((each) => positionText(each, words)).join("；")} />
        )}
      </dl>
      <ol className="flex flex-col divide-y divide-line border-y border-line text-sm">
        {events.map((event) => (
          <Entry key={event.no} event={event} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function Line({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-ink-soft">{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function followers(list: readonly Follower[], words: Words["agencies"]): string {
  return list.map(({ name, day }) => `${name}（${fill(words.since, { day })}）`).join("、");
}

function positionText(
  { parentName, from, until }: AgencyDetails["positions"][number],
  words: Words["agencies"],
): string {
  const begin = from === "-infinity" ? words.positionUnknown : fill(words.positionFrom, { from });
  const end = until === null ? "" : ` ${fill(words.positionUntil, { until })}`;
  return `${parentName ?? words.top}（${begin}${end}）`;
}

function Entry({ event, locale }: { readonly event: ShownEvent; readonly locale: Locale }) {
  const { agencies: words } = wordsIn(locale);
  const changes = Object.keys(event.after)
    .filter((name) => name in event.before && event.before[name] !== event.after[name])
    .map((name) => `${fieldName(name, words)}：${event.before[name] ?? "—"} → ${event.after[name] ?? "—"}`);
  return (
    <li className="flex flex-col gap-0.5 py-2">
      <p>
        <span className="font-medium">{say(structureEventLabels[event.kind], locale)}</span>
        {event.day !== null && <span> · {event.day}</span>}
        {event.basis !== "" && (
          <span>
            {" · "}
            {words.basis} {event.basis}
          </span>
        )}
      </p>
      {event.successors.length > 0 && (
        <p>
          {words.successors}：{event.successors.join("、")}
        </p>
      )}
      {changes.length > 0 && <p className="break-words">{changes.join("；")}</p>}
      {event.reason !== null && (
        <p>
          {words.reason}：{event.reason}
        </p>
      )}
      <p className={quiet}>{fill(words.by, { name: event.personName, at: beijingMinute(event.at) })}</p>
    </li>
  );
}

function fieldName(name: string, words: Words["agencies"]): string {
  const { name: called, above, locatedIn, slug, level, kind, endedOn } = words;
  const { creditCode, divisionCode, contact, columnAddress, foundedOn } = words;
  const kept = { slug, level, kind, creditCode, divisionCode, contact, columnAddress, foundedOn, endedOn };
  const names: Readonly<Record<string, string>> = { ...kept, name: called, parentId: above, locatedInId: locatedIn };
  return names[name] ?? name;
}
