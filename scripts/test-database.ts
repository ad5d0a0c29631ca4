/** Global setup of the database tests: a PostgreSQL in a temporary folder, migrated once into a template. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "../db/migrate";
import { startDatabase } from "./database.mjs";

const template = "nianbao_template";
// Losing the data of a test in a power cut is no loss.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** Starts the database, tells the tests its address and returns how to end it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "nianbao-test-"));
  // As root the server runs as nobody, who has to walk in here.
  await chmod(directory, 0o755);
  const database = await startDatabase({ directory, settings });
  const stop = async () => {
    await database.stop();
    await rm(directory, { recursive: true, force: true });
    await rm(database.folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(database.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("databaseUrl", database.url);
  return stop;
}

async function makeTemplate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await sql.unsafe(`create database ${template}`);
  await sql.end();
  const own = new URL(url);
  own.pathname = `/${template}`;
  await migrate(own.href);
}
