/** The figures of the made-up family, year after year: 2019 and 2020 on the form of 2019, later ones on that of 2021. */
import { type AgencyLevel } from "@/report/agency";
import { type Disclosure, emptyContent } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { editionForYear } from "@/report/form/editions";
import { type Chance, chanceOf } from "./chance";
import { type FamilyAgency, type FamilyTask } from "./family-agencies";
import { disputeFigures, requestFigures } from "./family-requests";

/** The years the family reports on. */
export const familyYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** What the figures of an agency are drawn from. */
export interface Profile {
  /** Whose draws: the same name gives the same figures. */
  readonly name: string;
  readonly level: AgencyLevel;
  readonly usual: Usual;
  readonly makesRules: boolean;
  /** The category of its list of disclosures that only agencies of its kind have. */
  readonly special: string;
}

/** One year of one agency before words are put to it. */
export interface FamilyFigures {
  readonly year: number;
  readonly edition: EditionId;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly disclosures: readonly Disclosure[];
}

/** Usual numbers of a year for a city's agency; other levels have a share or a multiple of them. */
export interface Usual {
  readonly received: number;
  readonly licences: number;
  readonly penalties: number;
  readonly coercion: number;
  /** 万元. */
  readonly fees: number;
  readonly documents: number;
}

const usuals: Readonly<Record<FamilyTask, Usual>> = {
  government: { received: 22, licences: 0, penalties: 0, coercion: 0, fees: 0, documents: 40 },
  "civil-affairs": { received: 16, licences: 90, penalties: 6, coercion: 0, fees: 9, documents: 14 },
  justice: { received: 9, licences: 45, penalties: 3, coercion: 0, fees: 2, documents: 10 },
  education: { received: 27, licences: 70, penalties: 2, coercion: 0, fees: 160, documents: 18 },
  health: { received: 20, licences: 700, penalties: 150, coercion: 4, fees: 38, documents: 12 },
  tax: { received: 12, licences: 2100, penalties: 320, coercion: 18, fees: 0, documents: 5 },
};

const sizes: Readonly<Record<AgencyLevel, number>> = {
  country: 4,
  province: 2.2,
  city: 1,
  county: 0.45,
  township: 0.1,
};

/** All years of an agency of the family. */
export function familyFigures({ slug, level, task }: FamilyAgency): FamilyFigures[] {
  // Rules are made by the larger governments.
  const makesRules = task === "government" && level !== "county";
  return figuresOf({ name: slug, level, usual: usuals[task], makesRules, special: specials[task] }, familyYears);
}

/** The years of an agency, oldest first; what one year carries out the next one carries in. */
export function figuresOf(profile: Profile, years: readonly number[]): FamilyFigures[] {
  const chance = chanceOf(profile.name);
  const size = sizes[profile.level] * (0.75 + 0.5 * chance.next());
  const grantedShare = 0.3 + 0.35 * chance.next();
  const stock = stockOf(chance, profile, size);
  let carriedIn: ReadonlyMap<string, number> = new Map();
  return years.map((year) => {
    const edition = editionForYear(year).id;
    const received = chance.about(profile.usual.received * size * (1 + 0.06 * (year - 2019)));
    const requests = requestFigures(chance, { edition, received, grantedShare, carriedIn });
    carriedIn = requests.carriedOut;
    const concluded = requests.figures["requests.concluded.total"] ?? 0;
    const figures = {
      ...statedZeros(edition),
      ...(edition === "2021" ? stock() : itemFigures(profile)),
      ...decisionFigures(chance, edition, profile, size),
      ...requests.figures,
      ...disputeFigures(chance, concluded),
    };
    return { year, edition, figures, disclosures: disclosuresOf(chance, profile, size) };
  });
}

const zeros = new Map<EditionId, Readonly<Record<string, Figure>>>();

/** Every cell of the form as a stated zero. */
function statedZeros(edition: EditionId): Readonly<Record<string, Figure>> {
  const amounts = new Set(["fees.amount", "procurement.amount"]);
  const known = zeros.get(edition);
  if (known) return known;
  const codes = Object.keys(emptyContent(edition, "authored").figures);
  const made = Object.fromEntries(codes.map((code) => [code, amounts.has(code) ? "0" : 0]));
  zeros.set(edition, made);
  return made;
}

/** Documents in force follow from last year's, what was issued and what was repealed. */
function stockOf(chance: Chance, { usual: { documents }, makesRules }: Profile, size: number) {
  const inForce = {
    rules: makesRules ? chance.about(9 * size) : 0,
    "normative-documents": chance.about(documents * size),
  };
  return () =>
    Object.assign(
      {},
      ...(["rules", "normative-documents"] as const).map((kind) => {
        const issued = kind === "rules" && !makesRules ? 0 : chance.some(kind === "rules" ? 2 : 6, 0.4);
        const repealed = Math.min(inForce[kind], chance.some(issued + 2, 0.35));
        inForce[kind] += issued - repealed;
        return { [`${kind}.issued`]: issued, [`${kind}.repealed`]: repealed, [`${kind}.in-force`]: inForce[kind] };
      }),
    ) as Record<string, number>;
}

/** The form of 2019 counts kinds of licence and penalty; the family keeps the same ones in both years. */
function itemFigures({ usual }: Profile): Record<string, number> {
  const { licences, penalties, coercion, fees, documents } = usual;
  return {
    "normative-documents.made": Math.round(documents / 8),
    "normative-documents.newly-published": Math.round(documents / 8),
    "normative-documents.published-total": documents,
    "licences.items-last-year": Math.ceil(licences / 40),
    "penalties.items-last-year": penalties > 0 ? 12 : 0,
    "coercive-measures.items-last-year": coercion > 0 ? 3 : 0,
    "fees.items-last-year": fees > 0 ? 2 : 0,
  };
}

function decisionFigures(chance: Chance, edition: EditionId, { usual }: Profile, size: number) {
  const { licences, penalties, coercion, fees } = usual;
  const decided = {
    "licences.decisions": chance.about(licences * size, 0.12),
    "penalties.decisions": chance.about(penalties * size, 0.3),
    "coercive-measures.decisions": chance.about(coercion * size, 0.4),
  };
  const amount = String(chance.about(fees * size * 100, 0.1) / 100);
  const purchased = chance.about(5 * size);
  return edition === "2021"
    ? { ...decided, "fees.amount": amount }
    : { ...decided, "procurement.items": purchased, "procurement.amount": String(purchased * chance.about(180_000)) };
}

const specials: Readonly<Record<FamilyTask, string>> = {
  government: "重大建设项目",
  "civil-affairs": "社会救助",
  justice: "公共法律服务",
  education: "招生入学",
  health: "公共卫生",
  tax: "办税服务",
};

function disclosuresOf(chance: Chance, { special }: Profile, size: number): Disclosure[] {
  const categories: readonly (readonly [string, number])[] = [
    ["机构职能", 7],
    ["政策文件", 46],
    ["政策解读", 21],
    ["财政预决算", 5],
    ["人事信息", 16],
    [special, 60],
    ["公开指南", 1],
  ];
  return categories.map(([category, mean]) => ({
    category,
    count: Math.max(1, chance.about(mean * Math.sqrt(size), 0.35)),
  }));
}
