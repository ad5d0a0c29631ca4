/**
 * Hears from the database which pages are old, whoever said so on whichever machine: told at once where the connection
 * can LISTEN, and asked every second in any case, so that no message is lost with a connection.
 */
import postgres from "postgres";
import { type PageTag } from "./page-address";

/** What is asked once more: a row becomes visible when its transaction ends, which may be later than its number says. */
const overlapSeconds = 60;
const everyMilliseconds = 1000;

/** A running follower. */
export interface Following {
  /** Milliseconds since 1970 when the database was last heard. */
  readonly heardAt: () => number;
  readonly stop: () => Promise<void>;
}

interface FollowOptions {
  readonly databaseUrl: string;
  /** Pages made since then may be kept already (milliseconds since 1970). */
  readonly since: number;
  /** Takes the tags whose pages are old. */
  readonly expire: (tags: readonly PageTag[]) => void;
  /** Told how many seconds after a change it was heard. */
  readonly refreshed?: (seconds: number) => void;
}

/** Begins to follow; resolves after the first question was answered, or failed. */
export async function followExpiry({ databaseUrl, since, expire, refreshed }: FollowOptions): Promise<Following> {
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined, connect_timeout: 5, idle_timeout: 0 });
  const seen = new Map<string, number>();
  let heardAt = since;
  let asking: Promise<void> | null = null;
  const question = async () => {
    const began = Date.now();
    const from = new Date(heardAt - overlapSeconds * 1000);
    const rows = await sql<{ id: string; tags: PageTag[]; at: Date }[]>`
      select id::text, tags, at from page_expiry where at > ${from} order by id`;
    const fresh = rows.filter(({ id }) => !seen.has(id));
    expire(fresh.flatMap(({ tags }) => tags));
    for (const { at } of fresh) refreshed?.(Math.max(0, Date.now() - at.getTime()) / 1000);
    for (const { id } of rows) seen.set(id, began);
    for (const [id, at] of seen) if (began - at > 2 * overlapSeconds * 1000) seen.delete(id);
    heardAt = began;
  };
  // One question at a time: a call while one is asked waits for the next.
  const hear = () =>
    (asking ??= question()
      .catch(() => undefined)
      .finally(() => (asking = null)));
  const told = () => void Promise.resolve(asking).then(hear);
  await hear();
  const listening = sql.listen("page_expiry", told, told).catch(() => null);
  const timer = setInterval(() => void hear(), everyMilliseconds);
  return {
    heardAt: () => heardAt,
    stop: async () => {
      clearInterval(timer);
      await (await listening)?.unlisten().catch(() => undefined);
      await sql.end({ timeout: 2 });
    },
  };
}
