/** The filters of a search for agencies, each value with how many agencies it would leave. */
import { SelectFilter } from "@/components/finding/select-filter";
import { type AgencyAnswer } from "@/db/public/agency-search";
import { say, translator, type Locale } from "@/messages/translator";
import { agencyKinds, agencyLevels, kindLabels, levelLabels, type AgencyKind, type AgencyLevel } from "@/report/agency";

interface AgencyFiltersProps {
  readonly locale: Locale;
  readonly asked: {
    readonly level: AgencyLevel | null;
    readonly kind: AgencyKind | null;
    readonly under: string | null;
    readonly year: number | null;
  };
  readonly answer: Pick<AgencyAnswer, "counts" | "under">;
}

export function AgencyFilters({ locale, asked, answer: { counts, under } }: AgencyFiltersProps) {
  const t = translator(locale, "finding");
  const all = t("all");
  const here = under ? [{ value: under.slug, label: under.name }] : [];
  const regions = counts.regions.map(({ slug, name, n }) => ({ value: slug, label: name, n }));
  return (
    <>
      <SelectFilter
        name="level"
        label={t("level")}
        all={all}
        value={asked.level ?? ""}
        choices={agencyLevels
          .filter((level) => counts.levels[level] !== undefined || level === asked.level)
          .map((level) => ({ value: level, label: say(levelLabels[level], locale), n: counts.levels[level] ?? 0 }))}
      />
      <SelectFilter
        name="kind"
        label={t("kind")}
        all={all}
        value={asked.kind ?? ""}
        choices={agencyKinds
          .filter((kind) => counts.kinds[kind] !== undefined || kind === asked.kind)
          .map((kind) => ({ value: kind, label: say(kindLabels[kind], locale), n: counts.kinds[kind] ?? 0 }))}
      />
      {(regions.length > 0 || under) && (
        <SelectFilter
          name="under"
          label={t("region")}
          all={all}
          value={asked.under ?? ""}
          choices={[...here, ...regions.filter(({ value }) => value !== asked.under)]}
        />
      )}
      <SelectFilter
        name="year"
        label={t("hasYear")}
        all={all}
        value={asked.year === null ? "" : String(asked.year)}
        choices={yearChoices(counts.years, asked.year)}
      />
    </>
  );
}

/** A year asked for stays to be seen, whatever is found. */
function yearChoices(years: AgencyAnswer["counts"]["years"], asked: number | null) {
  const known = asked === null || years.some(({ year }) => year === asked) ? years : [{ year: asked, n: 0 }, ...years];
  return known.map(({ year, n }) => ({ value: String(year), label: String(year), n }));
}
