/** The register of who stands where (triggers of db/migrations/0017): a chain of lines, and the rows they tell of. */
import "server-only";
import { createHash } from "node:crypto";
import { asc, desc, gt, sql } from "drizzle-orm";
import { type Flaw } from "@/report/proof";
import { type Transaction } from "../client";
import { hashChainStart } from "../gate/history";
import { registerEvent } from "../schema";
import { type ChainPoint } from "./heads";

const linesAtOnce = 5000;

type Line = typeof registerEvent.$inferSelect;

/** Each table of the register with the columns that name a row; what is left out of its state stands in the triggers. */
const relations: readonly (readonly [relation: string, keys: readonly string[]])[] = [
  ["agency", ["id"]],
  ["agency_position", ["agency_id", "valid_from"]],
  ["former_name", ["agency_id", "name"]],
  ["former_address", ["slug"]],
  ["succession", ["predecessor_id", "successor_id"]],
  ["chain_step", ["agency_id", "step"]],
  ["chain_template", ["agency_id", "step"]],
  ["membership", ["person_id", "agency_id", "role"]],
  ["substitution", ["id"]],
  ["named_reviewer", ["revision_id", "step", "person_id"]],
];

/** Number and hash of the newest line. */
export async function registerPoint(tx: Transaction): Promise<ChainPoint> {
  const [last] = await tx
    .select({ no: registerEvent.no, hash: registerEvent.hash })
    .from(registerEvent)
    .orderBy(desc(registerEvent.no))
    .limit(1);
  return last ?? { no: 0, hash: hashChainStart };
}

/** Lines that do not follow on one another or were written by another program, and rows that are not as their last line says. */
export async function verifyRegister(tx: Transaction): Promise<{ lines: number; flaws: Flaw[] }> {
  const chain = await verifyLines(tx);
  await tx.execute(sql`set local timezone = 'UTC'`);
  const flaws = [...chain.flaws];
  for (const [relation, keys] of relations) flaws.push(...(await rowsThatDiffer(tx, relation, keys)));
  return { lines: chain.lines, flaws };
}

async function verifyLines(tx: Transaction): Promise<{ lines: number; flaws: Flaw[] }> {
  const flaws: Flaw[] = [];
  let before: ChainPoint = { no: 0, hash: hashChainStart };
  for (;;) {
    const lines = await tx
      .select()
      .from(registerEvent)
      .where(gt(registerEvent.no, before.no))
      .orderBy(asc(registerEvent.no))
      .limit(linesAtOnce);
    for (const line of lines) {
      if (line.no !== before.no + 1 || line.previousHash !== before.hash || hashOfLine(line) !== line.hash)
        return { lines: before.no, flaws: [...flaws, { kind: "register-broken", at: String(before.no + 1) }] };
      if (!line.program.startsWith("nianbao"))
        flaws.push({ kind: "register-by-hand", at: `${String(line.no)} (${line.relation} ${line.key})` });
      before = line;
    }
    if (lines.length < linesAtOnce) return { lines: before.no, flaws };
  }
}

function hashOfLine({ previousHash, no, relation, key, at, program, state }: Line): string {
  const text = [previousHash, String(no), relation, key, at, program, state ?? ""].join("\n");
  return createHash("sha256").update(text).digest("hex");
}

/** A column that came later stands in no older line: compared is what the line holds. */
async function rowsThatDiffer(tx: Transaction, relation: string, keys: readonly string[]): Promise<Flaw[]> {
  const columns = sql.param([...keys]);
  const rows = await tx.execute<{ key: string }>(sql`
    with told as (
      select distinct on (key) key, state::jsonb as state from register_event where relation = ${relation}
      order by key, no desc
    ), stands as (
      select register_key(to_jsonb(t), ${columns}::text[]) as key, to_jsonb(t) as state from ${sql.raw(relation)} t
    )
    select coalesce(told.key, stands.key) as key from told full join stands on stands.key = told.key
    where (stands.key is null) <> (told.state is null) or not coalesce(stands.state @> told.state, true)
    order by 1 limit 100`);
  return rows.map(({ key }) => ({ kind: "register-differs", at: `${relation} ${key}` }));
}
