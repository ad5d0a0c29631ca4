/** The cells of a ruled table: what lies between rulings is one cell, however many rows and columns it covers. */
import { linesOf } from "./pdf-lines";
import { unknown, type Glyph } from "./pdf-glyphs";
import { type Segment } from "./pdf-paths";
import { clustered, near } from "./pdf-rulings";

/** A cell with its first row and how many it covers, and the left and right edge that it has on the page. */
export interface RuledCell {
  readonly text: string;
  readonly row: number;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
}

/** A table as it stands on one page. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly RuledCell[];
}

/** Where the rulings are, before it is known what stands between them. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: readonly Segment[];
}

interface Region {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

const mostCells = 20_000;

/** The grid of rulings that hang together, or null where they part no columns. */
export function gridOf(rulings: readonly Segment[]): Grid | null {
  const xs = edges(rulings, true);
  const ys = edges(rulings, false);
  const cells = (xs.length - 1) * (ys.length - 1);
  if (xs.length < 3 || ys.length < 2 || cells > mostCells) return null;
  return { xs, ys, rulings };
}

/** Whether a character stands in the grid. */
export function isInGrid({ xs, ys }: Grid, glyph: Glyph): boolean {
  return bandAt(xs, (glyph.x0 + glyph.x1) / 2) >= 0 && bandAt(ys, (glyph.y0 + glyph.y1) / 2) >= 0;
}

/** Puts each character into the cell in which its centre lies. */
export function tableOf(grid: Grid, glyphs: readonly Glyph[]): RuledTable {
  const { xs, ys } = grid;
  const regions = regionsOf(grid);
  const columns = xs.length - 1;
  const owner = new Map<number, Region>();
  for (const region of regions) for (const at of covered(region, columns)) owner.set(at, region);
  const regionAt = (glyph: Glyph) =>
    owner.get(bandAt(ys, (glyph.y0 + glyph.y1) / 2) * columns + bandAt(xs, (glyph.x0 + glyph.x1) / 2));
  const contents = new Map<Region, Glyph[]>();
  for (const glyph of glyphs) {
    const region = regionAt(glyph);
    if (!region) continue;
    const content = contents.get(region) ?? [];
    content.push(glyph);
    contents.set(region, content);
  }
  const doubts = cutNumbers(glyphs, regionAt);
  const cells = regions.map((region): RuledCell => {
    const text = linesOf(contents.get(region) ?? [])
      .map((line) => line.text)
      .join("\n");
    return {
      text: doubts.has(region) ? `${text}${unknown}` : text,
      row: region.row,
      rows: region.rows,
      left: xs[region.column] ?? 0,
      right: xs[region.column + region.columns] ?? 0,
    };
  });
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)].map((value) => value ?? 0);
  return { left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0, xs, rows: ys.length - 1, cells };
}

/** Rulings that reach beyond the outermost one across them bound a row or column that is open on that side. */
function edges(rulings: readonly Segment[], upright: boolean): number[] {
  const along = clustered(
    rulings.filter((ruling) => ruling.upright === upright).map(({ at }) => at),
    near,
  );
  const across = rulings.filter((ruling) => ruling.upright !== upright);
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  if (!Number.isFinite(first) || !Number.isFinite(last)) return along;
  const open = 2 * near;
  const before = first < (along[0] ?? last) - open ? [first] : [];
  const after = last > (along.at(-1) ?? first) + open ? [last] : [];
  return [...before, ...along, ...after];
}

function bandAt(edgesOf: readonly number[], value: number): number {
  let low = 0;
  let high = edgesOf.length - 1;
  if (!(value >= (edgesOf[0] ?? 0) && value < (edgesOf[high] ?? 0))) return -1;
  while (high - low > 1) {
    const half = (low + high) >> 1;
    if ((edgesOf[half] ?? 0) <= value) low = half;
    else high = half;
  }
  return low;
}

