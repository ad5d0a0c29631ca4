/** Plans an import of people without asking the database line by line: which lines are new, changed, same, or impossible and why. */
import { plainCreditCode } from "@/report/agency-codes";
import { type PersonFields, readPersonFields } from "@/report/person-fields";
import { type PersonLine } from "@/report/person-table";
import { type Sentence } from "@/report/sentence";
import { isDay } from "@/report/structure";
import { type Role } from "@/report/workflow/permissions";
import { type RoleDays, roleNames, roleOfWord } from "@/report/workflow/roles";

export interface KnownPerson {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly isGone: boolean;
  /** Whether the viewer administers all of where they have roles: only then are phone and mail changed. */
  readonly isWhole: boolean;
  readonly roles: readonly ({ readonly agencyId: string; readonly role: Role } & RoleDays)[];
}

export interface KnownPlace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly creditCode: string | null;
}

/** What the database knows: people and standing agencies of the viewer's lines, and accounts taken outside them. */
export interface KnownPeople {
  readonly people: readonly KnownPerson[];
  readonly agencies: readonly KnownPlace[];
  /** In small letters. */
  readonly takenAccounts: ReadonlySet<string>;
  /** Account of who imports, who gives themselves no role; null for the operator. */
  readonly self: string | null;
  readonly today: string;
}

/** A role that a line gives. */
export interface PlannedRole extends RoleDays {
  readonly agencyId: string;
  readonly role: Role;
}

export interface PlannedPerson {
  readonly no: number;
  readonly name: string;
  readonly status: "new" | "changed" | "same" | "impossible";
  readonly problem: Sentence | null;
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** In small letters; what lines about one person share. */
  readonly accountKey: string;
  readonly fields: PersonFields;
  readonly existing: KnownPerson | null;
  readonly agencyId: string | null;
  readonly roles: readonly PlannedRole[];
}

interface Names {
  readonly byId: ReadonlyMap<string, KnownPlace>;
  readonly byAccount: ReadonlyMap<string, KnownPerson>;
  readonly bySlug: ReadonlyMap<string, KnownPlace>;
  readonly byCode: ReadonlyMap<string, KnownPlace>;
  readonly byName: ReadonlyMap<string, readonly KnownPlace[]>;
}

/** One planned line for each line of the file, in its order. */
export function planPeople(lines: readonly PersonLine[], known: KnownPeople): PlannedPerson[] {
  const byName = new Map<string, KnownPlace[]>();
  for (const place of known.agencies) byName.set(place.name, [...(byName.get(place.name) ?? []), place]);
  const names: Names = {
    byId: new Map(known.agencies.map((each) => [each.id, each])),
    byAccount: new Map(known.people.map((each) => [each.account.toLowerCase(), each])),
    bySlug: new Map(known.agencies.map((each) => [each.slug, each])),
    byCode: new Map(known.agencies.flatMap((each) => (each.creditCode === null ? [] : [[each.creditCode, each]]))),
    byName,
  };
  const seen: Seen = { firsts: new Map(), roles: new Map() };
  return lines.map((line) => withoutTwin(planLine(line, known, names), seen));
}

function planLine(line: PersonLine, known: KnownPeople, names: Names): PlannedPerson {
  const { base, problem } = readLine(line, names);
  const wrong = problem ?? (base.existing ? problemOfKnown(base, line.texts.role) : problemOfNew(base, known));
  if (wrong) return { ...base, status: "impossible", problem: wrong };
  const given = givenOf(base, known.today);
  if (given.length > 0 && base.accountKey === known.self?.toLowerCase())
    return { ...base, status: "impossible", problem: noRaise };
  const changes = changesOf(base, given, names);
  const status = statusOf(base, changes);
  return { ...base, roles: given, changes, status, problem: null };
}

function statusOf({ existing }: Base, changes: PlannedPerson["changes"]): PlannedPerson["status"] {
  if (!existing) return "new";
  return changes.length === 0 ? "same" : "changed";
}

