/** Agencies of the demonstration: the real ones whose reports are transcribed, and a family that is plainly made up (示例…). */
import { type AgencySeed } from "./agency-seed";
import { familyAgencies } from "./family-agencies";

type Named = Pick<AgencySeed, "slug" | "name" | "level" | "kind">;

/** Of real agencies only published reports are taken over: they make none here, and nobody calls them late. */
const real = (named: Named, parentSlug: string | null = null): AgencySeed => ({
  ...named,
  parentSlug,
  steps: [{ name: "核对", atSlug: named.slug }],
  reportsSince: null,
});

/** Real governments above the real agencies, without reports: they make the tree a tree. */
const upperAgencies: readonly AgencySeed[] = [
  real({ slug: "fujian", name: "福建省人民政府", level: "province", kind: "government" }),
  real({ slug: "jiangsu", name: "江苏省人民政府", level: "province", kind: "government" }),
  real({ slug: "shanghai", name: "上海市人民政府", level: "province", kind: "government" }),
  real({ slug: "shandong", name: "山东省人民政府", level: "province", kind: "government" }),
  real({ slug: "zibo", name: "淄博市人民政府", level: "city", kind: "government" }, "shandong"),
];

const constructionBureau: Named = {
  slug: "zibo-hitech-construction-bureau",
  name: "淄博高新技术产业开发区建设局",
  level: "county",
  kind: "department",
};

/** Real agencies with reports, under the names their reports carry. */
export const realAgencies: readonly AgencySeed[] = [
  real({ slug: "pingtan", name: "平潭综合实验区", level: "county", kind: "government" }, "fujian"),
  real({ slug: "huaian", name: "淮安市人民政府", level: "city", kind: "government" }, "jiangsu"),
  real({ slug: "hongze", name: "洪泽区人民政府", level: "county", kind: "government" }, "huaian"),
  real({ slug: "shanghai-kewei", name: "上海市科学技术委员会", level: "province", kind: "department" }, "shanghai"),
  real(constructionBureau, "zibo"),
];

const department = (slug: string, name: string): AgencySeed => ({
  slug,
  name,
  level: "city",
  kind: "department",
  parentSlug: "sample-city",
  // What they published before is there to be transcribed.
  reportsSince: 2023,
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

/** Every agency of the demonstration, upper ones first. */
export const agencySeeds: readonly AgencySeed[] = [
  ...upperAgencies,
  ...realAgencies,
  ...familyAgencies,
  ...sampleDepartments,
];
