/** What one person's bad day costs the others: hostile edits, a report that is held, a client that leaves; measured over HTTP. */
import { type Bench, type Measure } from "./measure";
import { draftFor, type Person, sendEdit, signInOverHttp } from "./support/desk-over-http";
import { holding, waitingForLocks } from "./support/held-report";
import { open } from "./support/load";
import { beforeDemonstration } from "./support/served";
import { say } from "./support/site";
import { round, spreadOf } from "./support/timing";

const hostileRequests = 40;
const inventedFields = 20_000;
const asks = 100;
const turns = 5;
const askers = 4;

const bench: Bench = () =>
  beforeDemonstration(async ({ origin }) => {
    const hostile = await signInOverHttp(origin);
    const colleague = await signInOverHttp(origin, hostile.viewer);
    const reportId = await draftFor(hostile.viewer);
    const asked = placesOf(origin, colleague, reportId);
    // Everything is compiled and in the cache.
    for (const ask of asked.values()) await repeat(ask, 20);
    say(`faults: ${turns} times ${asks} requests by ${askers} at each place, alone and beside the fault in turn.`);
    return [
      ...(await measureRefusals(origin, hostile, reportId)),
      ...(await beside("four hostile edits a second", asked, () => attack(origin, hostile, reportId))),
      ...(await beside("a report that is held", asked, () => holding(reportId))),
      ...(await measureLeaving(origin, hostile, reportId)),
    ];
  });

export default bench;

type Ask = () => Promise<void>;

/** What others do meanwhile. */
function placesOf(origin: string, { viewer, cookie }: Person, reportId: string): Map<string, Ask> {
  const page = async (address: string) => {
    const { status } = await open(`${origin}${address}`);
    if (status !== 200) throw new Error(`${address} answered ${status}`);
  };
  const news = `${origin}/zh/desk/reports/${reportId}/edits?person=${viewer.personId}&since=1`;
  return new Map<string, Ask>([
    ["a public page", () => page("/zh/agencies")],
    ["the search", () => page("/api/v1/agencies?q=%E5%B8%82")],
    ["health", () => page("/readyz")],
    [
      "the same report at the desk",
      async () => {
        const answer = await fetch(news, { headers: { cookie } });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`the desk answered ${answer.status}`);
      },
    ],
  ]);
}

const invented = Object.fromEntries(
  Array.from({ length: inventedFields }, (_none, index) => [`figure:invented.${index}`, { from: null, to: 1 }]),
);

async function measureRefusals(origin: string, hostile: Person, reportId: string): Promise<Measure[]> {
  const times: number[] = [];
  for (let request = 0; request < hostileRequests; request += 1) {
    const begun = performance.now();
    const { status } = await sendEdit(origin, hostile, { reportId, patch: invented });
    times.push(performance.now() - begun);
    if (status !== 422) throw new Error(`faults: the hostile edit was answered ${status}`);
  }
  const { median, p95 } = spreadOf(times);
  const name = `faults: edit of ${inventedFields} invented fields refused`;
  return [
    { name: `${name}, p50`, value: median, unit: "ms" },
    { name: `${name}, p95`, value: p95, unit: "ms" },
  ];
}

/** Sends hostile edits, one each quarter of a second, until it is told to stop. */
function attack(origin: string, hostile: Person, reportId: string): Promise<() => Promise<void>> {
  const stop = new AbortController();
  const under = (async () => {
    while (!stop.signal.aborted) {
      await sendEdit(origin, hostile, { reportId, patch: invented });
      await pause(250);
    }
  })();
  return Promise.resolve(async () => {
    stop.abort();
    await under;
  });
}

/** Each place alone, then beside the fault. */
async function beside(
  fault: string,
  asked: ReadonlyMap<string, Ask>,
  begin: () => Promise<() => Promise<void>>,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [place, ask] of asked) {
    const times: { alone: number[]; beside: number[] } = { alone: [], beside: [] };
    // In turn, so that what else the machine does falls on both.
    for (let turn = 0; turn < turns; turn += 1) {
      times.alone.push(...(await repeat(ask, asks)));
      const end = await begin();
      times.beside.push(...(await repeat(ask, asks)));
      await end();
    }
    const [alone, withIt] = [spreadOf(times.alone), spreadOf(times.beside)];
    const name = `faults: ${place} beside ${fault}`;
    measures.push(
      { name: `${name}, p50`, value: withIt.median, unit: "ms", peer: "without it", peerValue: alone.median },
      { name: `${name}, p99`, value: withIt.p99, unit: "ms", peer: "without it", peerValue: alone.p99 },
    );
  }
  return measures;
}

async function repeat(ask: Ask, times: number): Promise<number[]> {
  const taken: number[] = [];
  let left = times;
  const asker = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await ask();
      taken.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  return taken;
}

/** A save that waits for a report somebody holds: how long it goes on waiting after its sender has gone. */
async function measureLeaving(origin: string, person: Person, reportId: string): Promise<Measure[]> {
  const end = await holding(reportId);
  try {
    const leave = new AbortController();
    const patch = { "contact.address": { from: "", to: "某路1号" } };
    const sent = sendEdit(origin, person, { reportId, patch, signal: leave.signal }).catch(() => null);
    while ((await waitingForLocks()) === 0) await pause(5);
    const gone = performance.now();
    leave.abort();
    await sent;
    while ((await waitingForLocks()) > 0) await pause(5);
    const name = "faults: from a client that leaves to the end of its save's wait (2 s of grace)";
    return [{ name, value: round(performance.now() - gone), unit: "ms" }];
  } finally {
    await end();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
