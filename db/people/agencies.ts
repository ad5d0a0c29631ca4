/** Bodies that report, and their review chains. */
import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";
import { db } from "../client";
import { type Actor, operator, recordStructure } from "../agencies/log";
import { agency, chainStep, formerName } from "../schema";
import { searchTermsOf } from "../public/search-text";

export interface NewAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly formerNames?: readonly FormerName[];
  /** false: only published reports are taken over for it. */
  readonly reportsHere?: boolean;
  /** For bodies of a vertical system: the government of the place. */
  readonly locatedInId?: string | null;
  readonly creditCode?: string | null;
  readonly divisionCode?: string | null;
  /** Its first day, as an ISO date; left out or null where it is not known. */
  readonly foundedOn?: string | null;
  /** Who founds it; left out for the operator at the machine. */
  readonly by?: Actor;
  /** One to three review steps; without any, one step by the agency's own reviewers. `agencyId` null is the agency itself. */
  readonly steps: readonly { readonly name: string; readonly agencyId: string | null }[];
}

/** Adds an agency under its parent, with its review chain. */
export async function createAgency(made: NewAgency): Promise<{ agencyId: string }> {
  const agencyId = randomUUID();
  await db().transaction(async (tx) => {
    const [parent] = made.parentId
      ? await tx.select({ path: agency.path }).from(agency).where(eq(agency.id, made.parentId))
      : [];
    const own = agencyId.replaceAll("-", "");
    const { slug, name, level, kind, parentId } = made;
    const path = parent ? `${parent.path}.${own}` : own;
    const { formerNames = [], reportsHere = true, locatedInId = null } = made;
    const terms = searchTermsOf(name, formerNames);
    const { creditCode = null, divisionCode = null, foundedOn = null } = made;
    const codes = { creditCode, divisionCode, foundedOn };
    const body = { id: agencyId, slug, name, level, kind, parentId, path, formerNames, reportsHere, locatedInId };
    await tx.insert(agency).values({ ...body, ...codes, ...terms });
    if (formerNames.length > 0) {
      const until = (year: number | null) => (year === null ? null : `${year + 1}-01-01`);
      const names = formerNames.map((each) => ({ agencyId, name: each.name, until: until(each.until) }));
      await tx.insert(formerName).values(names).onConflictDoNothing();
    }
    const after = { name, slug, level, kind, parentId, locatedInId, ...codes };
    await recordStructure(tx, { actId: randomUUID(), by: made.by ?? operator }, [
      { agencyId, kind: "founded", day: foundedOn, basis: "", detail: { after } },
    ]);
    const steps = made.steps.length > 0 ? made.steps : [{ name: "审核", agencyId: null }];
    await tx.insert(chainStep).values(
      steps.map((step, index) => ({
        agencyId,
        step: index + 1,
        name: step.name,
        atAgencyId: step.agencyId ?? agencyId,
      })),
    );
  });
  return { agencyId };
}

/** Id of the agency with this address, or null. */
export async function findAgencyId(slug: string): Promise<string | null> {
  const [row] = await db().select({ id: agency.id }).from(agency).where(eq(agency.slug, slug));
  return row?.id ?? null;
}

/** Makes what searches are held against again for every body: after the way of making it changed. */
export async function rebuildSearchTerms(): Promise<void> {
  await db().transaction(async (tx) => {
    const bodies = await tx
      .select({ id: agency.id, name: agency.name, formerNames: agency.formerNames })
      .from(agency)
      .for("update");
    for (const { id, name, formerNames } of bodies)
      await tx.update(agency).set(searchTermsOf(name, formerNames)).where(eq(agency.id, id));
  });
}
