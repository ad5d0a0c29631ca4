/** The gate of the installation: reads session and roles anew inside the transaction, and asks report/workflow/installation.ts. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import {
  type InstallationAct,
  installationActs,
  type InstallationHolding,
  mayAtInstallation,
} from "@/report/workflow/installation";
import { type Asking } from "../agencies/gate";
import { db, type Transaction } from "../client";
import { requireLiveSession } from "../gate/access";
import { isHeldToday } from "../gate/memberships";
import { Refusal } from "../refusal";
import { agency, membership } from "../schema";
import { type Viewer } from "../viewer";

/**
 * The lines in which the viewer may do this: paths of agencies, or null for all of them (the operator). To everybody else
 * it is *not found*.
 */
export async function requireAtInstallation(
  tx: Transaction,
  asking: Asking,
  act: InstallationAct,
): Promise<readonly string[] | null> {
  if (asking === "operator") return null;
  await requireLiveSession(tx, asking);
  const held = await heldBy(tx, asking.personId);
  if (!mayAtInstallation(act, held)) throw new Refusal("not-found");
  return held.filter((each) => mayAtInstallation(act, [each])).map(({ path }) => path);
}

/** Every act open to the viewer; draws the links. */
export async function installationActsOpenTo(viewer: Viewer): Promise<InstallationAct[]> {
  const held = await heldBy(db(), viewer.personId);
  return installationActs.filter((act) => mayAtInstallation(act, held));
}

async function heldBy(
  tx: Pick<Transaction, "select">,
  personId: string,
): Promise<(InstallationHolding & { readonly path: string })[]> {
  return tx
    .select({ role: membership.role, path: agency.path, isTop: sql<boolean>`${agency.parentId} is null` })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(membership.personId, personId), isHeldToday));
}
