/** `node scripts/fuzz.mjs`: spoils invented documents and reads them; what it finds can be repeated by seed and number. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { randomOf } from "../generator/random.test-support";
import { examine, type Examination } from "./examine";
import { makeSpecimens, shares, type Specimen } from "./specimens";
import { spoil } from "./spoil-bytes";

/** Which documents to try: those of a seed whose number leaves a rest when divided among the processes. */
export interface Trial {
  readonly seed: number;
  readonly runs: number;
  readonly part: number;
  readonly parts: number;
}

/** One spoilt document and what came of it. */
export interface SpoiltDocument {
  readonly index: number;
  readonly kind: Specimen["kind"];
  readonly bytes: Uint8Array;
  readonly examination: Examination;
}

const specimensEach = 12;

/** Tries the documents one after the other; `before` is told each number, so that a hang can be told too. */
export async function* tryDocuments(
  { seed, runs, part, parts }: Trial,
  before: (index: number) => void = () => undefined,
  each = specimensEach,
): AsyncGenerator<SpoiltDocument> {
  const specimens = await makeSpecimens(seed, each);
  for (let index = part; index < runs; index += parts) {
    before(index);
    const random = randomOf(seed * 1_000_003 + index);
    const kind = kindAt(random.int(0, Object.values(shares).reduce((all, share) => all + share, 0) - 1));
    const of = specimens[kind];
    const specimen = of[random.int(0, of.length - 1)];
    if (!specimen) continue;
    const bytes = spoil(specimen, random);
    yield { index, kind, bytes, examination: await examine(bytes) };
  }
}

function kindAt(place: number): Specimen["kind"] {
  let left = place;
  for (const [kind, share] of Object.entries(shares) as [Specimen["kind"], number][]) {
    if (left < share) return kind;
    left -= share;
  }
  return "text";
}

/** Runs one part and prints its counts as JSON; every fault goes to standard error, its document to a file. */
export async function run(trial: Trial): Promise<void> {
  const watched = new Int32Array(new SharedArrayBuffer(4));
  const watch = new Worker(watchSource, { eval: true, execArgv: [], workerData: { watched, seed: trial.seed } });
  watch.unref();
  const counts = { tried: 0, read: 0, refused: 0, figures: 0, faults: 0, slowest: 0 };
  let began = 0;
  const before = (index: number) => {
    Atomics.store(watched, 0, index);
    began = performance.now();
  };
  for await (const finding of tryDocuments(trial, before)) {
    const { outcome, figures, faults } = finding.examination;
    counts.tried += 1;
    counts[outcome] += 1;
    counts.figures += figures;
    counts.slowest = Math.max(counts.slowest, Math.round(performance.now() - began));
    if (faults.length > 0) {
      counts.faults += 1;
      tell(trial.seed, finding);
    }
  }
  process.stdout.write(`${JSON.stringify(counts)}\n`);
}

function tell(seed: number, { index, kind, bytes, examination }: SpoiltDocument): void {
  const file = path.join(tmpdir(), `nianbao-fuzz-${String(seed)}-${String(index)}.${kind}`);
  writeFileSync(file, bytes);
  process.stderr.write(`${String(seed)}/${String(index)} ${file}\n  ${examination.faults.slice(0, 5).join("\n  ")}\n`);
}

/** A thread that ends everything where one document takes for ever. */
const watchSource = `
const { workerData: { watched, seed } } = require("node:worker_threads");
let [last, since] = [-1, Date.now()];
setInterval(() => {
  const now = Atomics.load(watched, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > 180_000) {
    require("node:fs").writeSync(2, "hang: " + seed + "/" + now + "\\n");
    process.kill(process.pid, "SIGKILL");
  }
}, 1000);`;
