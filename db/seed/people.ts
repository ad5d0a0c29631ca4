/** Accounts of the demonstration. All have the same published password: a system with real data must not load them. */
import { type Role } from "@/report/workflow/permissions";
import { realAgencies, sampleDepartments } from "./agencies";
import { familyAgencies } from "./family-agencies";

/** The password of every demonstration account; it is printed in the manual. */
export const demonstrationPassword = "nianbao-demo-2026";

/** Accounts by the part they play. */
export type DemonstrationAccount =
  "editor" | "editor2" | "editor3" | "reviewer" | "reviewer2" | "reviewer3" | "admin" | "transcriber" | "checker";

/** An account with the roles it holds. */
export interface PersonSeed {
  readonly account: DemonstrationAccount;
  readonly name: string;
  readonly roles: readonly { readonly slug: string; readonly role: Role }[];
}

const zibo = "zibo-hitech-construction-bureau";
const departments = sampleDepartments.map(({ slug }) => slug);
const family = familyAgencies.map(({ slug }) => slug);
const realSlugs = realAgencies.map(({ slug }) => slug);
const at = (role: Role, slugs: readonly string[]) => slugs.map((slug) => ({ slug, role }));

/** Everyone of the demonstration. Editors and reviewers are different people everywhere: nobody reviews their own work. */
export const peopleSeeds: readonly PersonSeed[] = [
  { account: "editor", name: "示例填报员", roles: at("editor", [...departments, zibo]) },
  { account: "editor2", name: "示例填报员乙", roles: at("editor", departments) },
  { account: "editor3", name: "示例省填报员", roles: at("editor", family) },
  { account: "reviewer", name: "示例审核员", roles: at("reviewer", [...departments, zibo]) },
  { account: "reviewer2", name: "示例终审员", roles: at("reviewer", ["sample-city"]) },
  { account: "reviewer3", name: "示例省审核员", roles: at("reviewer", family) },
  { account: "admin", name: "示例管理员", roles: at("administrator", ["sample-city", zibo]) },
  { account: "transcriber", name: "转录员", roles: at("editor", realSlugs) },
  { account: "checker", name: "核对员", roles: at("reviewer", realSlugs) },
];
