/** The large made-up family: a province, its cities and counties, departments of the same kinds under each, and a vertical system. */
import { type AgencyLevel, type FormerName } from "@/report/agency";
import { type AgencySeed } from "./agency-seed";

/** What an agency of the family does, and so which figures it has. */
export type FamilyTask = "government" | "civil-affairs" | "justice" | "education" | "health" | "tax";

/** An agency of the family; its reports are made up by its task and its level. */
export interface FamilyAgency extends AgencySeed {
  readonly task: FamilyTask;
}

interface FamilyPlace {
  readonly slug: string;
  /** Name of the place: 样例市. */
  readonly name: string;
  readonly level: AgencyLevel;
  readonly parentSlug: string | null;
}

const province: FamilyPlace = { slug: "sample-province", name: "示例省", level: "province", parentSlug: null };

const city = (slug: string, name: string): FamilyPlace => ({ slug, name, level: "city", parentSlug: province.slug });
/** Its departments are the workflow's own (agencies.ts), its reports are not. */
const sampleCity = city("sample-city", "示例市");
const cities = [city("specimen-city", "样例市"), city("pattern-city", "范例市")];

const counties = [sampleCity, ...cities].flatMap(({ slug, name }): FamilyPlace[] => {
  const short = name.replace("市", "");
  return [
    { slug: `${slug.replace("-city", "")}-county-a`, name: `${short}甲县`, level: "county", parentSlug: slug },
    { slug: `${slug.replace("-city", "")}-district-b`, name: `${short}乙区`, level: "county", parentSlug: slug },
  ];
});

/** A department's name ends as its level has it: 省民政厅, 市民政局. */
const offices = [
  { task: "civil-affairs", inProvince: "民政厅", elsewhere: "民政局" },
  { task: "justice", inProvince: "司法厅", elsewhere: "司法局" },
  { task: "education", inProvince: "教育厅", elsewhere: "教育局" },
  { task: "health", inProvince: "卫生健康委员会", elsewhere: "卫生健康局" },
] as const;

const formerNames: Readonly<Record<string, readonly FormerName[]>> = {
  "specimen-city-education": [{ name: "样例市教育体育局", until: 2020 }],
};

function agency(
  task: FamilyTask,
  { slug, name, level, parentSlug }: FamilyPlace,
  kind: AgencySeed["kind"],
): FamilyAgency {
  const former = formerNames[slug];
  const made = {
    task,
    slug,
    name,
    level,
    kind,
    parentSlug,
    reportsSince: 2019,
    steps: [{ name: "审核", atSlug: slug }],
  };
  return former ? { ...made, formerNames: former } : made;
}

const government = (place: FamilyPlace) =>
  agency("government", { ...place, name: `${place.name}人民政府` }, "government");

const departments = (place: FamilyPlace): FamilyAgency[] =>
  offices
    // Counties of the family have no 司法局 of their own, so that not every group of peers is alike.
    .filter(({ task }) => place.level !== "county" || task !== "justice")
    .map(({ task, inProvince, elsewhere }) => {
      const name = `${place.name}${place.level === "province" ? inProvince : elsewhere}`;
      return agency(task, { ...place, slug: `${place.slug}-${task}`, name, parentSlug: place.slug }, "department");
    });

const taxOffice = (slug: string, place: FamilyPlace, parentSlug: string | null): FamilyAgency => ({
  ...agency("tax", { ...place, slug, name: `${place.name}税务局`, parentSlug }, "vertical"),
  locatedInSlug: place.slug,
});

/** 示例市人民政府, beside whose departments the workflow is tried out. */
export const sampleCityGovernment = government(sampleCity);

/** Every agency of the family, upper ones first. */
export const familyAgencies: readonly FamilyAgency[] = [
  government(province),
  ...departments(province),
  sampleCityGovernment,
  ...cities.flatMap((place) => [government(place), ...departments(place)]),
  ...counties.flatMap((place) => [government(place), ...departments(place)]),
  taxOffice("sample-province-tax", province, null),
  taxOffice("sample-city-tax", sampleCity, "sample-province-tax"),
  taxOffice("specimen-city-tax", cities[0] ?? sampleCity, "sample-province-tax"),
];
