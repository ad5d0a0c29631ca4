/** Joins the pieces of rulings that a PDF draws one by one, and parts them into those that hang together. */
import { type Segment } from "./pdf-paths";

/** Borders of neighbouring cells that are drawn apart stand no farther from each other. */
export const near = 3.5;
const most = 1500;

/** The rulings of a page that touch each other, one list a table; none where there are more than a report can have. */
export function ruledTables(segments: readonly Segment[]): Segment[][] {
  const rulings = [...joined(segments, true), ...joined(segments, false)];
  if (rulings.length > most) return [];
  const groups = rulings.map((_ruling, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let next = groups[at]; next !== undefined && next !== at; next = groups[at]) at = next;
    return at;
  };
  rulings.forEach((a, index) => {
    for (let other = 0; other < index; other += 1) {
      const b = rulings[other];
      if (b && touch(a, b)) groups[root(index)] = root(other);
    }
  });
  const tables = new Map<number, Segment[]>();
  rulings.forEach((ruling, index) => {
    const table = tables.get(root(index)) ?? [];
    table.push(ruling);
    tables.set(root(index), table);
  });
  return [...tables.values()];
}

/** Values that stand together count as one. */
export function clustered(values: readonly number[], apart: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last !== undefined && value - last <= apart) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function joined(segments: readonly Segment[], upright: boolean): Segment[] {
  const sorted = segments.filter((segment) => segment.upright === upright).sort((a, b) => a.at - b.at);
  const lines: Segment[][] = [];
  for (const segment of sorted) {
    const line = lines.at(-1);
    if (line?.[0] && segment.at - line[0].at <= 1) line.push(segment);
    else lines.push([segment]);
  }
  return lines.flatMap(joinedLine);
}

function joinedLine(line: readonly Segment[]): Segment[] {
  const found: Segment[] = [];
  for (const segment of [...line].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && segment.from <= last.to + near)
      found[found.length - 1] = { ...last, to: Math.max(last.to, segment.to) };
    else found.push(segment);
  }
  return found;
}

function touch(a: Segment, b: Segment): boolean {
  const within = (value: number, line: Segment) => value >= line.from - near && value <= line.to + near;
  if (a.upright !== b.upright) return within(a.at, b) && within(b.at, a);
  return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near;
}
