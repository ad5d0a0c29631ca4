/** Taking the demonstration away, so that an installation of one's own begins with nothing. */
import "server-only";
import { eq, notInArray, sql } from "drizzle-orm";
import { db } from "../client";
import { Refusal } from "../refusal";
import { agency, person, setting } from "../schema";
import { agencySeeds } from "./agencies";
import { peopleSeeds } from "./people";

const own = "installation";

/** Whether this is an installation of somebody's own: no demonstration is ever loaded into it. */
export async function isOwn(): Promise<boolean> {
  const rows = await db().select().from(setting).where(eq(setting.name, own));
  return rows.length > 0;
}

/** From now on this is an installation of somebody's own. */
export async function markOwn(): Promise<void> {
  await db().insert(setting).values({ name: own, value: "own" }).onConflictDoNothing();
}

/** What stands here beside the demonstration. */
export interface BesideDemonstration {
  readonly people: number;
  readonly agencies: number;
}

/**
 * Empties every table; refuses *not-found* where no demonstration is, and *blocked* where people or agencies of one's own
 * stand beside it, unless `all` is asked for. With `isDryRun` it only says what stands here.
 */
export async function removeDemonstration(asked: { all: boolean; isDryRun: boolean }): Promise<BesideDemonstration> {
  return db().transaction(async (tx) => {
    const [loaded] = await tx.select().from(setting).where(eq(setting.name, "demonstration"));
    if (!loaded)
      throw new Refusal("not-found", {
        zh: "这里没有演示数据，没有删除任何内容。",
        en: "There is no demonstration here; nothing was removed.",
      });
    const accounts = peopleSeeds.map(({ account }): string => account);
    const slugs = agencySeeds.map(({ slug }) => slug);
    const [people] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(person)
      .where(notInArray(person.account, accounts));
    const [agencies] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(agency)
      .where(notInArray(agency.slug, slugs));
    const beside = { people: people?.n ?? 0, agencies: agencies?.n ?? 0 };
    if (asked.isDryRun) return beside;
    if (!asked.all && beside.people + beside.agencies > 0)
      throw new Refusal("blocked", {
        zh: `演示数据之外还有 ${beside.people} 个账号和 ${beside.agencies} 个机关：请先导出需要的内容，再加 --all 一并删除。`,
        en: `Beside the demonstration there are ${beside.people} accounts and ${beside.agencies} agencies: export what you need, then remove all with --all.`,
      });
    const tables = await tx.execute<{ name: string }>(
      sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    );
    await tx.execute(sql.raw(`truncate ${[...tables].map(({ name }) => name).join(", ")} restart identity`));
    await tx.insert(setting).values({ name: own, value: "own" });
    return beside;
  });
}
