/** `nianbao agency VERB …`: the acts of administration for operators and scripts, each with --dry-run and --json. */
import { readFile, writeFile } from "node:fs/promises";
import { moveAgencies, renameAgency } from "@/db/agencies/changes";
import { abolishAgencies, mergeAgencies, reviveAgency, splitAgency } from "@/db/agencies/endings";
import { addAgency } from "@/db/agencies/founding";
import { exportAgencies, importAgencies } from "@/db/agencies/import";
import { agencyStates, type AgencyFilter, listAgencies, noFilter } from "@/db/agencies/list";
import { type ActOutcome } from "@/db/agencies/perform";
import { agencyDetails } from "@/db/agencies/details";
import { findAgencyId } from "@/db/people/agencies";
import { Refusal } from "@/db/refusal";
import { readTable } from "@/documents/read/table";
import { writeTableCsv, writeTableXlsx } from "@/documents/write/table";
import { agencyKinds, agencyLevels } from "@/report/agency";
import { agencyTableRows, readAgencyTable } from "@/report/agency-table";
import { runVerbs, type Verb } from "./run-verbs";
import { type Words } from "./words";

const usage = `nianbao agency list [--query TEXT] [--under SLUG] [--kind KIND] [--level LEVEL] [--state standing|ended|all] [--page N]
nianbao agency add NAME --level LEVEL --kind KIND [--parent SLUG] [--slug SLUG] [--code CODE] [--division CODE] [--founded DAY]
nianbao agency rename SLUG NAME --day DAY --basis TEXT [--slug NEW]
nianbao agency move SLUG … --to SLUG|top --day DAY --basis TEXT [--place SLUG]
nianbao agency merge SLUG … --into SLUG --day DAY --basis TEXT [--people]
nianbao agency split SLUG --into SLUG,SLUG --heir SLUG --day DAY --basis TEXT [--stays] [--people]
nianbao agency abolish SLUG … --day DAY --basis TEXT [--successor SLUG] [--people]
nianbao agency revive SLUG --day DAY --basis TEXT [--to SLUG]
nianbao agency import FILE [--day DAY --basis TEXT]
nianbao agency export [FILE.csv|FILE.xlsx] [--under SLUG]
All: --dry-run says what would happen, --json prints it for programs. 全部命令可加 --dry-run 和 --json。
`;

const verbs: Readonly<Record<string, Verb>> = {
  list,
  add,
  rename,
  move,
  merge,
  split,
  abolish,
  revive,
  import: take,
  export: give,
};

/** Exit 0 when done, 1 when refused, 2 when the words are off; one sentence each. */
export function run(args: readonly string[]): Promise<number> {
  return runVerbs({ verbs, switches: ["dry-run", "json", "people", "stays"], usage }, args);
}

const optionsOf = ({ has }: Words) => ({ now: new Date(), isPreview: has("dry-run") });
const onDay = ({ of }: Words) => ({ day: of("day") ?? "", basis: of("basis") ?? "" });

async function idOf(slug: string | undefined): Promise<string> {
  const id = slug === undefined ? null : await findAgencyId(slug);
  if (id !== null) return id;
  throw new Refusal("not-found", {
    zh: `没有网址标识为“${slug ?? ""}”的机关。`,
    en: `No agency has the address "${slug ?? ""}".`,
  });
}

async function idsOf(slugs: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const slug of slugs) ids.push(await idOf(slug));
  return ids;
}

function filterOf({ of }: Words): AgencyFilter {
  return {
    ...noFilter,
    query: of("query") ?? "",
    line: of("under") ?? null,
    kind: agencyKinds.find((each) => each === of("kind")) ?? null,
    level: agencyLevels.find((each) => each === of("level")) ?? null,
    state: agencyStates.find((each) => each === of("state")) ?? "standing",
  };
}

async function list(words: Words): Promise<string> {
  const listing = await listAgencies("operator", filterOf(words), Number(words.of("page") ?? 1) || 1);
  if (words.has("json")) return `${JSON.stringify(listing)}\n`;
  const lines = listing.rows.map(({ slug, name, parentName, endedOn }) =>
    [slug.padEnd(32), name, parentName ?? "", endedOn ?? ""].join("\t"),
  );
  return `${[...lines, `${listing.total} 个机关 agencies，第 ${listing.page}/${listing.pages} 页 page`].join("\n")}\n`;
}

/** What an act did, as one sentence or as JSON. */
function said(words: Words, outcome: ActOutcome, zh: string, en: string): string {
  if (words.has("json")) return `${JSON.stringify(outcome)}\n`;
  const { agencies, open, published, sums } = outcome.touches;
  const [before, would] = outcome.isPreview ? ["（试运行，未保存）", "(dry run, nothing saved) "] : ["", ""];
  const touched = `${agencies} 个机关、${open} 份在办和 ${published} 份已公开报告，${sums.years.length} 个年度的汇总`;
  return `${before}${zh}：涉及${touched}。 ${would}${en}: ${agencies} agencies, ${open} open and ${published} published reports, sums of ${sums.years.length} years.\n`;
}

