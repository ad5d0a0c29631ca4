/** The latest year in parts: who asked, how it ended, what was disclosed. */
import { BarChart } from "@/components/charts/bar-chart";
import { grouped } from "@/components/charts/scale";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";
import { sum } from "@/report/figure";
import { barsOf, isStated, type Agency, type Points } from "./points";

interface LatestYearProps {
  readonly points: Points;
  readonly categories: Agency["categories"];
  readonly scope: Scope;
  readonly locale: Locale;
}

const applicants = ["natural-person", "enterprise", "research-institute", "welfare-organisation"].concat(
  "legal-service-body",
  "other-organisation",
);
const outcomes = ["granted", "partly-granted", "refused", "unavailable", "not-processed", "other"];

export function LatestYear({ points, categories, scope, locale }: LatestYearProps) {
  const latest = points.findLast(({ edition }) => edition !== "pre-2019");
  const t = translator(locale, "agency");
  const suffix = ` · ${translator(locale, "common")(scope === "own" ? "own" : "rollUp")}`;
  const year = { year: String(latest?.year ?? "") };
  const byApplicant = latest && barsOf(latest, "requests-received-", applicants, locale);
  const byOutcome = latest && barsOf(latest, "requests-", outcomes, locale);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {byApplicant && isStated(byApplicant) && (
        <BarChart title={t("applicants", year) + suffix} unit="件" series={byApplicant} locale={locale} />
      )}
      {byOutcome && isStated(byOutcome) && (
        <BarChart title={t("outcomes", year) + suffix} unit="件" series={byOutcome} locale={locale} />
      )}
      <Categories of={categories.at(-1)} locale={locale} suffix={suffix} />
    </div>
  );
}

interface CategoriesProps {
  readonly of: Agency["categories"][number] | undefined;
  readonly locale: Locale;
  readonly suffix: string;
}

function Categories({ of, locale, suffix }: CategoriesProps) {
  if (!of || of.items.length === 0) return null;
  const t = translator(locale, "agency");
  const notStated = translator(locale, "common")("notStated");
  const added = sum(of.items.map(({ count }) => count));
  const show = (value: number | string | null) => (value === null ? notStated : grouped(value));
  const totals = t("categoryTotals", { stated: show(of.statedTotal), sum: show(added.value) });
  const missing = added.missing > 0 ? t("categoryMissing", { n: added.missing }) : "";
  return (
    <BarChart
      title={t("categories", { year: String(of.year) }) + suffix}
      unit="条"
      note={[totals, missing].filter(Boolean).join(locale === "zh" ? "" : " ")}
      locale={locale}
      series={{
        key: "categories",
        label: String(of.year),
        points: of.items.map(({ category, count }) => ({ name: category, value: count })),
      }}
    />
  );
}
