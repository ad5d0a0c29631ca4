/** The filters of the list of agencies; they stand in the address. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { SelectFilter } from "@/components/finding/select-filter";
import { link, plainButton } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type AgencyFilter } from "@/db/agencies/list";
import { say, type Locale } from "@/messages/translator";
import { agencyKinds, agencyLevels, kindLabels, levelLabels } from "@/report/agency";
import { queryOfFilter } from "./filter";

export function Filters({ locale, filter }: { readonly locale: Locale; readonly filter: AgencyFilter }) {
  const { agencies: words } = wordsIn(locale);
  return (
    <form method="get" action={paths.deskAgencies(locale)} role="search" className="flex flex-wrap items-end gap-3">
      <label className="flex min-w-0 grow flex-col text-sm sm:max-w-72">
        {words.search}
        <input
          key={filter.query}
          type="search"
          name="q"
          defaultValue={filter.query}
          className="min-w-0 rounded border border-line-strong bg-surface px-2 py-1.5 text-ink"
        />
      </label>
      <Selects locale={locale} filter={filter} />
      <Check name="chain" value="missing" title={words.chainMissing} isOn={filter.isChainMissing} />
      <Check name="nobody" value="1" title={words.unassigned} isOn={filter.isUnassigned} />
      {filter.line !== null && <input type="hidden" name="line" value={filter.line} />}
      {filter.place !== null && <input type="hidden" name="place" value={filter.place} />}
      <button type="submit" className={plainButton}>
        {words.find}
      </button>
      {Object.keys(queryOfFilter(filter)).length > 0 && (
        <Link href={paths.deskAgencies(locale)} className={`${link} py-2 text-sm`}>
          {words.clear}
        </Link>
      )}
    </form>
  );
}

function Selects({ locale, filter }: { readonly locale: Locale; readonly filter: AgencyFilter }) {
  const { agencies: words } = wordsIn(locale);
  return (
    <>
      <SelectFilter
        name="level"
        label={words.level}
        all={words.all}
        value={filter.level ?? ""}
        choices={agencyLevels.map((value) => ({ value, label: say(levelLabels[value], locale) }))}
      />
      <SelectFilter
        name="kind"
        label={words.kind}
        all={words.all}
        value={filter.kind ?? ""}
        choices={agencyKinds.map((value) => ({ value, label: say(kindLabels[value], locale) }))}
      />
      <SelectFilter
        name="state"
        label={words.state}
        value={filter.state}
        choices={[
          { value: "standing", label: words.stateStanding },
          { value: "ended", label: words.stateEnded },
          { value: "all", label: words.stateAll },
        ]}
      />
    </>
  );
}

interface CheckProps {
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly isOn: boolean;
}

function Check({ name, value, title, isOn }: CheckProps) {
  return (
    <label className="flex items-center gap-2 py-2 text-sm">
      <input key={String(isOn)} type="checkbox" name={name} value={value} defaultChecked={isOn} />
      {title}
    </label>
  );
}
