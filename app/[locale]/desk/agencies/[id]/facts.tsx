/** What is kept of an agency, its people and its review chain. */
import { type ReactNode } from "react";
import { fill } from "@/components/form/fill";
import { heading } from "@/components/form/styles";
import { wordsIn, type Words } from "@/components/form/words";
import { type AgencyDetails } from "@/db/agencies/details";
import { say, type Locale } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";

interface FactsProps {
  readonly locale: Locale;
  readonly details: AgencyDetails;
}

export function Facts({ locale, details }: FactsProps) {
  const { agencies: words } = wordsIn(locale);
  const { people, steps } = details;
  return (
    <>
      <section aria-labelledby="facts" className="flex flex-col gap-2">
        <h2 id="facts" className={heading}>
          {words.facts}
        </h2>
        <dl className="grid grid-cols-[9rem_1fr] gap-x-3 gap-y-1 text-sm">
          {linesOf(details, locale, words).map(([title, value]) => (
            <div key={title} className="contents">
              <dt className="text-ink-soft">{title}</dt>
              <dd className="min-w-0 break-words">{value === "" ? words.notStated : value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="people" className="flex flex-col gap-2">
        <h2 id="people" className={heading}>
          {words.people}
        </h2>
        {people.length === 0 ? (
          <p className="text-sm text-warning">{words.noPeople}</p>
        ) : (
          <p className="text-sm">{people.map(({ name, role }) => `${name}（${roleName(role, locale)}）`).join("、")}</p>
        )}
        <h3 className="text-sm font-medium">{words.reviewSteps}</h3>
        <ol className="text-sm">
          {steps.map(({ step, name, at, reviewers }) => (
            <li key={step}>
              {fill(words.stepAt, { step, name, at })}
              {reviewers === 0 && <span className="text-warning">{words.stepEmpty}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const roleNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  editor: { zh: "填报", en: "editor" },
  reviewer: { zh: "审核", en: "reviewer" },
  administrator: { zh: "管理", en: "administrator" },
};

function roleName(role: string, locale: Locale): string {
  return roleNames[role]?.[locale] ?? role;
}

function linesOf(
  { row, locatedIn, handledBy }: AgencyDetails,
  locale: Locale,
  words: Words["agencies"],
): [string, ReactNode][] {
  const ended: [string, ReactNode][] =
    row.endedOn === null
      ? []
      : [
          [words.endedOn, row.endedOn],
          [words.handledBy, handledBy?.name ?? ""],
        ];
  return [
    [words.level, say(levelLabels[row.level], locale)],
    [words.kind, say(kindLabels[row.kind], locale)],
    [words.slug, row.slug],
    [words.creditCode, row.creditCode ?? ""],
    [words.divisionCode, row.divisionCode ?? ""],
    [words.locatedIn, locatedIn?.name ?? ""],
    [words.foundedOn, row.foundedOn ?? ""],
    ...ended,
    [words.reportsHere, row.reportsHere ? words.yes : words.no],
    [words.contact, row.contact],
    [words.columnAddress, row.columnAddress],
  ];
}
