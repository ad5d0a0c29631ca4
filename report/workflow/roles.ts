/** Roles of people at agencies: which there are, and how a change of one is kept. */
import { type Sentence } from "../sentence";
import { type Role } from "./permissions";

export const roleNames: Readonly<Record<Role, Sentence>> = {
  editor: { zh: "填报", en: "editor" },
  reviewer: { zh: "审核", en: "reviewer" },
  administrator: { zh: "管理", en: "administrator" },
};
export const allRoles: readonly Role[] = ["editor", "reviewer", "administrator"];

/** First and last day of a role as ISO dates, counted in Beijing; null for no bound. */
export interface RoleDays {
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

/** One role of one person at one agency, by ids. */
export interface RoleKey {
  readonly personId: string;
  readonly agencyId: string;
  readonly role: Role;
}

/** A role as it was and as it is; null where it was not held. */
export interface RoleChange extends RoleKey {
  readonly before: RoleDays | null;
  readonly after: RoleDays | null;
}

/** What people write for a role in a file: "填报员", "编辑", "editor". */
const hints: Readonly<Record<Role, readonly string[]>> = {
  editor: ["填报", "填报员", "编辑", "联络员", "editor", "liaison"],
  reviewer: ["审核", "审核员", "审核人", "分管领导", "reviewer"],
  administrator: ["管理", "管理员", "administrator", "admin"],
};

/** The role that a word names, or null. */
export function roleOfWord(word: string): Role | null {
  const plain = word.normalize("NFKC").trim().toLowerCase();
  return allRoles.find((role) => hints[role].includes(plain)) ?? null;
}
