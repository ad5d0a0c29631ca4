/** Bodies of the demonstration: the real ones whose reports are transcribed, and a family that is plainly made up (示例…). */
import { type AgencyKind, type AgencyLevel } from "@/report/agency";

/** A body to be made; `atSlug` names the body whose reviewers decide a step. */
export interface AgencySeed {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentSlug: string | null;
  readonly steps: readonly { readonly name: string; readonly atSlug: string }[];
}

const real = (
  slug: string,
  name: string,
  level: AgencyLevel,
  kind: AgencyKind,
  parentSlug: string | null = null,
): AgencySeed => ({ slug, name, level, kind, parentSlug, steps: [{ name: "核对", atSlug: slug }] });

/** Real bodies, under the names their reports carry. */
export const realAgencies: readonly AgencySeed[] = [
  real("pingtan", "平潭综合实验区", "county", "government"),
  real("huaian", "淮安市人民政府", "city", "government"),
  real("hongze", "洪泽区人民政府", "county", "government", "huaian"),
  real("shanghai-kewei", "上海市科学技术委员会", "province", "department"),
  real("zibo-hitech-construction-bureau", "淄博高新技术产业开发区建设局", "county", "department"),
];

const department = (slug: string, name: string): AgencySeed => ({
  slug,
  name,
  level: "city",
  kind: "department",
  parentSlug: "sample-city",
  steps: [
    { name: "初审", atSlug: slug },
    { name: "终审", atSlug: "sample-city" },
  ],
});

/** Departments of the made-up city; each report passes 初审 in the department and 终审 in the city. */
export const sampleDepartments: readonly AgencySeed[] = [
  department("sample-civil-affairs", "示例市民政局"),
  department("sample-development-reform", "示例市发展和改革局"),
  department("sample-statistics", "示例市统计局"),
  department("sample-justice", "示例市司法局"),
  department("sample-education", "示例市教育局"),
  department("sample-health", "示例市卫生健康局"),
];

const sampleCity: AgencySeed = {
  slug: "sample-city",
  name: "示例市人民政府",
  level: "city",
  kind: "government",
  parentSlug: null,
  steps: [{ name: "审核", atSlug: "sample-city" }],
};

/** Every body of the demonstration, upper ones first. */
export const agencySeeds: readonly AgencySeed[] = [...realAgencies, sampleCity, ...sampleDepartments];
