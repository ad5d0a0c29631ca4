/** Where the total of a row leaves several divisions, the relations of the columns of table 三 may leave fewer. */
import { type Figure } from "@/report/figure";
import { type DividedRow } from "./divided-row";

type Division = readonly Figure[];
type Choices = ReadonlyMap<string, readonly Division[]>;
const mostCombinations = 20_000;
const width = 7;
const notOutcomes = new Set(["requests.received", "requests.carried-in", "requests.concluded", "requests.carried-out"]);

/** A relation of whole rows, column by column: the rows of one side add up to those of the other. */
interface RowRelation {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The divisions of the rows still open that agree with the column relations; empty where nothing agrees. */
export function settleByColumns(
  rows: ReadonlyMap<string, DividedRow>,
  placed: ReadonlyMap<string, Division>,
): Map<string, readonly Division[]> {
  const table = [...rows.values()].filter(({ row }) => row.part === "三");
  const open = table.filter(({ likely }) => likely.length > 1).map(({ row }) => row.key);
  const isWhole = table.length + placed.size >= 23 && table.every(({ likely }) => likely.length > 0);
  if (!isWhole || open.length === 0) return new Map();
  const choices = new Map<string, readonly Division[]>([...placed].map(([key, values]) => [key, [values]]));
  for (const { row, likely } of table) choices.set(row.key, likely);
  const outcomes = [...choices.keys()].filter((key) => !notOutcomes.has(key));
  const relations = [
    {
      left: ["requests.received", "requests.carried-in"],
      right: ["requests.concluded", "requests.carried-out"],
    },
    { left: outcomes, right: ["requests.concluded"] },
  ];
  const left = narrow(choices, relations);
  return new Map(open.map((key) => [key, left.get(key) ?? []]));
}

/** Each relation by itself until nothing more falls away, then all together where that can be tried. */
function narrow(choices: Choices, relations: readonly RowRelation[]): Choices {
  let now = choices;
  for (;;) {
    const size = sizeOf(now);
    for (const relation of relations) now = agreeing(now, [relation]);
    if (sizeOf(now) === size) return agreeing(now, relations);
  }
}

function sizeOf(choices: Choices): number {
  return [...choices.values()].reduce((count, each) => count + each.length, 0);
}

/** For each row concerned the divisions that stand in some choice which keeps all the relations. */
function agreeing(choices: Choices, relations: readonly RowRelation[]): Choices {
  const keys = [...new Set(relations.flatMap(({ left, right }) => [...left, ...right]))];
  const open = keys.filter((key) => (choices.get(key)?.length ?? 0) > 1);
  const size = open.reduce((product, key) => product * (choices.get(key)?.length ?? 1), 1);
  if (open.length === 0 || size > mostCombinations) return choices;
  const kept = new Map(open.map((key) => [key, new Set<Division>()]));
  for (const choice of combinations(open, choices)) {
    const valueAt = (key: string, column: number): number =>
      Number((choice.get(key) ?? choices.get(key)?.[0])?.[column] ?? NaN);
    if (!relations.every((relation) => holds(relation, valueAt))) continue;
    for (const [key, division] of choice) kept.get(key)?.add(division);
  }
  return new Map([...choices, ...[...kept].map(([key, divisions]) => [key, [...divisions]] as const)]);
}

function* combinations(open: readonly string[], choices: Choices): Generator<Map<string, Division>> {
  const [key, ...others] = open;
  if (key === undefined) {
    yield new Map();
    return;
  }
  for (const rest of combinations(others, choices))
    for (const division of choices.get(key) ?? []) yield new Map([[key, division], ...rest]);
}

function holds({ left, right }: RowRelation, valueAt: (key: string, column: number) => number): boolean {
  return Array.from({ length: width }, (_, column) => column).every((column) => {
    const total = (keys: readonly string[]): number => keys.reduce((all, key) => all + valueAt(key, column), 0);
    return total(left) === total(right);
  });
}
