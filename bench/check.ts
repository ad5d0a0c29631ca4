/** The whole rule book on one report: a faultless one, and a real published one. */
import { readFileSync } from "node:fs";
import { check } from "@/report/rules/check";
import { type CheckInput } from "@/report/rules/define";
import { faultlessInput } from "@/report/rules/examples";
import { parseContent } from "@/report/validate";
import { type Bench, type Measure } from "./measure";
import { timeRuns } from "./support/timing";

const runs = 1000;
const published = new URL("../db/seed/reports/zibo-hitech-construction-bureau-2023.json", import.meta.url);

const bench: Bench = () =>
  Promise.resolve([...measures("faultless report", faultlessInput()), ...measures("Zibo 2023", publishedInput())]);

export default bench;

function measures(title: string, input: CheckInput): Measure[] {
  const { median, p95 } = timeRuns(runs, () => check(input));
  return [
    { name: `check: ${title}, median`, value: median, unit: "ms" },
    { name: `check: ${title}, p95`, value: p95, unit: "ms" },
  ];
}

function publishedInput(): CheckInput {
  const parsed = parseContent(JSON.parse(readFileSync(published, "utf8")));
  if (!parsed.ok) throw new Error(parsed.problem.en);
  return { year: 2023, scope: "own", content: parsed.content };
}
