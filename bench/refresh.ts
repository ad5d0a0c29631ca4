/** From the commit of a publication, correction or withdrawal until page, sums, home page and download show it. */
import { type Bench, type Measure } from "./measure";
import { approvedReport, bringOut, foundAgency, takeBack, type Desk } from "./support/one-report";
import { beforeDemonstration } from "./support/served";
import { say } from "./support/site";
import { spreadOf } from "./support/timing";

const rounds = 20;
const year = 2024;
type Event = "publication" | "correction" | "withdrawal";

/** What a reader sees once the event is known there. */
interface WatchedPage {
  readonly name: string;
  readonly address: string;
  readonly shows: Readonly<Record<Event, (status: number, text: string) => boolean>>;
}

const bench: Bench = () =>
  beforeDemonstration(async ({ origin }) => {
    say(`refresh: ${rounds} reports come out, are corrected and withdrawn; only the worker tells the server.`);
    const times = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) await playRound(origin, round, times);
    return [...times].flatMap(([name, all]): Measure[] => {
      const { median, p95 } = spreadOf(all);
      return [
        { name: `refresh: ${name}, p50`, value: median, unit: "ms" },
        { name: `refresh: ${name}, p95`, value: p95, unit: "ms" },
      ];
    });
  });

export default bench;

async function playRound(origin: string, round: number, times: Map<string, number[]>): Promise<void> {
  const desk = await foundAgency();
  const first = 100_000 + round;
  const second = 200_000 + round;
  const places = placesOf(desk, first, second);
  // Everything is in the cache in its state before.
  for (const place of places) await ask(origin, place);
  let reportId = await approvedReport(desk, year, first);
  await watch(origin, { places, event: "publication", times, happen: () => bringOut(desk, reportId, null) });
  reportId = await approvedReport(desk, year, second);
  await watch(origin, {
    places,
    event: "correction",
    times,
    happen: () => bringOut(desk, reportId, "更正新收申请数量"),
  });
  await watch(origin, { places, event: "withdrawal", times, happen: () => takeBack(desk, reportId, "误发，另行公布") });
}

function placesOf({ slug, region }: Desk, first: number, second: number): WatchedPage[] {
  const [before, after] = [first, second].map((count) => count.toLocaleString("en"));
  const listed = `/zh/agencies/${slug}/${year}/own`;
  const holds = (text: string | undefined) => (_status: number, page: string) => page.includes(String(text));
  const lacks = (text: string | undefined) => (_status: number, page: string) => !page.includes(String(text));
  return [
    {
      name: "report page",
      address: `/zh/agencies/${slug}/${year}/own`,
      shows: { publication: holds(before), correction: holds(after), withdrawal: holds("误发，另行公布") },
    },
    {
      name: "sums of the region",
      address: `/zh/regions/${region}`,
      shows: { publication: holds(before), correction: holds(after), withdrawal: lacks(after) },
    },
    {
      name: "home page",
      address: "/zh",
      // Its name may stay: among the agencies that have not published.
      shows: { publication: holds(listed), correction: holds(listed), withdrawal: lacks(listed) },
    },
    {
      name: "download",
      address: `/api/v1/reports/${slug}/${year}/own/report.csv`,
      shows: {
        publication: holds(String(first)),
        correction: holds(String(second)),
        withdrawal: (status) => status === 410,
      },
    },
  ];
}

async function ask(origin: string, { address }: WatchedPage): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${origin}${address}`);
  return { status: answer.status, text: await answer.text() };
}

/** Runs the event and asks each place again and again until it shows it. */
async function watch(
  origin: string,
  {
    places,
    event,
    times,
    happen,
  }: {
    readonly places: readonly WatchedPage[];
    readonly event: Event;
    readonly times: Map<string, number[]>;
    readonly happen: () => Promise<void>;
  },
): Promise<void> {
  await happen();
  const committed = performance.now();
  await Promise.all(
    places.map(async (place) => {
      for (;;) {
        const asked = performance.now();
        const { status, text } = await ask(origin, place);
        if (place.shows[event](status, text)) break;
        if (asked - committed > 60_000) throw new Error(`refresh: ${place.name} does not show the ${event}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const key = `${event}, ${place.name}`;
      times.set(key, [...(times.get(key) ?? []), performance.now() - committed]);
    }),
  );
}
