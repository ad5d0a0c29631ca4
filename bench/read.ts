/** Reads whole reports: invented ones in every format, real published ones where they lie beside the project, and many in a batch. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ReadingPool } from "@/documents/read/isolated/reading-pool";
import { makeSpecimens, type Specimen } from "@/documents/testing/fuzz/specimens";
import { UnreadableDocument } from "@/documents/read/model";
import { readDocument } from "@/documents/read/read";
import { type SentDocument } from "@/documents/read/sent";
import { type Bench, type Measure } from "./measure";
import { round, spreadOf } from "./support/timing";

const runs = 30;
const batchSize = 400;
const published = new URL("../../shared/reports/", import.meta.url);

const bench: Bench = async () => {
  const specimens = Object.values(await makeSpecimens(7, 3)).flat();
  return [...(await inEveryFormat(specimens)), ...(await publishedMeasures()), ...(await inBatch(specimens))];
};

export default bench;

const sentOf = ({ kind, bytes }: Specimen): SentDocument => ({ name: `report.${kind}`, bytes });

async function inEveryFormat(specimens: readonly Specimen[]): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const kind of new Set(specimens.map((specimen) => specimen.kind))) {
    const sent = specimens.filter((specimen) => specimen.kind === kind).map(sentOf);
    const { median, p95 } = await timeReading(sent);
    measures.push({ name: `read: invented report, ${kind}, median`, value: median, unit: "ms" });
    measures.push({ name: `read: invented report, ${kind}, p95`, value: p95, unit: "ms" });
  }
  return measures;
}

async function publishedMeasures(): Promise<Measure[]> {
  if (!existsSync(published)) return [];
  const measures: Measure[] = [];
  for (const name of readdirSync(published).filter((each) => /^zibo-hitech.*\.txt$|\.pdf$/.test(each))) {
    const { median } = await timeReading([{ name, bytes: readFileSync(new URL(name, published)) }]);
    measures.push({ name: `read: ${name}, median`, value: median, unit: "ms" });
  }
  return measures;
}

/** Milliseconds of one reading, after a first of each that is not counted. */
async function timeReading(documents: readonly SentDocument[]) {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    for (const sent of documents) {
      const start = performance.now();
      await readDocument(sent);
      if (run > 0) times.push(performance.now() - start);
    }
  }
  return spreadOf(times);
}

/** As a batch import reads: every format in turn, two processes beside this one, their start not counted. */
async function inBatch(specimens: readonly Specimen[]): Promise<Measure[]> {
  const pool = new ReadingPool({ processes: 2, waiting: batchSize });
  const batch = Array.from({ length: batchSize }, (_, index) => specimens[index % specimens.length]);
  const read = async (specimen: Specimen | undefined) => {
    if (specimen) await pool.read(sentOf(specimen));
  };
  try {
    await Promise.all(batch.slice(0, 20).map(read));
    const start = performance.now();
    const outcomes = await Promise.allSettled(batch.map(read));
    const seconds = (performance.now() - start) / 1000;
    const broken = outcomes.find((each) => each.status === "rejected" && !(each.reason instanceof UnreadableDocument));
    if (broken?.status === "rejected") throw broken.reason;
    return [
      {
        name: `read: batch of ${String(batchSize)} in two processes`,
        value: round(batchSize / seconds),
        unit: "reports/s",
      },
    ];
  } finally {
    pool.close();
  }
}
