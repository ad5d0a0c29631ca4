/** `nianbao person VERB …` and `nianbao role VERB …`: people and their roles for operators and scripts. */
import { readFile, writeFile } from "node:fs/promises";
import { type ActOptions } from "@/db/agencies/perform";
import { namedAgency } from "@/db/agencies/named";
import { editPerson, invitePerson } from "@/db/people/accounts";
import { personDetails } from "@/db/people/details";
import { exportPeople, importPeople } from "@/db/people/import";
import { makeLinks } from "@/db/people/invitations";
import { deactivatePerson, reactivatePerson } from "@/db/people/leaving";
import { everybody, listPeople, type PersonFilter, personStates } from "@/db/people/list";
import { namedPerson } from "@/db/people/named";
import { type PeopleOutcome } from "@/db/people/perform";
import { endRoles, giveRoles, undoRoles } from "@/db/people/roles";
import { Refusal } from "@/db/refusal";
import { readTable } from "@/documents/read/table";
import { writeTableCsv, writeTableXlsx } from "@/documents/write/table";
import { personTableRows, readPersonTable } from "@/report/person-table";
import { type Role } from "@/report/workflow/permissions";
import { allRoles, roleNames, roleOfWord } from "@/report/workflow/roles";
import { runVerbs, type Verb } from "./run-verbs";
import { type Words } from "./words";

const usage = `nianbao person list [--query TEXT] [--under SLUG] [--role ROLE] [--state active|invited|deactivated|all] [--no-role] [--after ID]
nianbao person add ACCOUNT NAME --agency AGENCY [--role ROLE] [--from DAY] [--until DAY] [--phone TEXT] [--email TEXT]
nianbao person edit PERSON [--name TEXT] [--account TEXT] [--phone TEXT] [--email TEXT] [--language zh|en]
nianbao person link PERSON …
nianbao person deactivate PERSON [--heir PERSON] [--roles]
nianbao person reactivate PERSON
nianbao person import FILE
nianbao person export [FILE.csv|FILE.xlsx] [--under SLUG] [--role ROLE]
nianbao role give PERSON … --role ROLE --agency AGENCY[,AGENCY] [--from DAY] [--until DAY]
nianbao role end PERSON … --role ROLE --agency AGENCY[,AGENCY]
nianbao role undo ACT
All: --dry-run says what would happen, --json prints it for programs. 全部命令可加 --dry-run 和 --json。
PERSON: an account, or a name that only one bears. AGENCY: name, address or credit code. ROLE: editor, reviewer, administrator.
`;

const switches = ["dry-run", "json", "roles", "no-role"];

const personVerbs: Readonly<Record<string, Verb>> = {
  list,
  add,
  edit,
  link,
  deactivate,
  reactivate,
  import: take,
  export: give,
};
const roleVerbs: Readonly<Record<string, Verb>> = { give: giveRole, end: endRole, undo };

/** Whether a word is a verb of `person`: else `nianbao user` reads it as an account. */
export function isPersonVerb(word: string | undefined): boolean {
  return word !== undefined && Object.hasOwn(personVerbs, word);
}

/** Exit 0 when done, 1 when refused, 2 when the words are off; one sentence each. */
export function run(args: readonly string[]): Promise<number> {
  return runVerbs({ verbs: personVerbs, switches, usage }, args);
}

/** The same for `nianbao role`. */
export function runRole(args: readonly string[]): Promise<number> {
  return runVerbs({ verbs: roleVerbs, switches, usage }, args);
}

const optionsOf = ({ has }: Words): ActOptions => ({ now: new Date(), isPreview: has("dry-run") });
const daysOf = ({ of }: Words) => ({ fromDay: of("from") ?? null, untilDay: of("until") ?? null });

function roleOf({ of }: Words): Role {
  const role = roleOfWord(of("role") ?? "");
  if (role) return role;
  throw new Refusal("malformed", {
    zh: `请用 --role 给出角色：${allRoles.map((each) => roleNames[each].zh).join("、")}。`,
    en: `Give the role with --role: ${allRoles.join(", ")}.`,
  });
}

