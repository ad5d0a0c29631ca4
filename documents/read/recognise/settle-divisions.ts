/** Where the total of a row leaves several divisions, the relations of the columns of table 三 may leave one. */
import { type Figure } from "@/report/figure";
import { type DividedRow } from "./divide-digits";

type Division = readonly Figure[];
const mostCombinations = 20_000;

/** The divisions of the rows still open that agree with all column relations; empty where they cannot be tested. */
export function settleByColumns(rows: ReadonlyMap<string, DividedRow>): Map<string, readonly Division[]> {
  const table = [...rows.values()].filter(({ row }) => row.part === "三");
  const open = table.filter(({ likely }) => likely.length > 1);
  const isWhole = table.length >= 23 && table.every(({ likely }) => likely.length > 0);
  const size = open.reduce((product, { likely }) => product * likely.length, 1);
  if (!isWhole || open.length === 0 || size > mostCombinations) return new Map();
  const known = new Map(table.map(({ row, likely }) => [row.key, likely[0] ?? []] as const));
  const fitting = combinations(open.map(({ likely }) => likely)).filter((choice) => {
    const whole = new Map(known);
    open.forEach(({ row }, index) => whole.set(row.key, choice[index] ?? []));
    return columnsAgree(whole);
  });
  return new Map(open.map(({ row }, index) => [row.key, fitting.map((choice) => choice[index] ?? [])]));
}

function combinations(choices: readonly (readonly Division[])[]): Division[][] {
  return choices.reduce<Division[][]>((made, next) => made.flatMap((each) => next.map((one) => [...each, one])), [[]]);
}

const notOutcomes = new Set(["requests.received", "requests.carried-in", "requests.concluded", "requests.carried-out"]);

function columnsAgree(rows: ReadonlyMap<string, Division>): boolean {
  const at = (key: string, column: number): number => Number(rows.get(key)?.[column] ?? NaN);
  return Array.from({ length: 7 }, (_, column) => column).every((column) => {
    const outcomes = [...rows]
      .filter(([key]) => !notOutcomes.has(key))
      .reduce((sum, [, values]) => sum + Number(values[column] ?? NaN), 0);
    const concluded = at("requests.concluded", column);
    const balance =
      at("requests.received", column) + at("requests.carried-in", column) - at("requests.carried-out", column);
    return outcomes === concluded && balance === concluded;
  });
}
