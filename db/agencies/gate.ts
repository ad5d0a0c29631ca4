/**
 * The gate of administration. Every act on agencies goes through it: it puts acts on the structure in order, reads
 * session and roles anew inside the transaction, and asks report/workflow/administration.ts. What lies outside the
 * lines a viewer administers does not exist for them.
 */
import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import {
  agencyActsOpenTo,
  mayAdminister,
  type AgencyAct,
  type AgencySituation,
} from "@/report/workflow/administration";
import { type Transaction } from "../client";
import { isUuid, requireLiveSession } from "../gate/access";
import { isHeldToday } from "../gate/memberships";
import { Refusal } from "../refusal";
import { agency, membership } from "../schema";
import { type Viewer } from "../viewer";
import { operator, type Actor } from "./log";

/** Who asks: a person with a live session, or the operator at the machine, to whom every line is open. */
export type Asking = Viewer | "operator";

export type AgencyRow = typeof agency.$inferSelect;

/** Who acts, as the history names them. */
export function actorOf(asking: Asking): Actor {
  return asking === "operator" ? operator : { personId: asking.personId, name: asking.name };
}

/** Paths of the agencies that the viewer administers; null for the operator, who administers all. Refuses ended sessions. */
export async function linesOf(tx: Transaction, asking: Asking): Promise<readonly string[] | null> {
  if (asking === "operator") return null;
  await requireLiveSession(tx, asking);
  const held = await heldBy(tx, asking);
  return held.filter(({ role }) => role === "administrator").map(({ path }) => path);
}

/** Agencies in the lines given, for a query over `agency`. */
export function inLines(lines: readonly string[] | null): SQL {
  if (lines === null) return sql`true`;
  return sql`${agency.path} <@ any(${sql.param([...lines])}::ltree[])`;
}

/** One agency with what the viewer may do to it. */
export interface Administered {
  readonly row: AgencyRow;
  readonly acts: readonly AgencyAct[];
}

/**
 * The agencies asked for, in that order, if the viewer may do this to each of them: *not found* for one they do not
 * administer or that is not there, *forbidden* for an act that only an administrator above may make.
 */
export async function requireAct(
  tx: Transaction,
  asking: Asking,
  act: AgencyAct,
  agencyIds: readonly string[],
): Promise<AgencyRow[]> {
  const found = await administered(tx, asking, agencyIds);
  for (const { acts } of found) if (!acts.includes(act)) throw new Refusal("forbidden");
  return found.map(({ row }) => row);
}

/** The agencies asked for with the acts open to the viewer; *not found* when one of them is outside their lines. */
export async function administered(
  tx: Transaction,
  asking: Asking,
  agencyIds: readonly string[],
): Promise<Administered[]> {
  if (!agencyIds.every(isUuid)) throw new Refusal("not-found");
  if (asking !== "operator") await requireLiveSession(tx, asking);
  const rows = await tx
    .select()
    .from(agency)
    .where(sql`${agency.id} = any(${sql.param([...agencyIds])}::uuid[])`);
  const situationOf = await situations(tx, asking);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return agencyIds.map((id) => {
    const row = byId.get(id.toLowerCase());
    const situation = row && situationOf(row);
    if (!situation || !mayAdminister("see", situation)) throw new Refusal("not-found");
    return { row, acts: agencyActsOpenTo(situation) };
  });
}

/** What the viewer is to each agency. */
export async function situations(
  tx: Transaction,
  asking: Asking,
): Promise<(row: Pick<AgencyRow, "path" | "parentId">) => AgencySituation> {
  if (asking === "operator") return () => ({ holdings: [{ role: "administrator", relation: "above" }], isTop: true });
  const held = await heldBy(tx, asking);
  return ({ path, parentId }) => ({
    isTop: parentId === null,
    holdings: held.map((each) => ({ role: each.role, relation: relationTo(path, each.path) })),
  });
}

function relationTo(path: string, held: string): "own" | "above" | "below" | "other" {
  if (held === path) return "own";
  if (path.startsWith(`${held}.`)) return "above";
  return held.startsWith(`${path}.`) ? "below" : "other";
}

function heldBy(tx: Transaction, viewer: Viewer) {
  return tx
    .select({ role: membership.role, path: agency.path })
    .from(membership)
    .innerJoin(agency, and(eq(agency.id, membership.agencyId)))
    .where(and(eq(membership.personId, viewer.personId), isHeldToday));
}