async function add(words: Words): Promise<string> {
  const [name = ""] = words.plain;
  const of = (option: string, key: string) => (words.of(option) === undefined ? {} : { [key]: words.of(option) });
  const texts = {
    name,
    ...of("level", "level"),
    ...of("kind", "kind"),
    ...of("slug", "slug"),
    ...of("code", "creditCode"),
    ...of("division", "divisionCode"),
    ...of("founded", "foundedOn"),
  };
  const parentId = words.of("parent") === undefined ? null : await idOf(words.of("parent"));
  const outcome = await addAgency("operator", { ...texts, parentId }, optionsOf(words));
  const [id] = outcome.made;
  const slug = outcome.isPreview || id === undefined ? "" : (await agencyDetails("operator", id)).row.slug;
  if (words.has("json")) return `${JSON.stringify({ ...outcome, slug })}\n`;
  return outcome.isPreview
    ? `（试运行，未保存）可以添加“${name}”。 It can be added; nothing was saved.\n`
    : `已添加“${name}”，网址标识 ${slug}。 Added.\n`;
}

async function rename(words: Words): Promise<string> {
  const [slug, name = ""] = words.plain;
  const agencyId = await idOf(slug);
  const { row } = await agencyDetails("operator", agencyId);
  const given = words.of("slug");
  const asked = {
    agencyId,
    seenVersion: row.version,
    name,
    ...(given === undefined ? {} : { slug: given }),
    ...onDay(words),
  };
  return said(
    words,
    await renameAgency("operator", asked, optionsOf(words)),
    `“${row.name}”更名为“${name}”`,
    "Renamed",
  );
}

async function move(words: Words): Promise<string> {
  const to = words.of("to");
  const place = words.of("place");
  const asked = {
    agencyIds: await idsOf(words.plain),
    ...(to === undefined ? {} : { parentId: to === "top" ? null : await idOf(to) }),
    ...(place === undefined ? {} : { locatedInId: await idOf(place) }),
    ...onDay(words),
  };
  return said(words, await moveAgencies("operator", asked, optionsOf(words)), "已划转", "Moved");
}

async function merge(words: Words): Promise<string> {
  const asked = {
    agencyIds: await idsOf(words.plain),
    into: { agencyId: await idOf(words.of("into")) },
    passPeople: words.has("people"),
    ...onDay(words),
  };
  return said(words, await mergeAgencies("operator", asked, optionsOf(words)), "已合并", "Merged");
}

async function split(words: Words): Promise<string> {
  const slugs = (words.of("into") ?? "").split(",").filter((slug) => slug !== "");
  const successors = (await idsOf(slugs)).map((agencyId) => ({ agencyId }));
  const asked = {
    agencyId: await idOf(words.plain[0]),
    successors,
    heir: slugs.indexOf(words.of("heir") ?? slugs[0] ?? ""),
    staysOn: words.has("stays"),
    passPeople: words.has("people"),
    ...onDay(words),
  };
  return said(words, await splitAgency("operator", asked, optionsOf(words)), "已分立", "Split");
}

async function abolish(words: Words): Promise<string> {
  const successor = words.of("successor");
  const asked = {
    agencyIds: await idsOf(words.plain),
    successorId: successor === undefined ? null : await idOf(successor),
    passPeople: words.has("people"),
    ...onDay(words),
  };
  return said(words, await abolishAgencies("operator", asked, optionsOf(words)), "已撤销", "Abolished");
}

async function revive(words: Words): Promise<string> {
  const to = words.of("to");
  const agencyId = await idOf(words.plain[0]);
  const asked = { agencyId, ...(to === undefined ? {} : { parentId: await idOf(to) }), ...onDay(words) };
  return said(words, await reviveAgency("operator", asked, optionsOf(words)), "已恢复", "Revived");
}

async function take(words: Words): Promise<string> {
  const [file = ""] = words.plain;
  const table = readAgencyTable(await readTable(await readFile(file)));
  if ("problem" in table) throw new Refusal("malformed", table.problem);
  const on = words.of("day") === undefined ? null : onDay(words);
  const outcome = await importAgencies("operator", { lines: table.lines, on }, optionsOf(words));
  const { counts } = outcome;
  const lines = outcome.lines.map(({ no, name, status, problem, changes }) => ({ no, name, status, problem, changes }));
  if (words.has("json")) return `${JSON.stringify({ isPreview: outcome.isPreview, counts, lines })}\n`;
  const failed = lines
    .filter(({ status }) => status === "impossible")
    .map(({ no, name, problem }) => `第 ${no} 行 line ${no} ${name}：${problem?.zh ?? ""}\n`);
  const before = outcome.isPreview ? "（试运行，未保存 dry run）" : "";
  return `${failed.join("")}${before}新增 new ${counts.new}，更新 changed ${counts.changed}，相同 same ${counts.same}，不能导入 impossible ${counts.impossible}\n`;
}

async function give(words: Words): Promise<string> {
  const [file] = words.plain;
  const agencies = await exportAgencies("operator", filterOf(words));
  if (words.has("json")) return `${JSON.stringify(agencies)}\n`;
  const rows = agencyTableRows(agencies);
  if (file === undefined) return writeTableCsv(rows);
  const isWorkbook = file.toLowerCase().endsWith(".xlsx");
  if (!words.has("dry-run"))
    await writeFile(file, isWorkbook ? await writeTableXlsx("机关", rows) : writeTableCsv(rows));
  return `${agencies.length} 个机关 agencies → ${file}\n`;
}
