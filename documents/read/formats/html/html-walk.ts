/** Walks a parsed page in reading order and writes down paragraphs and rows of cells. */
import { type CheerioAPI } from "cheerio";
import { type Item } from "../../transcript";
import {
  cellsOf,
  gridOf,
  isElement,
  isHidden,
  rowsOf,
  type PageElement,
  type PageNode,
  type TableCell,
} from "./html-table";
import { noteMark } from "../note-mark";
import { linesOf, textItems } from "./html-text";

/** Longer than any label of the form: a cell with more holds running text. */
const longestLabel = 300;
/** A row with one filled cell longer than this is a paragraph with a frame around it. */
const longestAlone = 60;

const inline = new Set(["span", "sup", "sub", "del", "img"]);
const textNode = 3;
const apart = new Set(["sup", "sub", "img"]);

/** Where text goes while an element is walked. */
interface Sink {
  write: (text: string, linked: boolean) => void;
  /** Ends the line where a block begins or ends. */
  end: (heading: boolean) => void;
  table: (table: PageElement) => void;
  /** Preformatted text: its lines are the lines of the page. */
  lines: (text: string) => void;
}

/** All that is shown on a page; in a text that only holds tables, every line of its own text counts as one. */
export function readPage($: CheerioAPI, linesCount: boolean): Item[] {
  const items: Item[] = [];
  const containers = tableContainers($);
  let text = "";
  let onlyLinks = true;
  const sink: Sink = {
    write: (words, linked) => {
      text += words;
      if (!linked && /[\p{L}\p{N}]/u.test(words)) onlyLinks = false;
    },
    end: (heading) => {
      // A line that is nothing but links is a menu: shown, and no part of the report.
      if (onlyLinks && !heading) items.push({ kind: "heading", text });
      else items.push(...textItems(text));
      text = "";
      onlyLinks = true;
    },
    table: (table) => {
      const grid = gridOf(rowsOf(table));
      const layout = grid.every((row) => row.length < 2);
      for (const row of grid) readRow(row, layout, { sink, items, containers });
    },
    lines: (words) => {
      sink.end(false);
      items.push(...linesOf(words));
    },
  };
  for (const node of $("body").contents().toArray()) {
    if (linesCount && isText(node)) sink.lines(node.data);
    else walk(node, sink, false);
  }
  sink.end(false);
  return items;
}

interface Reader {
  readonly sink: Sink;
  readonly items: Item[];
  readonly containers: ReadonlySet<object>;
}

function readRow(row: readonly TableCell[], layout: boolean, { sink, items, containers }: Reader): void {
  const texts = row.map(({ element }) => (containers.has(element) ? "" : cellText(element)));
  const filled = texts.filter((text) => text.trim() !== "");
  const alone = filled.length === 1 && (filled[0]?.trim().length ?? 0) > longestAlone;
  const holds = row.some(({ element }) => containers.has(element));
  if (!layout && !holds && !alone && !filled.some((text) => text.length > longestLabel)) {
    items.push({ kind: "row", cells: row.map(({ from, to }, index) => ({ text: texts[index] ?? "", from, to })) });
    return;
  }
  for (const { element } of row) {
    sink.end(false);
    walkAll(element.children, sink, false);
    sink.end(false);
  }
}

/** The cells that hold a table of more than one cell: they divide the page and are no cells of a form. */
function tableContainers($: CheerioAPI): ReadonlySet<object> {
  const found = new Set<object>();
  for (const table of $("table").toArray()) {
    if (rowsOf(table).reduce((sum, row) => sum + cellsOf(row).length, 0) < 2) continue;
    let outer = table.parent;
    while (outer && !found.has(outer)) {
      found.add(outer);
      outer = outer.parent;
    }
  }
  return found;
}

function cellText(cell: PageElement): string {
  let text = "";
  const sink: Sink = {
    write: (words) => {
      text += words;
    },
    end: () => {
      text += "\n";
    },
    table: (table) => {
      rowsOf(table)
        .flatMap(cellsOf)
        .forEach((inner) => {
          text += `\n${cellText(inner)}\n`;
        });
    },
    lines: (words) => {
      text += words;
    },
  };
  walkAll(cell.children, sink, false);
  return text;
}

function walkAll(nodes: readonly PageNode[], sink: Sink, linked: boolean): void {
  for (const node of nodes) walk(node, sink, linked);
}

function walk(node: PageNode, sink: Sink, linked: boolean): void {
  if (!isElement(node)) {
    if (isText(node)) sink.write(clean(node.data), linked);
    return;
  }
  if (isHidden(node) || node.name === "del") return;
  if (node.name === "table") readTable(node, sink);
  else if (node.name === "pre") sink.lines(cellText(node));
  else if (inline.has(node.name) && !("data-apart" in node.attribs)) walkInline(node, sink, linked);
  else {
    const heading = /^h[1-6]$/.test(node.name);
    sink.end(false);
    walkAll(node.children, sink, linked);
    sink.end(heading);
  }
}

function readTable(table: PageElement, sink: Sink): void {
  sink.end(false);
  for (const child of table.children) {
    if (isElement(child) && child.name === "caption") walk(child, sink, false);
  }
  sink.table(table);
}

/** A raised number leads to a note and is no digit; a picture parts what stands beside it. */
function walkInline(node: PageElement, sink: Sink, linked: boolean): void {
  const note = node.name === "sup" ? noteMark(cellText(node)) : null;
  if (note !== null) {
    sink.write(note, true);
    return;
  }
  const gap = apart.has(node.name) ? " " : "";
  // A link around blocks is one that was never closed.
  const links =
    "data-link" in node.attribs && node.children.every((child) => !isElement(child) || inline.has(child.name));
  sink.write(gap, true);
  walkAll(node.children, sink, linked || links);
  sink.write(gap, true);
}

function isText(node: PageNode): node is Extract<PageNode, { readonly data: string }> {
  return node.nodeType === textNode;
}

/** Without characters that have no width and no meaning. */
function clean(text: string): string {
  return text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "");
}
