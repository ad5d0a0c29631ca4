/** Tables of the written page: the official layout with scopes and captions, and plain lists. */
import { codeOf, leafColumns, type Block, type Row, type RowVariant } from "@/report/form/define";
import { headerRows } from "@/report/form/header-rows";
import { type Figures } from "@/report/figure";
import { escaped } from "./html-text";

/** How a figure that is not stated is printed. */
export const notStated = "—";

/** One block of the form; `headingId` is the id of the heading that names its part. */
export function blockTable(block: Block, variant: RowVariant, figures: Figures, headingId: string): string {
  const hasLabels = block.rows.some(({ label }) => label.zh !== "");
  const headers = headerRows(block.columns);
  const corner = `<th rowspan="${headers.length}" scope="col">${escaped(block.corner?.zh ?? "")}</th>`;
  const header = headers.map((cells, level) => {
    const ths = cells.map(({ column, span, depth }) => {
      const scope = column.columns ? "colgroup" : "col";
      return `<th scope="${scope}"${reach("colspan", span)}${reach("rowspan", depth)}>${escaped(column.label.zh)}</th>`;
    });
    return `<tr>${level === 0 && hasLabels ? corner : ""}${ths.join("")}</tr>`;
  });
  return [
    '<div class="scroll">',
    `<table aria-labelledby="${headingId}">`,
    ...(block.heading ? [`<caption>${escaped(block.heading.zh)}</caption>`] : []),
    `<thead>${header.join("\n")}</thead>`,
    "<tbody>",
    ...bodyRows(block, { rows: block.rows, variant, figures, level: 0 }),
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

function bodyRows(
  block: Block,
  {
    rows,
    variant,
    figures,
    level,
  }: { readonly rows: readonly Row[]; readonly variant: RowVariant; readonly figures: Figures; readonly level: number },
): string[] {
  return rows.flatMap((row) => {
    const instead = variant === "instead" ? row.instead : undefined;
    if (!row.rows || instead) return [figureRow(block, instead ?? row, figures, level)];
    const width = leafColumns(block.columns).length + 1;
    const band = `<tr><th scope="rowgroup" colspan="${width}"${inset(level)}>${escaped(row.label.zh)}</th></tr>`;
    return [band, ...bodyRows(block, { rows: row.rows, variant, figures, level: level + 1 })];
  });
}

function figureRow(block: Block, row: Row, figures: Figures, level: number): string {
  const label = row.label.zh === "" ? "" : `<th scope="row"${inset(level)}>${escaped(row.label.zh)}</th>`;
  const cells = leafColumns(block.columns).map(({ column }) => {
    const value = figures[codeOf(row, column)] ?? null;
    // The dash alone says nothing when it is read aloud.
    return value === null ? `<td title="未载明">${notStated}</td>` : `<td>${escaped(String(value))}</td>`;
  });
  return `<tr>${label}${cells.join("")}</tr>`;
}

function reach(name: "colspan" | "rowspan", count: number): string {
  return count > 1 ? ` ${name}="${count}"` : "";
}

function inset(level: number): string {
  return level === 0 ? "" : ` style="padding-left:${0.5 + level * 0.75}rem"`;
}

/**
 * A plain table: its name stands in its first row and not above it, where it would read as a line of the report's own text;
 * the first cell of each row names the row.
 */
export function listTable(name: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.max(header.length, ...rows.map((row) => row.length), 1);
  const headers = header.map((text) => `<th scope="col">${escaped(text)}</th>`).join("");
  const lines = rows.map(([label = "", ...texts]) => {
    const cells = texts.map((text) => `<td class="text">${escaped(text)}</td>`).join("");
    return `<tr><th scope="row">${escaped(label)}</th>${cells}</tr>`;
  });
  return [
    `<table aria-label="${escaped(name)}">`,
    `<thead><tr><th scope="colgroup"${reach("colspan", width)}>${escaped(name)}</th></tr>`,
    ...(headers === "" ? [] : [`<tr>${headers}</tr>`]),
    `</thead><tbody>${lines.join("\n")}</tbody>`,
    "</table>",
  ].join("\n");
}
