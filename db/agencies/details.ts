/** One agency in the room of administration: what is kept of it, its past, and the acts open to the viewer. */
import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { type AgencyAct } from "@/report/workflow/administration";
import { type StructureEventKind } from "@/report/structure";
import { db, type Transaction } from "../client";
import { agency, agencyPosition, formerName, succession } from "../schema";
import { heldToday } from "./chain-problems";
import { administered, type AgencyRow, type Asking } from "./gate";
import { listStructureEvents } from "./log";
import { isUndoable } from "./corrections";

export interface NamedAgency {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** One line of an agency's history, with the names of the agencies in it. */
export interface ShownEvent {
  readonly no: number;
  readonly actId: string;
  readonly kind: StructureEventKind;
  readonly day: string | null;
  readonly basis: string;
  readonly personName: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly successors: readonly string[];
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string | null>>;
  /** The newest act on this agency, of a kind that can be taken back. */
  readonly isUndoable: boolean;
}

export interface AgencyDetails {
  readonly row: AgencyRow;
  readonly acts: readonly AgencyAct[];
  /** From the top down to the agency above, as far as the viewer administers it or it stands above them. */
  readonly trail: readonly NamedAgency[];
  readonly locatedIn: NamedAgency | null;
  readonly handledBy: NamedAgency | null;
  readonly formerNames: readonly { readonly name: string; readonly until: string | null }[];
  readonly positions: readonly {
    readonly parentName: string | null;
    readonly from: string;
    readonly until: string | null;
  }[];
  readonly predecessors: readonly Follower[];
  readonly successors: readonly Follower[];
  readonly below: number;
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly steps: readonly {
    readonly step: number;
    readonly name: string;
    readonly at: string;
    readonly reviewers: number;
  }[];
  readonly events: readonly ShownEvent[];
}

export interface Follower extends NamedAgency {
  readonly kind: string;
  readonly day: string;
}

/** Everything the page of an agency shows; *not found* outside the viewer's lines. */
export function agencyDetails(asking: Asking, agencyId: string): Promise<AgencyDetails> {
  return db().transaction(async (tx) => {
    const [found] = await administered(tx, asking, [agencyId]);
    if (!found) throw new Error("The gate gave nothing.");
    const { row, acts } = found;
    return {
      row,
      acts,
      trail: await trailOf(tx, row),
      locatedIn: await named(tx, row.locatedInId),
      handledBy: await named(tx, row.handledById),
      formerNames: await tx
        .select({ name: formerName.name, until: formerName.until })
        .from(formerName)
        .where(eq(formerName.agencyId, row.id))
        .orderBy(asc(formerName.until)),
      positions: await positionsOf(tx, row.id),
      ...(await followersOf(tx, row.id)),
      ...(await staffOf(tx, row.id)),
      events: await eventsOf(tx, row.id),
    };
  });
}

function trailOf(tx: Transaction, row: AgencyRow): Promise<NamedAgency[]> {
  return tx
    .select({ id: agency.id, slug: agency.slug, name: agency.name })
    .from(agency)
    .where(sql`${agency.path} @> ${row.path}::ltree and ${agency.id} <> ${row.id}`)
    .orderBy(sql`nlevel(${agency.path})`);
}

async function named(tx: Transaction, agencyId: string | null): Promise<NamedAgency | null> {
  if (agencyId === null) return null;
  const [row] = await tx
    .select({ id: agency.id, slug: agency.slug, name: agency.name })
    .from(agency)
    .where(eq(agency.id, agencyId));
  return row ?? null;
}

function positionsOf(tx: Transaction, agencyId: string) {
  return tx
    .select({
      parentName: sql<string | null>`(select up.name from agency up where up.id = agency_position.parent_id)`,
      from: sql<string>`${agencyPosition.validFrom}::text`,
      until: agencyPosition.validUntil,
    })
    .from(agencyPosition)
    .where(eq(agencyPosition.agencyId, agencyId))
    .orderBy(desc(agencyPosition.validFrom));
}

async function followersOf(tx: Transaction, agencyId: string) {
  const columns = { id: agency.id, slug: agency.slug, name: agency.name, kind: succession.kind, day: succession.day };
  const [predecessors, successors] = [
    await tx
      .select(columns)
      .from(succession)
      .innerJoin(agency, eq(agency.id, succession.predecessorId))
      .where(eq(succession.successorId, agencyId))
      .orderBy(asc(succession.day), asc(agency.name)),
    await tx
      .select(columns)
      .from(succession)
      .innerJoin(agency, eq(agency.id, succession.successorId))
      .where(eq(succession.predecessorId, agencyId))
      .orderBy(asc(succession.day), asc(agency.name)),
  ];
  return { predecessors, successors };
}

async function staffOf(tx: Transaction, agencyId: string) {
  const people = await tx.execute<{ name: string; role: string }>(sql`
    select person.name, m.role::text as role from membership m join person on person.id = m.person_id
    where m.agency_id = ${agencyId} and ${heldToday} order by m.role, person.name limit 200`);
  const steps = await tx.execute<{ step: number; name: string; at: string; reviewers: number }>(sql`
    select s.step, s.name, at.name as at, (select count(distinct m.person_id)::int from membership m
      where m.agency_id = s.at_agency_id and m.role = 'reviewer' and ${heldToday}) as reviewers
    from chain_step s join agency at on at.id = s.at_agency_id where s.agency_id = ${agencyId} order by s.step`);
  const [below] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from agency where parent_id = ${agencyId} and ended_on is null`,
  );
  return { people: [...people], steps: [...steps], below: below?.n ?? 0 };
}

const placeFields = ["parentId", "locatedInId"] as const;

async function eventsOf(tx: Transaction, agencyId: string): Promise<ShownEvent[]> {
  const rows = await listStructureEvents(tx, agencyId);
  const ids = rows.flatMap(({ detail }) => [
    ...(detail.successors ?? []),
    ...placeFields.flatMap((field) => [detail.before?.[field] ?? [], detail.after?.[field] ?? []].flat()),
  ]);
  const names = new Map(
    [
      ...(await tx.execute<{ id: string; name: string }>(sql`
      select id, name from agency where id = any(${sql.param([...new Set(ids)])}::uuid[])`)),
    ].map(({ id, name }) => [id, name]),
  );
  const withNames = (fields: Readonly<Record<string, string | null>> = {}) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        value !== null && placeFields.some((each) => each === field) ? (names.get(value) ?? value) : value,
      ]),
    );
  return rows.map(({ no, actId, kind, day, basis, personName, at, detail }, index) => ({
    no,
    actId,
    kind,
    day,
    basis,
    personName,
    at,
    reason: detail.reason ?? null,
    successors: (detail.successors ?? []).map((id) => names.get(id) ?? id),
    before: withNames(detail.before),
    after: withNames(detail.after),
    isUndoable: index === 0 && isUndoable([kind]),
  }));
}
