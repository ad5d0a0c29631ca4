/** The grid of a table in a web page: which columns each cell covers once merged cells are counted. */
import { type load } from "cheerio";
import { UnreadableDocument } from "../../model";

type Root = NonNullable<ReturnType<ReturnType<typeof load>["root"]>[0]>;
/** A node of a parsed page. */
export type PageNode = Root["children"][number];
/** An element of a parsed page. */
export type PageElement = Extract<PageNode, { readonly attribs: unknown }>;

/** A cell at its first row, with the columns it covers. */
export interface TableCell {
  readonly element: PageElement;
  readonly from: number;
  readonly to: number;
}

/** No form has more than about 20 columns; browsers stop counting at these widths and heights too. */
const mostColumns = 1000;
const tallestCell = 65_534;

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return "attribs" in node;
}

/** Whether an element is not shown. */
export function isHidden({ attribs }: PageElement): boolean {
  return "hidden" in attribs;
}

const sections = new Set(["thead", "tbody", "tfoot"]);

/** The shown rows of a table itself, not of tables within it. */
export function rowsOf(table: PageElement): PageElement[] {
  return shown(table).flatMap((child) => {
    if (child.name === "tr") return [child];
    return sections.has(child.name) ? shown(child).filter(({ name }) => name === "tr") : [];
  });
}

/** The shown cells of a row. */
export function cellsOf(row: PageElement): PageElement[] {
  return shown(row).filter(({ name }) => name === "td" || name === "th");
}

function shown(parent: PageElement): PageElement[] {
  return parent.children.filter(isElement).filter((child) => !isHidden(child));
}

/** Every row with the cells that begin in it. */
export function gridOf(rows: readonly PageElement[]): TableCell[][] {
  // For each column, the row from which it is free again.
  const free: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    return cellsOf(row).map((element) => {
      while ((free[column] ?? 0) > index) column += 1;
      const from = column;
      column += spanOf(element, "colspan", mostColumns);
      if (column > mostColumns) refuse();
      const height = spanOf(element, "rowspan", tallestCell) || rows.length - index;
      for (let covered = from; covered < column; covered += 1) {
        free[covered] = Math.max(free[covered] ?? 0, index + height);
      }
      return { element, from, to: column - 1 };
    });
  });
}

function spanOf(element: PageElement, name: "colspan" | "rowspan", most: number): number {
  const span = Number(element.attribs[name] ?? 1);
  // Browsers take a colspan beyond their limit for a slip.
  return name === "colspan" && span > most ? 1 : Math.min(span, most);
}

function refuse(): never {
  throw new UnreadableDocument({
    zh: `网页中的表格超过${String(mostColumns)}列，不是年度报告的表格，无法读取。`,
    en: `A table of the page has more than ${String(mostColumns)} columns, which no report has.`,
  });
}
