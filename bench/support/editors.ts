/** Fifty people in one report at once: each saves cell after cell, and what each was told was saved is kept and compared. */
import { editReport, openReport, type Saved } from "@/db/moves/drafts";
import { readSince } from "@/db/moves/operations";
import { type Viewer } from "@/db/viewer";
import { type ReportContent } from "@/report/content";
import { type Measure } from "../measure";
import { round, spreadOf } from "./timing";
import { addAgency, addPerson, countDeadlocks, isDeadlock } from "./world";

const editors = 50;

/** A save that somebody was told of. */
interface Told {
  readonly code: string;
  readonly from: number | null;
  readonly to: number;
  readonly version: number;
}

interface Tally {
  readonly told: Told[];
  readonly times: number[];
  conflicts: number;
  deadlocks: number;
}

/** Each in cells of their own: no save waits for more than its turn. */
export function measureOwnCells(): Promise<Measure[]> {
  return measure("own cells", 12, (codes, editor) => codes.slice(editor * 3, editor * 3 + 3));
}

/** All in the same three cells: who comes late is shown what stands there, and saves over it knowing it. */
export function measureSameCells(): Promise<Measure[]> {
  return measure("same cells", 3, (codes) => codes.slice(0, 3));
}

async function measure(
  title: string,
  savesEach: number,
  cellsOf: (codes: string[], editor: number) => string[],
): Promise<Measure[]> {
  const agencyId = await addAgency("county", null);
  const people: Viewer[] = [];
  for (let index = 0; index < editors; index += 1) people.push(await addPerson("editor", [agencyId]));
  const [first] = people;
  if (!first) throw new Error("nobody edits");
  const { reportId } = await openReport(first, { agencyId, year: 2025, scope: "own" });
  const codes = Object.keys(await contentOf(first, reportId).then(({ content }) => content.figures)).filter((code) =>
    code.startsWith("requests."),
  );
  const tally: Tally = { told: [], times: [], conflicts: 0, deadlocks: 0 };
  const before = await countDeadlocks();
  const start = performance.now();
  await Promise.all(
    people.map((person, index) => {
      const cells = cellsOf(codes, index);
      const work = Array.from({ length: savesEach }, (_none, save) => ({
        code: cells[save % cells.length] ?? "",
        to: (index + 1) * 1000 + save,
      }));
      return edit(person, reportId, work, tally);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const deadlocks = Math.max(tally.deadlocks, (await countDeadlocks()) - before);
  const lost = lostUpdates(tally.told, await contentOf(first, reportId));
  if (lost.length > 0) throw new Error(`publish: ${lost.length} updates were lost: ${lost.slice(0, 3).join("; ")}`);
  if (deadlocks > 0) throw new Error(`publish: ${deadlocks} deadlocks among the editors`);
  return measuresOf(`publish: 50 editors in one report, ${title}`, tally, seconds);
}

function measuresOf(name: string, { told, times, conflicts }: Tally, seconds: number): Measure[] {
  const { median, p95 } = spreadOf(times);
  return [
    { name: `${name}, answers`, value: round(times.length / seconds), unit: "answers/s" },
    { name: `${name}, saves`, value: round(told.length / seconds), unit: "saves/s" },
    { name: `${name}, p50`, value: median, unit: "ms" },
    { name: `${name}, p95`, value: p95, unit: "ms" },
    { name: `${name}, saved`, value: told.length, unit: "updates" },
    { name: `${name}, shown as conflict first`, value: conflicts, unit: "updates" },
    { name: `${name}, lost updates`, value: 0, unit: "updates" },
    { name: `${name}, deadlocks`, value: 0, unit: "deadlocks" },
  ];
}

/** One person's work: a value nobody else types into each cell in turn, again over a conflict, until it is saved. */
async function edit(
  person: Viewer,
  reportId: string,
  work: readonly { code: string; to: number }[],
  tally: Tally,
): Promise<void> {
  const seen = new Map<string, number | null>();
  for (const { code, to } of work) {
    for (let saved = false; !saved;) {
      const from = seen.get(code) ?? null;
      const answer = await timed(tally, () => editReport(person, reportId, { [`figure:${code}`]: { from, to } }));
      saved = answer.status === "saved";
      if (saved) tally.told.push({ code, from, to, version: answer.version });
      else tally.conflicts += 1;
      seen.set(code, saved ? to : (answer.conflicts[0]?.theirs as number | null));
    }
  }
}

async function timed(tally: Tally, save: () => Promise<Saved>): Promise<Saved> {
  const start = performance.now();
  try {
    return await save();
  } catch (problem) {
    if (isDeadlock(problem)) tally.deadlocks += 1;
    throw problem;
  } finally {
    tally.times.push(performance.now() - start);
  }
}

async function contentOf(viewer: Viewer, reportId: string) {
  const found = await readSince(viewer, reportId, 0);
  if (!found) throw new Error("no draft");
  return found;
}

/** In each cell every save must follow from the one before it, the last must stand there, and no version be told twice. */
function lostUpdates(
  told: readonly Told[],
  { version, content }: { version: number; content: ReportContent },
): string[] {
  const lost: string[] = [];
  const standing = new Map<string, number | null>();
  const inOrder = [...told].sort((left, right) => left.version - right.version);
  for (const [index, { code, from, to, version: at }] of inOrder.entries()) {
    if (at !== index + 2) lost.push(`version ${index + 2} was told as ${at}`);
    if ((standing.get(code) ?? null) !== from) lost.push(`${code}: ${to} was saved over a value its author never saw`);
    standing.set(code, to);
  }
  if (version !== told.length + 1) lost.push(`version ${version} after ${told.length} saves`);
  for (const [code, value] of standing) {
    if (content.figures[code] !== value) lost.push(`${code}: ${String(content.figures[code])} instead of ${value}`);
  }
  return lost;
}
