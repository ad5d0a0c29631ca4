/** Writes an invented report in the layouts that occur, for the tests of the reader. */
import { formRows } from "../read/recognise/rows/form-rows";
import { leafRows, type Edition } from "@/report/form/define";
import { type Figure } from "@/report/figure";

/** The layouts a report may be typed in. */
export type Layout = "tabs" | "pipes" | "spaces" | "lines";

/** A whole report with these figures in one layout. */
export function writeReport(edition: Edition, figures: Readonly<Record<string, Figure>>, layout: Layout): string {
  const rows = formRows(edition, "form");
  const lines: string[] = ["青石县林果局2023年政府信息公开工作年度报告", "", "一、总体情况", "", "工作平稳。", ""];
  for (const part of edition.parts) {
    if (part.blocks.length === 0) continue;
    lines.push(`${part.number}、${part.heading.zh}`, "");
    for (const block of part.blocks) {
      if (block.heading) lines.push(block.heading.zh);
      if (part.number === "四") lines.push("结果维持");
      else lines.push(...cells([block.corner?.zh ?? "", ...block.columns.map(({ label }) => label.zh)], layout));
      for (const { row } of leafRows(block.rows)) {
        const found = rows.find(({ key }) => key === row.key || (row.key === "" && key === "disputes"));
        const values = (found?.cells ?? []).map(({ code }) => String(figures[code] ?? ""));
        lines.push(...cells(row.key === "" ? values : [row.label.zh, ...values], layout));
      }
    }
  }
  return [...lines, "五、存在的主要问题及改进情况", "", "人手不足。", "", "六、其他需要报告的事项", "", "无。"].join(
    "\n",
  );
}

function cells(texts: readonly string[], layout: Layout): string[] {
  if (layout === "tabs") return [texts.join("\t")];
  if (layout === "pipes") return [`| ${texts.join(" | ")} |`];
  if (layout === "spaces") return [texts.join("   ")];
  return [...texts];
}
