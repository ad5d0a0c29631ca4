/** The filters of the list of people; they stand in the address. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { SelectFilter } from "@/components/finding/select-filter";
import { link, plainButton } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type PersonFilter } from "@/db/people/list";
import { say, type Locale } from "@/messages/translator";
import { allRoles, roleNames } from "@/report/workflow/roles";
import { queryOfFilter } from "./filter";

export function Filters({ locale, filter }: { readonly locale: Locale; readonly filter: PersonFilter }) {
  const { people: words } = wordsIn(locale);
  return (
    <form method="get" action={paths.deskPeople(locale)} role="search" className="flex flex-wrap items-end gap-3">
      <label className="flex min-w-0 grow flex-col text-sm sm:max-w-80">
        {words.search}
        <input
          key={filter.query}
          type="search"
          name="q"
          defaultValue={filter.query}
          className="min-w-0 rounded border border-line-strong bg-surface px-2 py-1.5 text-ink"
        />
      </label>
      <SelectFilter
        name="role"
        label={words.role}
        all={words.all}
        value={filter.role ?? ""}
        choices={allRoles.map((value) => ({ value, label: say(roleNames[value], locale) }))}
      />
      <SelectFilter
        name="state"
        label={words.state}
        value={filter.state}
        choices={[
          { value: "all", label: words.all },
          { value: "active", label: words.stateActive },
          { value: "invited", label: words.stateInvited },
          { value: "deactivated", label: words.stateDeactivated },
        ]}
      />
      <label className="flex items-center gap-2 py-2 text-sm">
        <input key={String(filter.hasNoRole)} type="checkbox" name="bare" value="1" defaultChecked={filter.hasNoRole} />
        {words.noRole}
      </label>
      {filter.line !== null && <input type="hidden" name="line" value={filter.line} />}
      <button type="submit" className={plainButton}>
        {words.find}
      </button>
      {Object.keys(queryOfFilter(filter)).length > 0 && (
        <Link href={paths.deskPeople(locale)} className={`${link} py-2 text-sm`}>
          {words.clear}
        </Link>
      )}
    </form>
  );
}
