/** `nianbao prepare`: what has to be so before the server starts; told by `npm start`, safe to repeat. */
import { eq } from "drizzle-orm";
import { rebuildSearchTerms } from "@/db/people/agencies";
import { closeDatabase, db } from "@/db/client";
import { makeFirstLink } from "@/db/people/first-administrator";
import { alone, migrate } from "@/db/migrate";
import { rebuildAggregates } from "@/db/derived/aggregates";
import { rebuildPublishedRows } from "@/db/derived/published-rows";
import { setting } from "@/db/schema";
import { isOwn, markOwn } from "@/db/seed/removal";
import { demonstrationPassword, peopleSeeds } from "@/db/seed/people";

/** Migrates; with `--demonstration` loads the demonstration once and prints its accounts. */
export function run(args: readonly string[]): Promise<number> {
  return alone(databaseUrl(), () => prepare(args));
}

async function prepare(args: readonly string[]): Promise<number> {
  await migrate(databaseUrl());
  try {
    await renewDerived();
    if (args.includes("--empty") && !(await keepEmpty())) return 2;
    if (args.includes("--demonstration")) await loadOnce();
    if (await isDemonstration()) process.stdout.write(accountsText());
    const token = await makeFirstLink();
    if (token)
      process.stdout.write(
        `First administrator 设置第一位管理员 (once 一次有效): ${origin()}/zh/first-administrator/${token}\n`,
      );
    return 0;
  } finally {
    await closeDatabase();
  }
}

function origin(): string {
  return process.env.NEXTAUTH_URL ?? "http://localhost:3000";
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set.");
  return url;
}

/** The shape of everything derived from publications; a newer program than the data makes it again. */
const derivedShape = "4";

async function renewDerived(): Promise<void> {
  const [row] = await db().select().from(setting).where(eq(setting.name, "derived-shape"));
  if (row?.value === derivedShape) return;
  await rebuildSearchTerms();
  await rebuildPublishedRows();
  await rebuildAggregates();
  await db()
    .insert(setting)
    .values({ name: "derived-shape", value: derivedShape })
    .onConflictDoUpdate({ target: setting.name, set: { value: derivedShape } });
}

async function isDemonstration(): Promise<boolean> {
  const rows = await db().select().from(setting).where(eq(setting.name, "demonstration"));
  return rows[0]?.value === "loaded";
}

/** Remembers that no demonstration is to be loaded here; false, with a line, where there is one already. */
async function keepEmpty(): Promise<boolean> {
  const rows = await db().select().from(setting).where(eq(setting.name, "demonstration"));
  if (rows.length > 0) {
    process.stderr.write(
      "The demonstration is loaded: run `npm run nianbao -- demonstration remove` first. 已载入演示数据，请先运行该命令删除。\n",
    );
    return false;
  }
  await markOwn();
  return true;
}

async function loadOnce(): Promise<void> {
  if ((await isDemonstration()) || (await isOwn())) return;
  process.stdout.write("Loading the demonstration 正在载入演示数据 …\n");
  await db().insert(setting).values({ name: "demonstration", value: "loading" }).onConflictDoNothing();
  const { loadDemonstration } = await import("@/db/seed/load");
  await loadDemonstration();
  await rebuildAggregates();
  await db().update(setting).set({ value: "loaded" }).where(eq(setting.name, "demonstration"));
}

function accountsText(): string {
  const lines = peopleSeeds.map(({ account, name }) => `  ${account.padEnd(12)} ${name}`);
  return `Demonstration accounts 演示账号 (password 密码 ${demonstrationPassword}):\n${lines.join("\n")}\n`;
}
