/**
 * What is added up over a year: a column of `aggregate` each. Everything here is additive, so that the sum of an agency is
 * its own row and the sums of those right below it, and a page reads as many rows as it shows agencies.
 */
import { indicators } from "@/report/series/indicators";
import { ownDeadline } from "@/report/workflow/deadlines";

/** One column and what a single agency has in it, in SQL over the rows that {@link ownJoins} brings together. */
export interface Measure {
  readonly column: string;
  /** sum: exact, null where nobody states it; count: whole, 0 where there is nothing. */
  readonly kind: "sum" | "count";
  readonly own: string;
}

/** Stands for all years together, by the structure of today: how many agencies have published at all. */
export const everyYear = 9999;

/** Indicators whose growth is told, from the same agencies in both years. */
export const compared = [
  "requests-received",
  "requests-concluded",
  "requests-granted",
  "reconsideration-total",
  "litigation-total",
] as const;

/** As many years at most are followed with the same agencies. */
export const yearsOfSteadiness = 5;

/** Column of an indicator in `published` and `aggregate`: "requests-received" → requests_received. */
export const columnOf = (key: string) => key.replaceAll("-", "_");

/** Column of how many reports state it. */
export const statedColumnOf = (key: string) => `${columnOf(key)}_n`;

const count = (column: string, own: string): Measure => ({ column, kind: "count", own });
const sum = (column: string, own: string): Measure => ({ column, kind: "sum", own });

const indicatorMeasures = indicators.flatMap(({ key }) => {
  const column = columnOf(key);
  return [sum(column, `own.${column}`), count(`${column}_n`, `num_nonnulls(own.${column})`)];
});

/** Where an agency states a figure in a year and in the one before: both, and that it does. */
const pairMeasures = compared.flatMap((key) => {
  const column = columnOf(key);
  const both = `num_nonnulls(own.${column}, y1.${column}) = 2`;
  return [
    sum(`pair_${column}_now`, `case when ${both} then own.${column} end`),
    sum(`pair_${column}_before`, `case when ${both} then y1.${column} end`),
    count(`pair_${column}_n`, `(${both})::int`),
  ];
});

const received = columnOf("requests-received");
const spans = Array.from({ length: yearsOfSteadiness - 1 }, (_, index) => index + 2);

/** Requests received by agencies that state them in each of the last 2, 3, 4, 5 years; `back` 0 is the year itself. */
export const steadyColumn = (years: number, back: number) => `steady_${years}_${back}`;
const steadyMeasures = spans.flatMap((years) => {
  const rows = Array.from({ length: years }, (_, back) => (back === 0 ? "own" : `y${back}`));
  const all = `num_nonnulls(${rows.map((row) => `${row}.${received}`).join(", ")}) = ${years}`;
  return [
    ...rows.map((row, back) => sum(steadyColumn(years, back), `case when ${all} then ${row}.${received} end`)),
    count(`steady_${years}_n`, `(${all})::int`),
  ];
});

/** Own reports and filed roll-ups that stand, with what was found in them. */
const qualityMeasures = [
  count("current", "num_nonnulls(own.agency_id, filed.agency_id)"),
  count(
    "clean",
    `(${["own", "filed"].map((row) => `coalesce((${row}.errors + ${row}.warnings + ${row}.questions = 0)::int, 0)`).join(" + ")})`,
  ),
  ...["errors", "warnings", "questions"].map((each) =>
    count(each, `(coalesce(own.${each}, 0) + coalesce(filed.${each}, 0))`),
  ),
];

const published = `case when w.year = ${everyYear}
  then (exists (select from published p where p.agency_id = w.agency_id))::int
  else (num_nonnulls(own.agency_id, filed.agency_id) > 0)::int end`;

/** Month and day of the last day for an agency's own report, in the year after it: "01, 31". */
const ownDay = ownDeadline(2000).slice(5).replace("-", ", ");

/** Every column, in its order. */
export const measures: readonly Measure[] = [
  count("reports", "num_nonnulls(own.agency_id)"),
  count("bodies", published),
  count("taken_over", `case when agency.reports_here then 0 else ${published} end`),
  sum("published_on_time", `(own.officially_published_on <= make_date(w.year + 1, ${ownDay}))::int`),
  count("published_on_time_n", "num_nonnulls(own.officially_published_on)"),
  ...qualityMeasures,
  ...indicatorMeasures,
  ...pairMeasures,
  ...steadyMeasures,
];

/** The rows that an agency's own share of a year is made of; `w` has its agency_id and year. */
export const ownJoins = [
  "join agency on agency.id = w.agency_id",
  "left join published own on own.agency_id = w.agency_id and own.year = w.year and own.scope = 'own'",
  "left join published filed on filed.agency_id = w.agency_id and filed.year = w.year and filed.scope = 'roll-up'",
  ...Array.from(
    { length: yearsOfSteadiness - 1 },
    (_, index) =>
      `left join published y${index + 1} on y${index + 1}.agency_id = w.agency_id and y${index + 1}.year = w.year - ${index + 1} and y${index + 1}.scope = 'own'`,
  ),
].join("\n");
