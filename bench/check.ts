/** The whole rule book: on one report as it is typed, on a real published one, and on ten thousand in one go. */
import { readFileSync } from "node:fs";
import { rules } from "@/report/rules/book";
import { check } from "@/report/rules/check";
import { type CheckInput } from "@/report/rules/define";
import { faultlessInput, withFigures } from "@/report/rules/examples";
import { examples } from "@/report/rules/examples/all";
import { parseContent } from "@/report/validate";
import { type Bench, type Measure } from "./measure";
import { round, timeRuns } from "./support/timing";

const runs = 1000;
const many = 10_000;
const published = new URL("../db/seed/reports/zibo-hitech-construction-bureau-2023.json", import.meta.url);

const bench: Bench = () =>
  Promise.resolve([
    ...measures("faultless report", faultlessInput()),
    ...measures("faultless report with last year's", { ...faultlessInput(), previous: withFigures({}).content }),
    ...measures("Zibo 2023", publishedInput()),
    { name: "check: first check of a long text", value: firstCheck(), unit: "ms" },
    ...inOneGo(),
    { name: "check: rules", value: rules.length, unit: "rules" },
    {
      name: "check: instances on edition 2021",
      value: rules
        .filter(({ id }) => id !== "figure-is-of-its-kind")
        .reduce((all, { instances }) => all + instances.length, 0),
      unit: "instances",
    },
  ]);

export default bench;

function measures(title: string, input: CheckInput): Measure[] {
  const { median, p95 } = timeRuns(runs, () => check(input));
  return [
    { name: `check: ${title}, median`, value: median, unit: "ms" },
    { name: `check: ${title}, p95`, value: p95, unit: "ms" },
  ];
}

/** A narrative of about three thousand characters, new at each run, so that nothing is remembered. */
function firstCheck(): number {
  const { content } = faultlessInput();
  const overview = `${content.narrative.overview}${"为推进公开工作，全年组织培训3次，发布解读21篇，回应关切12件。".repeat(90)}`;
  let run = 0;
  return timeRuns(100, () => {
    run += 1;
    const narrative = { ...content.narrative, overview: `${overview}${String(run)}` };
    return check({ ...faultlessInput(), content: { ...content, narrative } });
  }).median;
}

/** Ten thousand different reports: each failing example in turn, with its own narrative and one figure changed. */
function inOneGo(): Measure[] {
  const models = Object.values(examples).map(({ fails }) => fails);
  const inputs = Array.from({ length: many }, (_, index): CheckInput => {
    const model = models[index % models.length] ?? faultlessInput();
    const narrative = { ...model.content.narrative };
    const figures = { ...model.content.figures, "licences.decisions": index % 97 };
    return { ...model, content: { ...model.content, narrative, figures } };
  });
  const start = performance.now();
  const found = inputs.reduce((all, input) => all + check(input).length, 0);
  const seconds = (performance.now() - start) / 1000;
  return [
    { name: `check: ${String(many)} reports in one go`, value: round(many / seconds), unit: "reports/s" },
    { name: `check: findings on ${String(many)} reports`, value: found, unit: "findings" },
  ];
}

function publishedInput(): CheckInput {
  const parsed = parseContent(JSON.parse(readFileSync(published, "utf8")));
  if (!parsed.ok) throw new Error(parsed.problem.en);
  return { year: 2023, agency: "淄博高新技术产业开发区建设局", scope: "own", content: parsed.content };
}
