/** What is kept of a person: how to reach them, roles of now, later and before, substitutes, open work. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { fill } from "@/components/form/fill";
import { heading, link, quiet } from "@/components/form/styles";
import { wordsIn, type Words } from "@/components/form/words";
import { type PersonDetails, type ShownRole } from "@/db/people/details";
import { type OpenWork } from "@/db/people/open-work";
import { say, type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { roleNames } from "@/report/workflow/roles";
import { actWords } from "../../agencies/act-fields";
import { actOnPeople } from "../actions";
import { daysOf } from "../people-table";

interface FactsProps {
  readonly locale: Locale;
  readonly details: PersonDetails;
}

export function Facts({ locale, details }: FactsProps) {
  const { people: words } = wordsIn(locale);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <section aria-labelledby="facts" className="flex flex-col gap-2">
        <h2 id="facts" className={heading}>
          {words.facts}
        </h2>
        <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1 text-sm">
          {linesOf(details, words).map(([title, value]) => (
            <div key={title} className="contents">
              <dt className="text-ink-soft">{title}</dt>
              <dd className="min-w-0 break-words">{value === "" ? "—" : value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Roles locale={locale} details={details} />
      {details.substitutions.length > 0 && (
        <section aria-labelledby="substitutes" className="flex flex-col gap-2">
          <h2 id="substitutes" className={heading}>
            {words.substitutes}
          </h2>
          <ul className="text-sm">
            {details.substitutions.map(({ id, fromDay, untilDay, agencyName, substituteName, reviewerName }) => (
              <li key={id}>
                {fill(words.substituteLine, {
                  from: fromDay,
                  until: untilDay,
                  agency: agencyName,
                  substitute: substituteName,
                  reviewer: reviewerName,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Work locale={locale} work={details.work} />
    </div>
  );
}

function linesOf({ row, homeName, lastSignIn, sessions }: PersonDetails, words: Words["people"]): [string, string][] {
  return [
    [words.phone, row.phone],
    [words.email, row.email],
    [words.home, homeName ?? ""],
    [words.lastSignIn, lastSignIn ? beijingMinute(lastSignIn) : words.neverSignedIn],
    [words.openSessions, fill(words.sessions, { n: sessions })],
  ];
}

function Roles({ locale, details }: FactsProps) {
  const { people: words } = wordsIn(locale);
  const { roles, rolesElsewhere, row } = details;
  return (
    <section aria-labelledby="roles" className="flex flex-col gap-2">
      <h2 id="roles" className={heading}>
        {words.roles}
      </h2>
      {roles.length === 0 && rolesElsewhere === 0 && <p className="text-sm text-warning">{words.noRoles}</p>}
      <ul className="flex flex-col divide-y divide-line text-sm">
        {roles.map((role) => (
          <li
            key={`${role.agencyId} ${role.role}`}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2"
          >
            <span className={role.time === "past" ? "text-ink-soft" : ""}>
              {say(roleNames[role.role], locale)} · {role.agencyName}
              <span className={`${quiet} block`}>
                {[words[role.time], daysOf(role, words)].filter((text) => text !== "").join(" · ")}
              </span>
            </span>
            {role.time !== "past" && <EndRole locale={locale} personId={row.id} role={role} />}
          </li>
        ))}
      </ul>
      {rolesElsewhere > 0 && <p className={quiet}>{fill(words.elsewhere, { n: rolesElsewhere })}</p>}
    </section>
  );
}

interface EndRoleProps {
  readonly locale: Locale;
  readonly personId: string;
  readonly role: ShownRole;
}

function EndRole({ locale, personId, role }: EndRoleProps) {
  const { people: words } = wordsIn(locale);
  return (
    <ActForm action={actOnPeople.bind(null, locale)} words={{ ...actWords(locale), preview: words.endRole }}>
      <input type="hidden" name="act" value="end" />
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="agencyId" value={role.agencyId} />
      <input type="hidden" name="role" value={role.role} />
    </ActForm>
  );
}

function Work({ locale, work }: { readonly locale: Locale; readonly work: readonly OpenWork[] }) {
  const { people: words } = wordsIn(locale);
  return (
    <section aria-labelledby="work" className="flex flex-col gap-2">
      <h2 id="work" className={heading}>
        {words.work}
      </h2>
      {work.length === 0 ? (
        <p className={quiet}>{words.noWork}</p>
      ) : (
        <ul className="flex flex-col gap-1 text-sm">
          {work.map((piece) => (
            <li key={`${piece.kind} ${piece.revisionId}`}>
              <Link href={paths.deskReport(locale, piece.reportId)} className={link}>
                {fill(words.workOf, { agency: piece.agencyName, year: piece.year, what: whatOf(piece, words) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whatOf({ kind, step }: OpenWork, words: Words["people"]): string {
  const steps = { step: step ?? 1 };
  return {
    review: fill(words.kindReview, steps),
    schedule: words.kindSchedule,
    named: fill(words.kindNamed, steps),
    remark: words.kindRemark,
    draft: words.kindDraft,
  }[kind];
}
