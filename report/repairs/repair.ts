/** Guided repair: the smallest sets of changed cells after which all equations hold. Never applied without a person. */
import { largestCount } from "../figure";
import { type Equation, sidesOf, type Term } from "./equations";

/** One changed cell. */
export interface CellEdit {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** Cells that have to change together. */
export type Repair = readonly CellEdit[];

/** More changes at once are no slip of the pen: a person has to look. */
const mostEdits = 4;
/** Bounds the search; reached only where very many equations are broken. */
const mostSteps = 40_000;
/** As many as a person compares. */
const mostShown = 6;

/**
 * The smallest sets of cell edits that satisfy the equation and every broken one it shares cells with, and break no
 * other; likeliest first, none when more than four cells would have to change.
 */
export function repairsOf(broken: Equation, all: readonly Equation[]): Repair[] {
  const network = networkOf(all, clusterOf(broken, all));
  const search: Search = { network, found: new Map(), steps: 0 };
  for (let edits = 1; edits <= mostEdits && search.found.size === 0; edits += 1) {
    walk(search, network.start, new Map(), edits);
  }
  return [...search.found.values()]
    .sort((left, right) => strangeness(left, network) - strangeness(right, network))
    .slice(0, mostShown);
}

/** The broken equations that hang together with this one by shared cells. */
function clusterOf(broken: Equation, all: readonly Equation[]): ReadonlySet<Equation> {
  const open = all.filter((each) => sidesOf(each).difference !== 0);
  const cluster = new Set([broken]);
  for (let grew = true; grew;) {
    const codes = new Set([...cluster].flatMap((each) => cellsOf(each).map(({ code }) => code)));
    const joining = open.filter((each) => !cluster.has(each) && cellsOf(each).some(({ code }) => codes.has(code)));
    joining.forEach((each) => cluster.add(each));
    grew = joining.length > 0;
  }
  return cluster;
}

interface Use {
  readonly equation: number;
  /** What one more in the cell adds to left − right. */
  readonly sign: 1 | -1;
}

interface Network {
  readonly values: ReadonlyMap<string, number>;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly cells: readonly (readonly string[])[];
  readonly totals: ReadonlySet<string>;
  /** left − right of each equation now. */
  readonly start: readonly number[];
  /** left − right that each may end with: 0, and for a broken one outside the cluster what it lacks now. */
  readonly allowed: readonly (readonly number[])[];
}

function networkOf(all: readonly Equation[], cluster: ReadonlySet<Equation>): Network {
  const values = new Map<string, number>();
  const uses = new Map<string, Use[]>();
  all.forEach(({ left, right }, equation) => {
    const add = (terms: readonly Term[], sign: 1 | -1) =>
      terms.forEach(({ code, value }) => {
        values.set(code, value);
        uses.set(code, [...(uses.get(code) ?? []), { equation, sign }]);
      });
    add(left, 1);
    add(right, -1);
  });
  const start = all.map((each) => sidesOf(each).difference);
  return {
    values,
    uses,
    cells: all.map((each) => cellsOf(each).map(({ code }) => code)),
    totals: new Set(all.flatMap(({ right }) => (right.length === 1 ? right.map(({ code }) => code) : []))),
    start,
    allowed: all.map((each, at) => (cluster.has(each) || start[at] === 0 ? [0] : [0, start[at] ?? 0])),
  };
}

function cellsOf({ left, right }: Equation): readonly Term[] {
  return [...left, ...right];
}

interface Search {
  readonly network: Network;
  readonly found: Map<string, Repair>;
  steps: number;
}

/** Takes an equation that may not stay as it is and mends it by each of its cells; what that breaks is mended next. */
function walk(search: Search, lacks: readonly number[], edits: ReadonlyMap<string, number>, left: number): void {
  const { network, found } = search;
  search.steps += 1;
  const broken = lacks.flatMap((lack, equation) => (network.allowed[equation]?.includes(lack) ? [] : [equation]));
  if (broken.length === 0) {
    const repair = repairOf(edits, network);
    found.set(JSON.stringify(repair), repair);
    return;
  }
  // One cell stands in three equations, or four with the year before.
  if (broken.length > 4 * left || search.steps > mostSteps) return;
  const next = broken.reduce((best, each) => (sizeOf(network, each) < sizeOf(network, best) ? each : best));
  for (const code of (network.cells[next] ?? []).filter((each) => !edits.has(each)))
    for (const change of changesOf(network, code, lacks)) {
      const after = [...lacks];
      for (const { equation, sign } of network.uses.get(code) ?? [])
        after[equation] = (after[equation] ?? 0) + sign * change;
      walk(search, after, new Map(edits).set(code, change), left - 1);
    }
}

/** Changes of one cell that bring at least one of its broken equations to where it may end. */
function changesOf(network: Network, code: string, lacks: readonly number[]): ReadonlySet<number> {
  const value = network.values.get(code) ?? 0;
  const changes = (network.uses.get(code) ?? []).flatMap(({ equation, sign }) => {
    const allowed = network.allowed[equation] ?? [];
    const lack = lacks[equation] ?? 0;
    return allowed.includes(lack) ? [] : allowed.map((end) => (end - lack) * sign);
  });
  return new Set(changes.filter((change) => value + change >= 0 && value + change <= largestCount));
}

function sizeOf(network: Network, equation: number): number {
  return network.cells[equation]?.length ?? 0;
}

function repairOf(edits: ReadonlyMap<string, number>, { values }: Network): Repair {
  return [...edits]
    .map(([code, change]): CellEdit => {
      const from = values.get(code) ?? 0;
      return { code, from, to: from + change };
    })
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}

/** Totals are what people mistype or forget to add up again; then a digit lost, doubled or swapped; then a small step. */
function strangeness(repair: Repair, { totals }: Network): number {
  return repair.reduce((sum, { code, from, to }) => {
    const byTotal = totals.has(code) ? 0 : 2;
    const bySlip = isSlip(String(from), String(to)) ? 0 : 1;
    return sum + byTotal + bySlip + Math.min(0.9, Math.abs(to - from) / (1 + Math.max(from, to)));
  }, 0);
}

/** Whether one is the other with one digit changed, added or left out, or two neighbours swapped. */
function isSlip(typed: string, meant: string): boolean {
  if (typed.length === meant.length) {
    const at = Array.from(typed).flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
    const [first = 0, second = 0] = at;
    return (
      at.length === 1 ||
      (at.length === 2 && second === first + 1 && typed[first] === meant[second] && typed[second] === meant[first])
    );
  }
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  return (
    long.length === short.length + 1 &&
    Array.from(long).some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
}