/** What stands on a line, and the first thing in it that cannot be read. */
function readLine(line: PersonLine, names: Names): { base: Base; problem: Sentence | null } {
  const { agency, role, fromDay, untilDay, ...texts } = line.texts;
  const { fields, problems } = readPersonFields(texts);
  const accountKey = (fields.account ?? "").toLowerCase();
  const existing = names.byAccount.get(accountKey) ?? null;
  const place = placeOf(agency, names);
  const days = daysOf({ fromDay, untilDay });
  const wanted = rolesOf(role);
  const agencyId = place.id;
  const roles = agencyId === null ? [] : wanted.roles.map((each) => ({ ...days.days, agencyId, role: each }));
  const name = fields.name ?? texts.name ?? existing?.name ?? "";
  const base = { no: line.no, name, accountKey, fields, existing, agencyId, roles, changes: [] };
  return { base, problem: problems[0]?.problem ?? place.problem ?? wanted.problem ?? days.problem };
}

const noRaise = {
  zh: "不能给自己增加角色：请由另一位管理员登记这一行。",
  en: "Nobody gives themselves a role: let another administrator enter this line.",
};

function placeOf(text: string | undefined, names: Names): { id: string | null; problem: Sentence | null } {
  if (!text) return { id: null, problem: null };
  const found = names.bySlug.get(text) ?? names.byCode.get(plainCreditCode(text));
  if (found) return { id: found.id, problem: null };
  const [named, ...others] = names.byName.get(text) ?? [];
  if (named && others.length === 0) return { id: named.id, problem: null };
  const problem = named
    ? {
        zh: `机关“${text}”有几个同名：请改填网址标识或统一社会信用代码。`,
        en: `Several agencies are named "${text}": give the address or the credit code instead.`,
      }
    : {
        zh: `在您管理的范围内没有找到机关“${text}”：请核对名称，或先登记这个机关。`,
        en: `No agency "${text}" among those you administer: compare the name, or add the agency first.`,
      };
  return { id: null, problem };
}

/** One role or several in a cell: "填报、审核". */
function rolesOf(text: string | undefined): { roles: Role[]; problem: Sentence | null } {
  if (!text) return { roles: [], problem: null };
  const words = text.split(/[、,，;；/\s]+/).filter((word) => word !== "");
  const wrong = words.find((word) => roleOfWord(word) === null);
  if (wrong === undefined)
    return { roles: [...new Set(words.flatMap((word) => roleOfWord(word) ?? []))], problem: null };
  return {
    roles: [],
    problem: {
      zh: `角色“${wrong}”不在可选范围内，可填：填报、审核、管理（可填几个，用顿号隔开）。`,
      en: `"${wrong}" is no role; choose of: editor, reviewer, administrator (several with commas).`,
    },
  };
}

/** "2026-01-31", "2026/1/31", "2026.1.31" and "2026年1月31日". */
function daysOf(texts: { fromDay: string | undefined; untilDay: string | undefined }): {
  days: RoleDays;
  problem: Sentence | null;
} {
  const [fromDay, untilDay] = [dayOf(texts.fromDay), dayOf(texts.untilDay)];
  const wrong = [fromDay, untilDay].find((day) => day !== null && !isDay(day));
  const days = { fromDay, untilDay };
  if (wrong !== undefined)
    return {
      days,
      problem: {
        zh: `“${wrong ?? ""}”不是日历上的日期，请写成 2026-01-31。`,
        en: `"${wrong ?? ""}" is no day of the calendar; write 2026-01-31.`,
      },
    };
  const isTurned = fromDay !== null && untilDay !== null && fromDay > untilDay;
  return {
    days,
    problem: isTurned ? { zh: "止期不能早于起期。", en: "The last day cannot come before the first." } : null,
  };
}

function dayOf(text: string | undefined): string | null {
  if (!text) return null;
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!parts) return text;
  return `${parts[1] ?? ""}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[3] ?? "").padStart(2, "0")}`;
}

type Base = Omit<PlannedPerson, "status" | "problem">;

function problemOfNew({ fields, accountKey, agencyId }: Base, { takenAccounts }: KnownPeople): Sentence | null {
  if (accountKey === "")
    return { zh: "请填写账号，可以用手机号。", en: "Give an account; a telephone number will do." };
  if (takenAccounts.has(accountKey)) {
    return {
      zh: `账号“${fields.account ?? ""}”已被使用：请换一个账号。`,
      en: `The account "${fields.account ?? ""}" is taken: choose another.`,
    };
  }
  if (fields.name === undefined) return { zh: "新人员要填姓名。", en: "Somebody new needs a name." };
  return agencyId === null ? { zh: "新人员要填机关。", en: "Somebody new needs an agency." } : null;
}

