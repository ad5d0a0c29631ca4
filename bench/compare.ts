/** Comparing in a large world: the queries alone, and the page and the file through the server. */
import { comparedAgencies, comparedRows, type AgencyChoice } from "@/db/public/comparison";
import { partsOf, quantityOf } from "@/report/comparison/quantity";
import { type Bench, type Measure } from "./measure";
import { load, open } from "./support/load";
import { largeWorld, type WorldAgency } from "./support/large-world";
import { beforeLargeWorld } from "./support/served";
import { spreadOf } from "./support/timing";

const rate = "rate-granted-whole-or-part";
const years = { first: Math.min(...largeWorld.years), last: Math.max(...largeWorld.years) };
const queryRuns = 20;
const pageRuns = 60;
const fileRuns = 5;

/** `NIANBAO_BENCH_BODIES` makes a smaller world, for a quick look. */
const agencies = Number(process.env.NIANBAO_BENCH_BODIES ?? largeWorld.agencies);

const bench: Bench = () =>
  beforeLargeWorld(
    async ({ origin, agencies: made }) => [...(await measureQueries(made)), ...(await measureServer(origin, made))],
    { ...largeWorld, agencies },
  );

export default bench;

/** Fifty departments from all over the world. */
function fifty(made: readonly WorldAgency[]): string[] {
  const step = Math.max(1, Math.floor(made.length / 50));
  return made
    .filter((_, index) => index % step === 0)
    .map(({ slug }) => slug)
    .slice(0, 50);
}

async function measureQueries(made: readonly WorldAgency[]): Promise<Measure[]> {
  return [
    ...(await measureQuery("50 agencies × 10 years, query", { slugs: fifty(made) })),
    ...(await measureQuery(`all ${made.length} agencies × 10 years, query`, { all: true })),
  ];
}

async function measureQuery(name: string, choice: AgencyChoice): Promise<Measure[]> {
  const quantity = quantityOf(rate);
  const keys = quantity ? partsOf(quantity) : [];
  const times: number[] = [];
  for (let run = 0; run < queryRuns; run += 1) {
    const start = performance.now();
    const found = await comparedAgencies(choice);
    const span = { firstYear: years.first, lastYear: years.last, scope: "own", keys } as const;
    const rows = await comparedRows({ agencies: found, isAll: "all" in choice, ...span });
    times.push(performance.now() - start);
    // Not every agency has a report on every year, and some were withdrawn.
    if (rows.length < found.length * largeWorld.years.length * 0.7) throw new Error(`${name}: ${rows.length} rows`);
  }
  return measuresOf(name, spreadOf(times));
}

async function measureServer(origin: string, made: readonly WorldAgency[]): Promise<Measure[]> {
  const chosen = `a=${fifty(made).join(",")}`;
  const span = `y=${years.first}-${years.last}&i=${rate}`;
  const measures: Measure[] = [];
  for (const view of ["table", "spread", "trend", "change"])
    measures.push(
      ...(await measurePage(
        `50 agencies × 10 years, page, ${view}`,
        `${origin}/zh/compare?${chosen}&${span}&view=${view}`,
        pageRuns,
      )),
    );
  for (const view of ["table", "spread"])
    measures.push(
      ...(await measurePage(
        `all × 10 years, page, ${view}`,
        `${origin}/zh/compare?group=all&${span}&view=${view}`,
        fileRuns,
      )),
    );
  measures.push(
    ...(await measurePage("50 agencies × 10 years, CSV", `${origin}/api/v1/compare.csv?${chosen}&${span}`, pageRuns)),
  );
  measures.push(
    ...(await measurePage("all × 10 years, CSV", `${origin}/api/v1/compare.csv?group=all&${span}`, fileRuns)),
  );
  return measures;
}

/** One reader at a time: what a person waits for. */
async function measurePage(name: string, url: string, requests: number): Promise<Measure[]> {
  await open(url);
  const times = await load(url, { requests, connections: 1 });
  const { body } = await open(url);
  return [
    ...measuresOf(name, times),
    { name: `compare: ${name}, size`, value: Math.round(body.length / 1000), unit: "kB" },
  ];
}

function measuresOf(name: string, { median, p95 }: { median: number; p95: number }): Measure[] {
  return [
    { name: `compare: ${name}`, value: median, unit: "ms" },
    { name: `compare: ${name}, p95`, value: p95, unit: "ms" },
  ];
}
