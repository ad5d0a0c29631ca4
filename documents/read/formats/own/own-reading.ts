/** What reading one of this system's own files gives: nothing is recognised, the content is there, and is shown in the form. */
import { type ReportContent, type Scope } from "@/report/content";
import { cellsOf, type Cell } from "@/report/form/define";
import { editionOf, variantOf } from "@/report/form/editions";
import { parseContent } from "@/report/validate";
import { UnreadableDocument, type Place, type Reading, type Unread } from "../../model";
import { type Block, type Format } from "../../original";
import { transcribe, type Item } from "../../transcript";

/** What one of this system's files says, before it is checked. */
export interface OwnReport {
  readonly agency: string | null;
  readonly year: number | null;
  readonly scope: Scope | null;
  readonly content: unknown;
}

/** A remark on one cell that stands beside its figure: "其中修订16件". */
export interface CellNote {
  readonly code: string;
  readonly note: string;
}

/** The reading of an own file; throws UnreadableDocument where its content is no report. */
export function ownReading(format: Format, report: OwnReport, notes: readonly CellNote[] = []): Reading {
  const { agency, year, scope } = report;
  const parsed = parseContent(report.content);
  if (!parsed.ok) throw new UnreadableDocument(parsed.problem);
  const { content } = parsed;
  const rows = rowsOf(content);
  const original = transcribe(format, [...wordsOf(report, content), ...rows.map(({ item }) => item)]);
  const evidence = evidenceOf(original.blocks.slice(-rows.length), rows);
  const unclear = new Set(content.unclear.map(({ code }) => code));
  const blank = Object.keys(content.figures).filter((code) => content.figures[code] === null && !unclear.has(code));
  const unread = notes.flatMap(({ code, note }): Unread[] => {
    const place = evidence[code];
    const reason = { zh: `数字旁另有说明：${note}`, en: `A note stands beside the figure: ${note}` };
    return place ? [{ place: { ...place, text: note }, reason }] : [];
  });
  return {
    original,
    agency: agency === "" ? null : agency,
    year,
    scope,
    edition: content.edition,
    content,
    evidence,
    proposals: {},
    divisions: [],
    absent: [],
    blank,
    unread,
    reports: [],
    proposedYear: null,
  };
}

interface ShownRow {
  readonly cells: readonly Cell[];
  readonly item: Item;
}

/** The figures row by row as they are shown beside the form: the row's label, then its values. */
function rowsOf(content: ReportContent): ShownRow[] {
  const edition = editionOf(content.edition);
  const printed = new Map(content.unclear.map(({ code, printed: text }) => [code, text]));
  const rows = new Map<string, Cell[]>();
  for (const cell of cellsOf(edition, variantOf(edition, Object.keys(content.figures)))) {
    const label = `表${cell.part} ${cell.row}`;
    rows.set(label, [...(rows.get(label) ?? []), cell]);
  }
  return [...rows].map(([label, cells]) => {
    const values = cells.map(({ code }) => String(content.figures[code] ?? printed.get(code) ?? ""));
    const texts = [label, ...values].map((text, index) => ({ text, from: index, to: index }));
    return { cells, item: { kind: "row", cells: texts } };
  });
}

function evidenceOf(blocks: readonly Block[], rows: readonly ShownRow[]): Record<string, Place> {
  return Object.fromEntries(
    rows.flatMap(({ cells }, index) => {
      const block = blocks[index];
      if (block?.kind !== "row") return [];
      return cells.flatMap(({ code }, at): [string, Place][] => {
        const cell = block.cells[at + 1];
        return cell && cell.text !== "" ? [[code, { line: cell.line, column: cell.column, text: cell.text }]] : [];
      });
    }),
  );
}

function wordsOf({ agency, year }: OwnReport, { narrative, indicators, disclosures }: ReportContent): Item[] {
  const { preamble, overview, problems, otherMatters } = narrative;
  const items = disclosures?.items.map(({ category, count }) => `${category}\t${count ?? ""}`) ?? [];
  const lines = [
    `${agency ?? ""}${year ?? ""}年政府信息公开工作年度报告`,
    ...preamble.split("\n"),
    "一、总体情况",
    ...overview.split("\n"),
    ...items,
    ...indicators.map((line) => `${line.label}\t${line.unit}\t${line.year ?? ""}\t${line.sinceStart ?? ""}`),
    "五、存在的主要问题及改进情况",
    ...problems.split("\n"),
    "六、其他需要报告的事项",
    ...otherMatters.split("\n"),
  ];
  return lines.map((text): Item => ({ kind: "paragraph", text }));
}