function problemOfKnown({ fields, existing, agencyId }: Base, role: string | undefined): Sentence | null {
  if (!existing) return null;
  if (existing.isGone) {
    return {
      zh: `账号“${existing.account}”（${existing.name}）已停用：请先在人员页面恢复。`,
      en: `The account "${existing.account}" (${existing.name}) is deactivated: reactivate it first.`,
    };
  }
  if (fields.name !== undefined && fields.name !== existing.name) {
    return {
      zh: `账号“${existing.account}”是${existing.name}的，与本行姓名不同：请核对账号；改姓名请到人员页面。`,
      en: `The account "${existing.account}" is ${existing.name}'s, and this line says otherwise: compare the account. Names are changed on the page of the person.`,
    };
  }
  const isReached =
    (fields.phone === undefined || fields.phone === existing.phone) &&
    (fields.email === undefined || fields.email === existing.email);
  if (!isReached && !existing.isWhole) {
    return {
      zh: "此人在您管理的范围之外也有角色：电话和邮箱由上级管理员或本人修改。",
      en: "This person has roles outside what you administer: phone and mail are changed by themselves or above you.",
    };
  }
  if (role && agencyId === null) return { zh: "填了角色，还要填机关。", en: "A role needs its agency." };
  return null;
}

/** The roles that are not held so already; without days in the file, an open role stays as it is. */
function givenOf({ existing, roles }: Base, today: string): PlannedRole[] {
  return roles.filter(({ agencyId, role, fromDay, untilDay }) => {
    const held = existing?.roles.find((each) => each.agencyId === agencyId && each.role === role);
    if (!held) return true;
    if (fromDay === null && untilDay === null) return held.untilDay !== null && held.untilDay < today;
    return held.fromDay !== fromDay || held.untilDay !== untilDay;
  });
}

function changesOf({ fields, existing }: Base, given: readonly PlannedRole[], names: Names): PlannedPerson["changes"] {
  const kept = existing
    ? (["phone", "email"] as const).flatMap((field) => {
        const to = fields[field];
        return to === undefined || to === existing[field] ? [] : [{ field, from: existing[field], to }];
      })
    : [];
  const roles = given.map(({ agencyId, role, ...days }) => {
    const held = existing?.roles.find((each) => each.agencyId === agencyId && each.role === role);
    const what = `${names.byId.get(agencyId)?.name ?? ""} ${roleNames[role].zh}`;
    return { field: "role", from: held ? spanOf(held) : "", to: `${what}${spanOf(days)}` };
  });
  return [...kept, ...roles];
}

function spanOf({ fromDay, untilDay }: RoleDays): string {
  if (fromDay === null && untilDay === null) return "";
  return ` ${fromDay ?? ""}～${untilDay ?? ""}`;
}

interface Seen {
  /** The first line about each account. */
  readonly firsts: Map<string, PlannedPerson>;
  /** The first line that gives a role: account, agency, role. */
  readonly roles: Map<string, number>;
}

/** A second line about the same person may bring another role, not another name, and no role twice. */
function withoutTwin(line: PlannedPerson, seen: Seen): PlannedPerson {
  if (line.status === "impossible") return line;
  const first = seen.firsts.get(line.accountKey);
  if (!first) seen.firsts.set(line.accountKey, line);
  const keys = line.roles.map(({ agencyId, role }) => `${line.accountKey} ${agencyId} ${role}`);
  const problem = first ? twinProblem(line, first, keys, seen) : null;
  if (problem) return { ...line, status: "impossible", problem };
  for (const key of keys) seen.roles.set(key, line.no);
  return line;
}

function twinProblem(
  line: PlannedPerson,
  first: PlannedPerson,
  keys: readonly string[],
  { roles }: Seen,
): Sentence | null {
  if (line.fields.name !== undefined && first.name !== line.name) {
    return {
      zh: `账号与第${first.no}行（${first.name}）相同，姓名却不同。`,
      en: `The account is that of line ${first.no} (${first.name}), the name is not.`,
    };
  }
  const bringsNothing = keys.length === 0 && line.status === "new";
  const twin = keys.flatMap((key) => roles.get(key) ?? [])[0] ?? (bringsNothing ? first.no : undefined);
  return twin === undefined ? null : { zh: `与第${twin}行重复。`, en: `The same as line ${twin}.` };
}