async function seenOf(text: string | undefined) {
  const personId = await namedPerson("operator", text ?? "");
  const { row } = await personDetails("operator", personId);
  return { personId, seenVersion: row.version, name: row.name };
}

/** What an act did, as one sentence or as JSON. */
function said(words: Words, outcome: PeopleOutcome, zh: string, en: string): string {
  if (words.has("json")) return `${JSON.stringify(outcome)}\n`;
  const { people, made, given, ended, sessions, handed, left } = outcome.touches;
  const [before, would] = outcome.isPreview ? ["（试运行，未保存）", "(dry run, nothing saved) "] : ["", ""];
  const act = outcome.isPreview || given + ended === 0 ? "" : ` 撤销 undo: nianbao role undo ${outcome.actId}`;
  const work = handed + left > 0 ? `，待办转交 ${handed}、留下 ${left}` : "";
  return `${before}${zh}：${people} 人，新建账号 ${made}，授予角色 ${given}，结束角色 ${ended}，结束登录 ${sessions}${work}。 ${would}${en}: ${people} people, ${made} accounts made, ${given} roles given, ${ended} ended, ${sessions} sign-ins ended.${act}\n`;
}

function filterOf({ of, has }: Words): PersonFilter {
  return {
    ...everybody,
    query: of("query") ?? "",
    line: of("under") ?? null,
    role: of("role") === undefined ? null : roleOfWord(of("role") ?? ""),
    state: personStates.find((each) => each === of("state")) ?? "all",
    hasNoRole: has("no-role"),
  };
}

async function list(words: Words): Promise<string> {
  const listing = await listPeople("operator", filterOf(words), words.of("after") ?? null);
  if (words.has("json")) return `${JSON.stringify(listing)}\n`;
  const lines = listing.rows.map(({ account, name, state, roles, openWork }) => {
    const held = roles.map(({ role, agencyName }) => `${roleNames[role].zh}@${agencyName}`).join("、");
    return [account.padEnd(20), name, state, String(openWork), held].join("\t");
  });
  const more = listing.next === null ? "" : ` 下一页 next: --after ${listing.next}`;
  return `${[...lines, `${listing.total} 人 people${more}`].join("\n")}\n`;
}

async function add(words: Words): Promise<string> {
  const [account = "", name = ""] = words.plain;
  const of = (option: string) => (words.of(option) === undefined ? {} : { [option]: words.of(option) });
  const agencyId = await namedAgency("operator", words.of("agency") ?? "");
  const role = words.of("role") === undefined ? null : roleOf(words);
  const asked = { account, name, ...of("phone"), ...of("email"), ...daysOf(words), agencyId, role };
  return said(words, await invitePerson("operator", asked, optionsOf(words)), `已邀请${name}`, "Invited");
}

async function edit(words: Words): Promise<string> {
  const { name, ...seen } = await seenOf(words.plain[0]);
  const fields = ["name", "account", "phone", "email", "language"].filter((field) => words.of(field) !== undefined);
  const texts = Object.fromEntries(fields.map((field) => [field, words.of(field)]));
  return said(words, await editPerson("operator", seen, texts, optionsOf(words)), `已修改${name}的资料`, "Changed");
}

/** Prints a link for each; a dry run makes none, because each ends the one before. */
async function link(words: Words): Promise<string> {
  const personIds: string[] = [];
  for (const text of words.plain) personIds.push(await namedPerson("operator", text));
  if (words.has("dry-run")) return `（试运行）将为 ${personIds.length} 人生成链接。 Links would be made.\n`;
  const origin = process.env.NIANBAO_ORIGIN ?? process.env.NEXTAUTH_URL ?? "http://localhost:3000";
  const links = await makeLinks("operator", { personIds, way: "print", origin });
  if (words.has("json")) return `${JSON.stringify(links)}\n`;
  return links.map(({ name, account, address }) => `${name}（${account}）\t${address ?? ""}\n`).join("");
}

