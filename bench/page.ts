/** Opens public pages: cold, cached from the application and through nginx beside servers that send the same bytes; and their JavaScript. */
import postgres from "postgres";
import { type Bench, type Measure } from "./measure";
import { load, open, startBareServer, type Answer, type Load } from "./support/load";
import { emptyPage, openPages, scriptBytes } from "./support/public-pages";
import { atSite, say, type Site } from "./support/site";
import { round, spreadOf } from "./support/timing";
import { measureTogether } from "./support/together";

const requests = 2000;
const connections = 10;
/** Servers hear within a second that a page is old. */
const heardMilliseconds = 1500;
const coldOpenings = 20;
const peer = "node:http, same bytes";

interface Page {
  readonly slug: string;
  readonly url: string;
}

const bench: Bench = () => atSite(measure);

export default bench;

async function measure(site: Site): Promise<Measure[]> {
  const page = await findPage(site).catch(() => null);
  if (!page) {
    say(
      `page: needs a running server with a published report at ${site.origin} (NIANBAO_BENCH_ORIGIN); nothing measured.`,
    );
    return [];
  }
  const cold = await measureCold(site, page);
  const answer = await open(page.url);
  say(`page: ${page.url}, ${requests} requests over ${connections} connections, both servers in turn.`);
  const cached = await measureCached(page, answer);
  const together = await measureTogether(site, page.url, answer);
  return [...cold, ...cached, ...(await byteMeasures(site, answer)), ...together, ...(await scriptMeasures(site))];
}

/** The first agency in the directory whose newest own or roll-up report opens. */
async function findPage({ origin }: Site): Promise<Page | null> {
  const response = await fetch(`${origin}/api/v1/agencies`);
  const { agencies } = (await response.json()) as { agencies: { slug: string; years: number[] }[] };
  for (const { slug, years } of agencies.slice(0, 10)) {
    const year = Math.max(...years);
    for (const scope of ["own", "roll-up"]) {
      const url = `${origin}/zh/agencies/${slug}/${year}/${scope}`;
      if (Number.isFinite(year) && (await open(url)).status === 200) return { slug, url };
    }
  }
  return null;
}

/** Cold: the first opening after the server heard that the agency's pages are old; it takes the database. */
async function measureCold({ databaseUrl }: Site, { slug, url }: Page): Promise<Measure[]> {
  if (!databaseUrl) {
    say("page: cold opening not measured, it takes DATABASE_URL to make the page old.");
    return [];
  }
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const times: number[] = [];
  for (let opening = 0; opening < coldOpenings; opening += 1) {
    await sql`select expire_pages(array[${`agency:${slug}`}])`;
    await new Promise((resolve) => setTimeout(resolve, heardMilliseconds));
    times.push((await open(url)).milliseconds);
  }
  await sql.end();
  say(`page: cold is the first opening after the page became old, ${coldOpenings} times.`);
  const { median, p95 } = spreadOf(times);
  return [
    { name: "page: cold, p50", value: median, unit: "ms" },
    { name: "page: cold, p95", value: p95, unit: "ms" },
  ];
}

async function measureCached(page: Page, answer: Answer): Promise<Measure[]> {
  const bare = await startBareServer(answer);
  try {
    const warm = { requests: 200, connections };
    await Promise.all([load(page.url, warm), load(bare.url, warm)]);
    const theirs = await load(bare.url, { requests, connections });
    const ours = await load(page.url, { requests, connections });
    return cachedMeasures(ours, theirs);
  } finally {
    bare.stop();
  }
}

function cachedMeasures(ours: Load, theirs: Load): Measure[] {
  const measureOf = (name: string, unit: string, key: "perSecond" | "median" | "p95"): Measure => ({
    name: `page: cached, ${name}`,
    value: ours[key],
    unit,
    peer,
    peerValue: theirs[key],
  });
  return [
    measureOf("requests a second", "requests/s", "perSecond"),
    measureOf("p50", "ms", "median"),
    measureOf("p95", "ms", "p95"),
  ];
}

async function byteMeasures({ origin }: Site, answer: Answer): Promise<Measure[]> {
  const { files, bytes } = await scriptBytes(origin, answer);
  return [
    { name: `page: JavaScript, ${files} files, gzip`, value: round(bytes / 1024), unit: "KiB" },
    { name: "page: HTML as sent, gzip", value: round(answer.body.length / 1024), unit: "KiB" },
  ];
}

/** First-load JavaScript of each kind of page, above that of a page on which nothing happens. */
async function scriptMeasures({ origin }: Site): Promise<Measure[]> {
  const pages = await openPages(origin);
  const sizes = new Map<string, number>();
  for (const { kind, answer } of pages) sizes.set(kind, (await scriptBytes(origin, answer)).bytes);
  const empty = sizes.get(emptyPage) ?? 0;
  return pages.flatMap(({ kind, answer }) => [
    {
      name: `page: first-load JavaScript above an empty page, ${kind}`,
      value: round(((sizes.get(kind) ?? 0) - empty) / 1024),
      unit: "KiB",
      ...(kind === emptyPage ? { peer: "the empty page itself", peerValue: round(empty / 1024) } : {}),
    },
    { name: `page: HTML, ${kind}, gzip`, value: round(answer.body.length / 1024), unit: "KiB" },
  ]);
}