/** Cells of the grid without a ruling between them are one region; one that is no rectangle is parted into its rows. */
function regionsOf({ xs, ys, rulings }: Grid): Region[] {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const label: number[] = Array.from({ length: rows * columns }, () => -1);
  const upright = xs.map((x) => rulings.filter((ruling) => ruling.upright && Math.abs(ruling.at - x) <= near));
  const level = ys.map((y) => rulings.filter((ruling) => !ruling.upright && Math.abs(ruling.at - y) <= near));
  const open = (at: number, next: number) => {
    const row = Math.floor(at / columns);
    const column = at % columns;
    const beside = Math.abs(next - at) === 1;
    const line = beside ? upright[Math.max(column, next % columns)] : level[Math.max(row, Math.floor(next / columns))];
    const span = beside ? [ys[row], ys[row + 1]] : [xs[column], xs[column + 1]];
    return !isRuled(line ?? [], span[0] ?? 0, span[1] ?? 0);
  };
  const found: Region[] = [];
  for (let start = 0; start < label.length; start += 1) {
    if (label[start] !== -1) continue;
    const members = fill(start, { columns, rows, label, open });
    found.push(...rectangles(members, columns));
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

function fill(
  start: number,
  {
    columns,
    rows,
    label,
    open,
  }: {
    readonly columns: number;
    readonly rows: number;
    readonly label: number[];
    readonly open: (at: number, next: number) => boolean;
  },
): number[] {
  const members = [start];
  label[start] = start;
  for (const at of members) {
    const column = at % columns;
    const row = Math.floor(at / columns);
    const neighbours = [
      ...(column > 0 ? [at - 1] : []),
      ...(column < columns - 1 ? [at + 1] : []),
      ...(row > 0 ? [at - columns] : []),
      ...(row < rows - 1 ? [at + columns] : []),
    ];
    for (const next of neighbours) {
      if (label[next] !== -1 || !open(at, next)) continue;
      label[next] = start;
      members.push(next);
    }
  }
  return members.sort((a, b) => a - b);
}

function rectangles(members: readonly number[], columns: number): Region[] {
  const rowsOf = members.map((at) => Math.floor(at / columns));
  const columnsOf = members.map((at) => at % columns);
  const row = Math.min(...rowsOf);
  const column = Math.min(...columnsOf);
  const whole = { row, rows: Math.max(...rowsOf) - row + 1, column, columns: Math.max(...columnsOf) - column + 1 };
  if (whole.rows * whole.columns === members.length) return [whole];
  const parts: Region[] = [];
  members.forEach((at, index) => {
    const last = parts.at(-1);
    const beside = last && members[index - 1] === at - 1 && at % columns !== 0;
    if (beside) parts[parts.length - 1] = { ...last, columns: last.columns + 1 };
    else parts.push({ row: Math.floor(at / columns), rows: 1, column: at % columns, columns: 1 });
  });
  return parts;
}

function isRuled(line: readonly Segment[], from: number, to: number): boolean {
  const covering = line.reduce(
    (sum, ruling) => sum + Math.max(0, Math.min(to, ruling.to) - Math.max(from, ruling.from)),
    0,
  );
  return covering > 0.6 * (to - from);
}

function* covered({ row, rows, column, columns: wide }: Region, columns: number): Generator<number> {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + wide; c += 1) yield r * columns + c;
}

/** A number that runs on over a ruling belongs to no cell without doubt. */
function cutNumbers(glyphs: readonly Glyph[], regionAt: (glyph: Glyph) => Region | undefined): Set<Region> {
  const digits = glyphs
    .filter(({ text, run }) => run === "right" && /^[\d.,]$/.test(text))
    .sort((a, b) => Math.round(a.y1) - Math.round(b.y1) || a.x0 - b.x0);
  const doubts = new Set<Region>();
  digits.forEach((glyph, index) => {
    const last = digits[index - 1];
    if (!last || Math.abs(glyph.y1 - last.y1) > 0.3 * glyph.size || glyph.x0 - last.x1 > 0.15 * glyph.size) return;
    const regions = [regionAt(last), regionAt(glyph)];
    if (regions[0] !== regions[1] && glyph.x0 > last.x0) for (const region of regions) if (region) doubts.add(region);
  });
  return doubts;
}