async function deactivate(words: Words): Promise<string> {
  const { name, ...seen } = await seenOf(words.plain[0]);
  const heir = words.of("heir");
  const heirId = heir === undefined ? null : await namedPerson("operator", heir);
  const asked = { ...seen, heirId, passRoles: words.has("roles") };
  return said(words, await deactivatePerson("operator", asked, optionsOf(words)), `已停用${name}的账号`, "Deactivated");
}

/** Deactivated people are named by account alone. */
async function reactivate(words: Words): Promise<string> {
  const [account = ""] = words.plain;
  const { rows } = await listPeople("operator", { ...everybody, query: account, state: "deactivated" });
  const found = rows.find((row) => row.account.toLowerCase() === account.toLowerCase());
  if (!found)
    throw new Refusal("not-found", {
      zh: `没有账号为“${account}”的已停用人员。`,
      en: `Nobody deactivated has the account "${account}".`,
    });
  const { row } = await personDetails("operator", found.id);
  const seen = { personId: row.id, seenVersion: row.version };
  return said(
    words,
    await reactivatePerson("operator", seen, optionsOf(words)),
    `已恢复${row.name}的账号`,
    "Reactivated",
  );
}

async function take(words: Words): Promise<string> {
  const [file = ""] = words.plain;
  const table = readPersonTable(await readTable(await readFile(file)));
  if ("problem" in table) throw new Refusal("malformed", table.problem);
  const {
    counts,
    isPreview,
    lines: planned,
  } = await importPeople("operator", { lines: table.lines }, optionsOf(words));
  const lines = planned.map(({ no, name, status, problem, changes }) => ({ no, name, status, problem, changes }));
  if (words.has("json")) return `${JSON.stringify({ isPreview, counts, lines })}\n`;
  const failed = lines
    .filter(({ status }) => status === "impossible")
    .map(({ no, name, problem }) => `第 ${no} 行 line ${no} ${name}：${problem?.zh ?? ""}\n`);
  const before = isPreview ? "（试运行，未保存 dry run）" : "";
  return `${failed.join("")}${before}新增 new ${counts.new}，更新 changed ${counts.changed}，相同 same ${counts.same}，不能导入 impossible ${counts.impossible}\n`;
}

async function give(words: Words): Promise<string> {
  const [file] = words.plain;
  const people = await exportPeople("operator", filterOf(words));
  if (words.has("json")) return `${JSON.stringify(people)}\n`;
  const rows = personTableRows(people);
  if (file === undefined) return writeTableCsv(rows);
  const isWorkbook = file.toLowerCase().endsWith(".xlsx");
  if (!words.has("dry-run"))
    await writeFile(file, isWorkbook ? await writeTableXlsx("人员", rows) : writeTableCsv(rows));
  return `${people.length} 行 lines → ${file}\n`;
}

async function rolesIn(words: Words) {
  const role = roleOf(words);
  const agencyIds: string[] = [];
  for (const text of (words.of("agency") ?? "").split(",")) agencyIds.push(await namedAgency("operator", text));
  const personIds: string[] = [];
  for (const text of words.plain) personIds.push(await namedPerson("operator", text));
  return personIds.flatMap((personId) => agencyIds.map((agencyId) => ({ personId, agencyId, role })));
}

async function giveRole(words: Words): Promise<string> {
  const asked = { roles: await rolesIn(words), ...daysOf(words) };
  return said(words, await giveRoles("operator", asked, optionsOf(words)), "已授予角色", "Roles given");
}

async function endRole(words: Words): Promise<string> {
  return said(words, await endRoles("operator", await rolesIn(words), optionsOf(words)), "已结束角色", "Roles ended");
}

async function undo(words: Words): Promise<string> {
  const [actId = ""] = words.plain;
  return said(words, await undoRoles("operator", actId, optionsOf(words)), "已撤销", "Undone");
}
