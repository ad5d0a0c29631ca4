/** One page of people: roles, last sign-in, open work. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { RowKeys } from "@/components/desk/agencies/row-keys";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn, type Words } from "@/components/form/words";
import { type ListedPerson, type ListedRole } from "@/db/people/list";
import { say, type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { type RoleDays, roleNames } from "@/report/workflow/roles";

const wide = "hidden px-2 py-1.5 align-top sm:table-cell";
const rolesShown = 3;

export function PeopleTable({ locale, rows }: { readonly locale: Locale; readonly rows: readonly ListedPerson[] }) {
  const { people: words } = wordsIn(locale);
  const heads = [words.name, words.state, words.roles, words.lastSignIn, words.openWork];
  return (
    <RowKeys>
      <table className="w-full border-collapse text-sm">
        <caption className={`${quiet} hidden pb-1 text-left sm:table-caption`}>{words.keys}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left">
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`${index === 1 || index === 3 ? wide : "px-2 py-1.5"} font-medium ${index === 4 ? "text-right" : ""}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} locale={locale} />
          ))}
        </tbody>
      </table>
    </RowKeys>
  );
}

function Row({ row, locale }: { readonly row: ListedPerson; readonly locale: Locale }) {
  const { people: words } = wordsIn(locale);
  const state = { active: words.stateActive, invited: words.stateInvited, deactivated: words.stateDeactivated }[
    row.state
  ];
  return (
    <tr className="border-b border-line">
      <th scope="row" className="px-2 py-1.5 text-left align-top font-normal">
        <Link href={paths.deskPerson(locale, row.id)} className={link} data-row="">
          {row.name}
        </Link>
        <span className={`${quiet} block break-all`}>{row.account}</span>
        {row.state !== "active" && <span className={`${quiet} block sm:hidden`}>{state}</span>}
      </th>
      <td className={`${wide} ${row.state === "active" ? "" : "text-ink-soft"}`}>{state}</td>
      <td className="px-2 py-1.5 align-top">
        {row.roles.length === 0 && row.state !== "deactivated" && <span className="text-warning">{words.noRole}</span>}
        {row.roles.slice(0, rolesShown).map((role) => (
          <RoleLine key={`${role.agencyId} ${role.role}`} role={role} locale={locale} />
        ))}
        {row.roles.length > rolesShown && (
          <span className={quiet}>{fill(words.more, { n: row.roles.length - rolesShown })}</span>
        )}
      </td>
      <td className={`${wide} whitespace-nowrap tabular-nums`}>
        {row.lastSignIn ? beijingMinute(row.lastSignIn) : <span className={quiet}>{words.neverSignedIn}</span>}
      </td>
      <td className="px-2 py-1.5 text-right align-top tabular-nums">
        {row.openWork > 0 ? row.openWork : <span className="text-ink-soft">0</span>}
      </td>
    </tr>
  );
}

function RoleLine({ role, locale }: { readonly role: ListedRole; readonly locale: Locale }) {
  const { people: words } = wordsIn(locale);
  const days = daysOf(role, words);
  return (
    <span className="block">
      {say(roleNames[role.role], locale)} · {role.agencyName}
      {days !== "" && <span className={`${quiet} ml-1`}>{days}</span>}
    </span>
  );
}

/** "2026-01-01 至 2026-12-31"; empty without a bound. */
export function daysOf({ fromDay, untilDay }: RoleDays, words: Words["people"]): string {
  if (fromDay !== null && untilDay !== null) return fill(words.days, { from: fromDay, until: untilDay });
  if (fromDay !== null) return fill(words.from, { from: fromDay });
  return untilDay === null ? "" : fill(words.until, { until: untilDay });
}
