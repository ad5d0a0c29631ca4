/** The reports of the made-up family: own ones, filed roll-ups that add them up, and what is late, missing or not as it should be. */
import { type ReportContent, type Scope } from "@/report/content";
import { type Figure } from "@/report/figure";
import { chanceOf } from "./chance";
import { familyAgencies, type FamilyAgency } from "./family-agencies";
import { familyFigures, type FamilyFigures } from "./family-figures";
import { familyNarrative } from "./family-words";
import { added, joined, madeContent, withSlip } from "./made-content";
import { sampleContent } from "./sample-content";
import { sampleNumbers } from "./sample-numbers";

/** A report of the past, as it was published. */
export interface FamilyReport {
  readonly slug: string;
  readonly year: number;
  readonly scope: Scope;
  readonly content: ReportContent;
  /** Why the errors that the rules find stand; left out where there are none. */
  readonly reason?: string;
}

/** Years without a report: some agencies began later, some left one out, two are behind with the last. */
const missing = new Set([
  ...["sample-district-b-civil-affairs 2019", "sample-district-b-civil-affairs 2020", "pattern-city 2020"],
  ...["pattern-district-b-education 2022", "pattern-city-justice 2023", "specimen-city-tax 2021"],
  ...["sample-district-b-health 2025", "pattern-county-a-education 2025"],
]);

const late: Readonly<Record<string, string>> = {
  "specimen-district-b-health 2023": "2024-02-19",
  "pattern-city-education 2024": "2025-02-08",
  "sample-county-a-civil-affairs 2022": "2023-03-02",
  "pattern-district-b 2021": "2022-02-11",
  "sample-province-education 2020": "2021-02-04",
  "pattern-county-a-health 2025": "2026-02-12",
};

const notStated: Readonly<Record<string, readonly string[]>> = {
  "pattern-district-b-health 2022": ["fees.amount"],
  "pattern-county-a-civil-affairs 2023": ["coercive-measures.decisions"],
  "sample-district-b 2021": ["normative-documents.in-force"],
  "sample-county-a-education 2024": ["upheld", "corrected", "other", "pending", "total"].map(
    (result) => `reconsideration.${result}`,
  ),
};

const whyNotStated = "该项统计口径调整，公布时数据尚未核定。";

/** Reports whose text gives another count than table 三, as happens when the text was written first. */
const slips = new Set(["specimen-city-health 2022", "pattern-city-civil-affairs 2024", "sample-province-justice 2023"]);

let known: ReadonlyMap<string, readonly FamilyFigures[]> | undefined;

/** Every year of every agency as it happened, also where no report tells. */
function happened(): ReadonlyMap<string, readonly FamilyFigures[]> {
  known ??= new Map(familyAgencies.map((agency) => [agency.slug, familyFigures(agency)]));
  return known;
}

/** The own reports of the family, by agency and year. */
export function familyOwnReports(): FamilyReport[] {
  const made = familyAgencies.flatMap((agency) =>
    (happened().get(agency.slug) ?? []).map((year) => ownReport(agency, year)),
  );
  return made.filter(({ slug, year }) => !missing.has(`${slug} ${year}`));
}

function ownReport(agency: FamilyAgency, made: FamilyFigures): FamilyReport {
  const name = `${agency.slug} ${made.year}`;
  const content = contentOf(agency, "own", made, late[name] ?? dayOf(agency, made.year));
  const gaps = Object.fromEntries((notStated[name] ?? []).map((code) => [code, null]));
  const figures = { ...content.figures, ...gaps };
  const report = { slug: agency.slug, year: made.year, scope: "own" as const };
  const published = {
    ...report,
    content: slips.has(name) ? withSlip({ ...content, figures }) : { ...content, figures },
  };
  return name in notStated ? { ...published, reason: whyNotStated } : published;
}

const from2021 = [2021, 2022, 2023, 2024, 2025];

/** Which governments filed roll-ups, and for which years. */
const filed: Readonly<Record<string, readonly number[]>> = {
  "sample-province": [2024],
  "specimen-city": from2021,
  "pattern-city": [2022, 2023, 2024, 2025],
  "specimen-county-a": from2021,
  "specimen-district-b": from2021,
  "pattern-county-a": from2021,
  "pattern-district-b": [2023, 2024, 2025],
};

/** The roll-ups: what happened at all members, reported here or not. One counts three requests that no member reports. */
export function familyRollUps(): FamilyReport[] {
  return Object.entries(filed).flatMap(([slug, years]) => {
    const agency = familyAgencies.find((each) => each.slug === slug);
    return agency ? years.map((year) => rollUp(agency, year)) : [];
  });
}

function rollUp(agency: FamilyAgency, year: number): FamilyReport {
  const own = membersOf(agency).flatMap(({ slug }) =>
    (happened().get(slug) ?? []).filter((made) => made.year === year),
  );
  const members = agency.level === "province" ? [...own, ...workflowYear(year)] : own;
  const extra = agency.slug === "specimen-city" && year === 2025 ? townshipRequests : {};
  const made: FamilyFigures = {
    year,
    edition: "2021",
    figures: [extra, ...members.map(({ figures }) => figures)].reduce(added),
    disclosures: members.map(({ disclosures }) => disclosures).reduce(joined, []),
  };
  const content = contentOf(agency, "roll-up", made, rollUpDay(agency, year));
  const filedOne = { slug: agency.slug, year, scope: "roll-up" as const, content };
  return extra === townshipRequests ? { ...filedOne, reason: whyMore } : filedOne;
}

const whyMore = "另有3件由乡镇受理并予以公开，乡镇不在本平台单独填报，计入全市汇总。";
const townshipRequests: Readonly<Record<string, Figure>> = Object.fromEntries(
  ["received", "granted", "concluded"].flatMap((row) => [
    [`requests.${row}.natural-person`, 3],
    [`requests.${row}.total`, 3],
  ]),
);

/** The departments of 示例市 report through the workflow; the province's roll-up counts them too. */
function workflowYear(year: number): FamilyFigures[] {
  return Object.values(sampleNumbers)
    .filter((numbers) => numbers.year === year)
    .map((numbers) => ({
      year,
      edition: "2021",
      figures: sampleContent(numbers).figures,
      disclosures: numbers.disclosures,
    }));
}

/** The agency and all below it. */
function membersOf(agency: FamilyAgency): FamilyAgency[] {
  return [agency, ...familyAgencies.filter(({ parentSlug }) => parentSlug === agency.slug).flatMap(membersOf)];
}

function contentOf(agency: FamilyAgency, scope: Scope, made: FamilyFigures, publishedOn: string): ReportContent {
  const address = `https://www.sample-province.example/${agency.slug}/${made.year}${scope === "own" ? "" : "/roll-up"}`;
  return madeContent({
    origin: "authored",
    made,
    narrative: familyNarrative(agency, scope, made),
    contact: { address: "示例省示例路1号", email: `${agency.slug}@sample-province.example` },
    source: { address, publishedOn },
  });
}

/** Mostly in the last two weeks of January, as in life. */
function dayOf({ slug }: FamilyAgency, year: number): string {
  return `${year + 1}-01-${17 + chanceOf(`${slug} ${year} day`).about(7, 1)}`;
}

function rollUpDay({ slug, level }: FamilyAgency, year: number): string {
  const day = 10 + chanceOf(`${slug} ${year} roll-up`).about(5, 1);
  return level === "county" ? `${year + 1}-02-${day}` : `${year + 1}-03-${level === "city" ? "06" : day}`;
}
