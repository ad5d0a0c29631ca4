/** A report as one web page in the official form: real tables, nothing loaded, nothing run, every text escaped. */
import { type ReportContent } from "@/report/content";
import { type Part, type RowVariant } from "@/report/form/define";
import { categoryList, indicatorList, statedTotalLabel } from "@/report/form/lists";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { escaped, narrative, style } from "./html-text";
import { blockTable, listTable, notStated } from "./html-table";
import { type WrittenReport } from "./model";
import { scopeWords } from "./workbook-form";

/** The whole page; what is not stated is a dash. */
export function writeHtml(report: WrittenReport): string {
  const { content } = report;
  const title = `${report.agency}${report.year}年政府信息公开工作年度报告`;
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const { preamble, overview, problems, otherMatters } = content.narrative;
  const tables = edition.parts.filter(({ blocks }) => blocks.length > 0);
  return [
    "<!doctype html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${escaped(title)}</h1>`,
    factTable(report),
    narrative(preamble),
    section("一、总体情况", [narrative(overview), disclosureTable(content), indicatorTable(content)]),
    ...tables.map((part) => tableSection(part, variant, content)),
    section("五、存在的主要问题及改进情况", [narrative(problems)]),
    section("六、其他需要报告的事项", [narrative(otherMatters)]),
    "</main>",
    "</body>",
    "</html>",
    "",
  ]
    .filter((piece) => piece !== "")
    .join("\n");
}

function section(heading: string, pieces: readonly string[]): string {
  return ["<section>", `<h2>${escaped(heading)}</h2>`, ...pieces.filter((piece) => piece !== ""), "</section>"].join(
    "\n",
  );
}

function tableSection(part: Part, variant: RowVariant, content: ReportContent): string {
  const id = `part-${part.blocks[0]?.id ?? ""}`;
  const heading = `${part.number}、${part.heading.zh}`;
  return [
    "<section>",
    `<h2 id="${id}">${escaped(heading)}</h2>`,
    ...part.blocks.map((block) => blockTable(block, variant, content.figures, id)),
    unclearTable(content, part),
    "</section>",
  ]
    .filter((piece) => piece !== "")
    .join("\n");
}

/** What the report is and where it was published; a table, so that it is told from the report's own words. */
function factTable({ agency, year, scope, version, publishedAt, content }: WrittenReport): string {
  const { period, contact, source, edition } = content;
  const facts: Readonly<Record<string, string>> = {
    机关名称: agency,
    年度: String(year),
    口径: scopeWords[scope],
    表式: editionOf(edition).name.zh,
    统计期限: period.from && period.to ? `${chineseDay(period.from)}至${chineseDay(period.to)}` : "",
    联系地址: contact.address,
    邮政编码: contact.postcode,
    联系电话: contact.telephone,
    电子邮箱: contact.email,
    官方公布地址: source.address,
    官方公布日期: source.publishedOn ?? "",
    本平台版本: `第${version}版，${publishedAt.slice(0, 10)}`,
    符号说明: `表中“${notStated}”表示未载明，不是0`,
  };
  const stated = Object.entries(facts).filter(([, text]) => text !== "");
  return listTable("报告信息", [], stated);
}

function chineseDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

function disclosureTable({ disclosures }: ReportContent): string {
  if (!disclosures) return "";
  const items = disclosures.items.map(({ category, count }) => [category, countText(count)]);
  const total = [statedTotalLabel, countText(disclosures.statedTotal)];
  return listTable(categoryList.name, categoryList.headers, [...items, total]);
}

function indicatorTable({ indicators }: ReportContent): string {
  if (indicators.length === 0) return "";
  const rows = indicators.map(({ label, unit, year, sinceStart }) => [
    label,
    unit,
    countText(year),
    countText(sinceStart),
  ]);
  return listTable(indicatorList.name, indicatorList.headers, rows);
}

/** A figure that could not be read stands as not stated in its table; here is what is printed. */
function unclearTable({ unclear, edition }: ReportContent, part: Part): string {
  const rows = unclear.flatMap(({ code, printed }) => {
    const cell = findCell(edition, code);
    return cell?.part === part.number ? [[`${cell.row} · ${cell.column}`, `原文为“${printed}”`]] : [];
  });
  return rows.length === 0 ? "" : listTable("未能确定的单元格", ["单元格", "原文"], rows);
}

function countText(count: number | null): string {
  return count === null ? notStated : String(count);
}
