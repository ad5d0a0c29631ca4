/**
 * A report as an official document: what stands on paper, in order, before any format draws it. Word, PDF and OFD are
 * made from this one list of blocks, so that no two of them can say different things.
 */
import { type ReportContent } from "@/report/content";
import { type Part } from "@/report/form/define";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { categoryList, indicatorList, statedTotalLabel } from "@/report/form/lists";
import { kindOf } from "@/report/narrative/narrative-text";
import { type WrittenReport } from "../model";
import { formTable, listTable, notStated, type OfficialTable } from "./official-table";

/**
 * A line of text by its rank in GB/T 9704-2012: title 标题; part 一、; section （一）; item 1.; body text; and the note
 * under a table.
 */
export type LineRank = "title" | "part" | "section" | "item" | "body" | "note";

/** One block of the document. */
export type OfficialBlock =
  | { readonly kind: "line"; readonly rank: LineRank; readonly text: string }
  | { readonly kind: "table"; readonly table: OfficialTable };

/** What is printed, and what the file says of itself. */
export interface OfficialDocument {
  readonly title: string;
  readonly agency: string;
  /** Where this copy comes from, for the properties of the file: never a line of the report. */
  readonly provenance: string;
  /** Words across each page of a copy that is not published; null for a published one. */
  readonly watermark: string | null;
  readonly blocks: readonly OfficialBlock[];
}

/** A copy of a working revision: what its pages say across, e.g. "草稿 未发布". */
export interface DraftMark {
  readonly words: string;
}

/** The document of a report; `draft` marks each page of a copy that is not published. */
export function officialDocument(report: WrittenReport, draft: DraftMark | null = null): OfficialDocument {
  const { agency, year, content, version, publishedAt } = report;
  const edition = editionOf(content.edition);
  const name = `${year}年政府信息公开工作年度报告`;
  const { preamble, overview, problems, otherMatters } = content.narrative;
  const tables = edition.parts.filter(({ blocks }) => blocks.length > 0);
  const blocks = [
    line("title", agency),
    line("title", name),
    ...textBlocks(preamble),
    line("part", "一、总体情况"),
    ...textBlocks(overview),
    ...optionalTable(disclosureTable(content)),
    ...optionalTable(indicatorTable(content)),
    ...tables.flatMap((part) => partBlocks(part, content)),
    line("part", "五、存在的主要问题及改进情况"),
    ...textBlocks(problems),
    line("part", "六、其他需要报告的事项"),
    ...textBlocks(otherMatters),
  ];
  const from = draft ? draft.words : `年报平台第${version}版，发布于${publishedAt.slice(0, 10)}`;
  return { title: `${agency}${name}`, agency, provenance: from, watermark: draft?.words ?? null, blocks };
}

function line(rank: LineRank, text: string): OfficialBlock {
  return { kind: "line", rank, text };
}

const rankOf = { heading: "section", item: "item", paragraph: "body" } as const;

/** The lines of a text; blank ones are not printed. */
function textBlocks(text: string): OfficialBlock[] {
  return text
    .split("\n")
    .map(printable)
    .filter((each) => each.trim() !== "")
    .map((each) => line(rankOf[kindOf(each)], each));
}

/** Characters that no paper holds are left out: controls, halves of pairs; a tab is a space. */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}

function partBlocks(part: Part, content: ReportContent): OfficialBlock[] {
  const variant = variantOf(editionOf(content.edition), Object.keys(content.figures));
  const table = formTable(part, variant, content.figures);
  const lacks = table.cells.some(({ kind, text }) => kind === "figure" && text === notStated);
  return [
    line("part", `${part.number}、${part.heading.zh}`),
    { kind: "table", table: lacks ? withNote(table, `注：“${notStated}”表示未载明，不是0。`) : table },
    ...optionalTable(unclearTable(content, part)),
  ];
}

/** The note stands in the table's last row, where nobody takes it for a line of the report's own text. */
function withNote(table: OfficialTable, text: string): OfficialTable {
  const row = table.rows + 1;
  const note = { kind: "note" as const, row, column: 1, rows: 1, columns: table.width, text, code: null };
  return { ...table, rows: row, cells: [...table.cells, note] };
}

function optionalTable(table: OfficialTable | null): OfficialBlock[] {
  return table ? [{ kind: "table", table }] : [];
}

function countText(count: number | null): string {
  return count === null ? notStated : String(count);
}

/** The categories of proactive disclosure with their counts, and the total that the text states. */
function disclosureTable({ disclosures }: ReportContent): OfficialTable | null {
  if (!disclosures) return null;
  const items = disclosures.items.map(({ category, count }) => [printable(category), countText(count)]);
  const total = [statedTotalLabel, countText(disclosures.statedTotal)];
  return listTable({
    ...categoryList,
    rows: [...items, total],
    shares: [3, 1],
  });
}

function indicatorTable({ indicators }: ReportContent): OfficialTable | null {
  if (indicators.length === 0) return null;
  const rows = indicators.map(({ label, unit, year, sinceStart }) => [
    printable(label),
    unit,
    countText(year),
    countText(sinceStart),
  ]);
  return listTable({
    ...indicatorList,
    rows,
    shares: [4, 1, 1.3, 1.3],
  });
}

/** A figure that could not be read stands as not stated in its table; here is what is printed. */
function unclearTable({ unclear, edition }: ReportContent, part: Part): OfficialTable | null {
  const rows = unclear.flatMap(({ code, printed }) => {
    const cell = findCell(edition, code);
    return cell?.part === part.number ? [[`${cell.row} · ${cell.column}`, `原文为“${printable(printed)}”`]] : [];
  });
  if (rows.length === 0) return null;
  return listTable({ name: "未能确定的单元格", headers: ["单元格", "原文"], rows, shares: [2, 1] });
}
