/** `nianbao import`: takes one document over as the draft of a report, through the same table, gate and checks as the import page. */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import { findImportTarget, importableAgencies } from "@/db/moves/import-targets";
import { importReading, keepReading, readOriginal } from "@/db/moves/readings";
import { viewerOfAccount } from "@/db/people/people";
import { endSession } from "@/db/people/sessions";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { UnreadableDocument } from "@/documents/read/model";
import { readDocument, type SentDocument } from "@/documents/read/read";
import { type Reading } from "@/report/reading";
import { findDocuments } from "./sent-files";

const usage = `usage: nianbao import FILE --as ACCOUNT [--agency NAME] [--year YEAR] [--scope own|roll-up] [--replace] [--dry-run] [--json]
  --as        who imports: an editor of the agency, or who takes its published reports over 导入人账号
  --agency    name of the agency; by default the one that the document names 机关名称
  --year      by default the year that the document states 年度
  --replace   also where a draft is there 已有草稿时替换
  --dry-run   say what would be taken over, change nothing 只说明，不导入
`;

const settings = z.object({
  as: z.string().min(1),
  agency: z.string().optional(),
  year: z.coerce.number().int().min(2008).max(2100).optional(),
  scope: z.enum(["own", "roll-up"]).optional(),
});

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  ...{ as: text, agency: text, year: text, scope: text },
  ...{ replace: flag, "dry-run": flag, json: flag },
};

type Asked = z.infer<typeof settings> & {
  readonly file: string;
  readonly replaces: boolean;
  readonly isDry: boolean;
  readonly isJson: boolean;
};

/** Exit 0 when taken over, or already there; 2 with one sentence where it cannot be. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = parse(args);
  if (!asked) return complain(usage);
  try {
    const sent = await only(asked.file);
    return await importAs(asked, sent, await readDocument(sent));
  } catch (problem) {
    if (!(problem instanceof Refusal) && !(problem instanceof UnreadableDocument)) throw problem;
    return complain(`${problem.sentence.zh} ${problem.sentence.en}\n`);
  } finally {
    await closeDatabase();
  }
}

async function only(file: string): Promise<SentDocument> {
  for await (const found of findDocuments([file])) {
    if ("problem" in found) throw new UnreadableDocument(found.problem);
    return found.sent;
  }
  throw new UnreadableDocument({ zh: "这里没有文件。", en: "There is no file here." });
}

async function importAs(asked: Asked, sent: SentDocument, read: Reading): Promise<number> {
  const viewer = await viewerOfAccount(asked.as, "nianbao import");
  if (!viewer) return complain(`没有账号“${asked.as}”。 There is no account ${asked.as}.\n`);
  try {
    const key = await keyOf(viewer, asked, read);
    const target = await findImportTarget(viewer, key);
    const cells = Object.keys(read.evidence).length;
    const sha256 = createHash("sha256").update(sent.bytes).digest("hex");
    const told = { agency: read.agency, year: key.year, scope: key.scope, cells, sha256 };
    if (target.draft && (await readOriginal(viewer, target.draft.reportId))?.sha256 === sha256) {
      return say(asked, { ...told, result: "same" }, `这份文件已经导入。 Imported before: nothing changed.`);
    }
    if (asked.isDry)
      return say(
        asked,
        { ...told, result: "would import" },
        `将导入 ${cells} 格。 ${cells} cells would be taken over.`,
      );
    const kept = await keepReading(viewer, { name: sent.name, size: sent.bytes.length, sha256 }, read);
    const seen = asked.replaces && target.draft ? { seenVersion: target.draft.version } : {};
    const { reportId } = await importReading(viewer, { ...key, readingId: kept.id, decided: [], ...seen });
    return say(
      asked,
      { ...told, result: "imported", reportId },
      `已导入 ${cells} 格。 ${cells} cells were taken over: ${reportId}`,
    );
  } finally {
    await endSession(viewer);
  }
}

async function keyOf(viewer: Viewer, asked: Asked, read: Reading) {
  const name = asked.agency ?? read.agency;
  const agency = (await importableAgencies(viewer)).find((each) => each.name === name);
  const year = asked.year ?? read.year;
  const scope = asked.scope ?? read.scope;
  if (!agency)
    throw new Refusal("not-found", missing(`机关“${name ?? ""}”（--agency）`, `the agency ${name ?? ""} (--agency)`));
  if (year === null) throw new Refusal("malformed", missing("年度（--year）", "the year (--year)"));
  if (scope === null) throw new Refusal("malformed", missing("口径（--scope）", "the scope (--scope)"));
  return { agencyId: agency.id, year, scope };
}

function missing(zh: string, en: string) {
  return { zh: `没有找到${zh}，请注明。`, en: `The command has to name ${en}: it was not found.` };
}

function parse(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...others] = positionals;
    const parsed = settings.safeParse(values);
    if (!parsed.success || file === undefined || others.length > 0) return null;
    const { replace = false, "dry-run": isDry = false, json = false } = values;
    return { ...parsed.data, file, replaces: replace, isDry, isJson: json };
  } catch {
    return null;
  }
}

function say({ isJson }: Asked, facts: object, sentence: string): number {
  process.stdout.write(isJson ? `${JSON.stringify(facts)}\n` : `${sentence}\n`);
  return 0;
}

function complain(line: string): number {
  process.stderr.write(line);
  return 2;
}
