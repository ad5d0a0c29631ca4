/** Agencies that report: their level, their kind, and how their names are found by two characters. */
import { type Label } from "./form/define";

export const agencyLevels = ["country", "province", "city", "county", "township"] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

export const agencyKinds = ["government", "department", "office", "vertical"] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export const levelLabels: Readonly<Record<AgencyLevel, Label>> = {
  country: { zh: "国家级", en: "National" },
  province: { zh: "省级", en: "Provincial" },
  city: { zh: "市级", en: "Prefecture" },
  county: { zh: "县级", en: "County" },
  township: { zh: "乡级", en: "Township" },
};

export const kindLabels: Readonly<Record<AgencyKind, Label>> = {
  government: { zh: "人民政府", en: "Government" },
  department: { zh: "政府部门", en: "Department" },
  office: { zh: "办公机构", en: "Office" },
  vertical: { zh: "垂直管理部门", en: "Vertical system" },
};

/** A name that an agency bore before; `until` is the last year of its use, null where it is not known. */
export interface FormerName {
  readonly name: string;
  readonly until: number | null;
}

/** What kind of agency a name is of, where its last words tell; null where they do not. */
export function kindByName(name: string): AgencyKind | null {
  if (/(?:政府|管委会|管理委员会)?(?:办公室|办公厅)$/.test(name)) return "office";
  if (/(?:人民政府|街道办事处|管委会|管理委员会)$/.test(name)) return "government";
  if (/(?:税务局|海关)$/.test(name)) return "vertical";
  return /(?:局|委|委员会|厅|部|科|队|处|站|中心)$/.test(name) ? "department" : null;
}

/** Every pair of neighbouring characters of a text, without spaces, once each: "民政局" → 民政, 政局. */
export function bigramsOf(text: string): string[] {
  const characters = Array.from(text.toLowerCase().replace(/\s+/g, ""));
  const pairs = characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ""));
  return [...new Set(pairs)];
}
