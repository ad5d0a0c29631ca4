/** Where every character and every ruling of an OFD page stands, in points from the upper left corner. */
import { type Element } from "domhandler";
import { beyond, limits } from "../../limits";
import { type Glyph } from "../pdf/pdf-glyphs";
import { type PageMarks } from "../pdf/pdf-marks";
import { multiply, throughMatrix, type Matrix } from "../pdf/pdf-matrix";
import { filledRulings, strokedRulings, type Segment } from "../pdf/pdf-paths";
import { type Box, type Tree } from "./ofd-tree";

/** Points in a millimetre, in which OFD measures. */
const point = 72 / 25.4;

interface Page {
  readonly templates: ReadonlyMap<string, Tree>;
  readonly box: Box;
}

interface Marks {
  readonly glyphs: Glyph[];
  readonly segments: Segment[];
}

/** The marks of a page and of the templates printed with it. */
export function ofdMarks($: Tree, { templates, box }: Page): PageMarks {
  const marks: Marks = { glyphs: [], segments: [] };
  const toPage: Matrix = [point, 0, 0, point, -box[0] * point, -box[1] * point];
  const used = $("Page > Template, Template")
    .toArray()
    .flatMap((each) => templates.get($(each).attr("TemplateID") ?? "") ?? []);
  for (const tree of [...used, $]) {
    for (const object of tree("TextObject").toArray()) addText(marks, tree, object, toPage);
    for (const object of tree("PathObject").toArray()) addPath(marks, tree, object, toPage);
    if (marks.glyphs.length > limits.characters) throw beyond("characters");
  }
  return { width: box[2] * point, height: box[3] * point, ...marks, hidden: 0, untold: 0 };
}

/** Where an object's own space lies: its boundary's corner, and its matrix within that. */
function spaceOf($: Tree, object: Element, toPage: Matrix): Matrix {
  const [x = 0, y = 0] = numbers($(object).attr("Boundary"));
  const placed = multiply(toPage, [1, 0, 0, 1, x, y]);
  const [a, b, c, d, e, f] = numbers($(object).attr("CTM"));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return placed;
  return multiply(placed, [a, b, c, d, e ?? 0, f ?? 0]);
}

function addText(marks: Marks, $: Tree, object: Element, toPage: Matrix): void {
  if ($(object).attr("Visible") === "false") return;
  const space = spaceOf($, object, toPage);
  // A stamp or watermark runs aslant and is no text of the report.
  if (Math.abs(space[1]) + Math.abs(space[2]) > 0.1 * point) return;
  const size = Number($(object).attr("Size") ?? 0);
  const scale = Number($(object).attr("HScale") ?? 1) || 1;
  for (const code of $(object).find("TextCode").toArray()) {
    marks.glyphs.push(...glyphsOf($, code, { space, size, scale }));
  }
}

interface Writing {
  readonly space: Matrix;
  /** Millimetres. */
  readonly size: number;
  readonly scale: number;
}

/** The characters of one code, each as far from the one before as it says; without a word on that by its own width. */
function glyphsOf($: Tree, code: Element, { space, size, scale }: Writing): Glyph[] {
  const characters = Array.from($(code).text());
  const stepsX = steps($(code).attr("DeltaX"), characters.length);
  const stepsY = steps($(code).attr("DeltaY"), characters.length);
  let x = Number($(code).attr("X") ?? 0);
  let y = Number($(code).attr("Y") ?? 0);
  return characters.flatMap((text, index): Glyph[] => {
    const step = stepsX[index];
    // A step of up to a square is the character's own width; a longer one has a gap in it.
    const width = (step !== undefined && step <= size ? step : widthOf(text, size)) * scale;
    const upper = throughMatrix(space, x, y - size * 0.88);
    const lower = throughMatrix(space, x + width, y + size * 0.12);
    x += step ?? (stepsY.length > 0 ? 0 : widthOf(text, size) * scale);
    y += stepsY[index] ?? 0;
    if (/[\p{Cc}\p{Co}\p{Cn}]/u.test(text)) return [];
    return [
      {
        text: text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06\uFE30-\uFE4F]/u, (form) => form.normalize("NFKC")),
        x0: upper.x,
        x1: lower.x,
        y0: upper.y,
        y1: lower.y,
        size: size * Math.abs(space[3]),
        run: "right",
      },
    ];
  });
}

/** A Chinese character fills its square; Western ones about half of it. */
function widthOf(text: string, size: number): number {
  return /[\u0020-\u024F]/.test(text) ? size * 0.5 : size;
}

/** "g 3 5.6 2.8" stands for 5.6 5.6 5.6 2.8. */
function steps(printed: string | undefined, most: number): number[] {
  const words = (printed ?? "").split(/\s+/).filter((word) => word !== "");
  const found: number[] = [];
  for (let at = 0; at < words.length && found.length < most; at += 1) {
    if (words[at] !== "g") found.push(Number(words[at]) || 0);
    else {
      const [times, value] = [Number(words[at + 1]), Number(words[at + 2])];
      for (let each = 0; each < times && found.length < most; each += 1) found.push(value || 0);
      at += 2;
    }
  }
  return found;
}

const operands: Readonly<Record<string, readonly [code: number, count: number]>> = {
  ...{ S: [0, 2], M: [0, 2], L: [1, 2], B: [2, 6], Q: [3, 4], C: [4, 0] },
};

function addPath(marks: Marks, $: Tree, object: Element, toPage: Matrix): void {
  if ($(object).attr("Visible") === "false") return;
  const space = spaceOf($, object, toPage);
  const path = pathOf($(object).find("AbbreviatedData").first().text());
  const lineWidth = Number($(object).attr("LineWidth") ?? 0.353);
  if ($(object).attr("Stroke") !== "false") marks.segments.push(...strokedRulings(path, space, lineWidth));
  else if ($(object).attr("Fill") === "true") marks.segments.push(...filledRulings(path, space));
}

/** The path in the numbers that rulings are found from; an arc is followed to its end only. */
function pathOf(data: string): number[] {
  const words = data.split(/[\s,]+/).filter((word) => word !== "");
  const path: number[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? "";
    at += 1;
    if (word === "A") {
      path.push(1, Number(words[at + 5]) || 0, Number(words[at + 6]) || 0);
      at += 7;
      continue;
    }
    const [code, count] = operands[word] ?? [];
    if (code === undefined || count === undefined) continue;
    path.push(code, ...words.slice(at, at + count).map((each) => Number(each) || 0));
    at += count;
  }
  return path;
}

function numbers(text: string | undefined): number[] {
  return (text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(Number);
}
