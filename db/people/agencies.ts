/** Agencies that report, and their review chains. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";
import { reportInTheWay } from "@/report/workflow/origin";
import { managesFromAbove, mayManage } from "@/report/workflow/permissions";
import { isUuid, requireLiveSession } from "../gate/access";
import { readHoldingsAt } from "../gate/situations";
import { db, type Transaction } from "../client";
import { type Actor, lockStructure, operator, recordStructure } from "../agencies/log";
import { Refusal } from "../refusal";
import { agency, chainStep, formerName, report, revision } from "../schema";
import { searchTermsOf } from "../public/search-text";
import { type Viewer } from "../viewer";

export interface NewAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly formerNames?: readonly FormerName[];
  /** The year from which it reports here; null: only published reports are taken over for it. */
  readonly reportsSince: number | null;
  /** For agencies of a vertical system: the government of the place. */
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
    const { formerNames = [], reportsSince, locatedInId = null } = made;
    const terms = searchTermsOf(name, formerNames);
    const { creditCode = null, divisionCode = null, foundedOn = null } = made;
    const codes = { creditCode, divisionCode, foundedOn };
    const agencyRow = { id: agencyId, slug, name, level, kind, parentId, path, formerNames, reportsSince, locatedInId };
    await tx.insert(agency).values({ ...agencyRow, ...codes, ...terms });
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

/**
 * Sets the year from which an agency reports here, by an administrator above it; of an agency with nobody above, by its own. Not
 * moved past a report that exists: its origin would be another one.
 */
export async function setReportsSince(viewer: Viewer, agencyId: string, since: number | null): Promise<void> {
  await db().transaction(async (tx) => {
    await requireLiveSession(tx, viewer);
    // As every act on the structure: the head of its history first, so that two never wait for each other.
    await lockStructure(tx);
    const [agencyRow] = isUuid(agencyId)
      ? await tx.select().from(agency).where(eq(agency.id, agencyId)).for("update")
      : [];
    if (!agencyRow) throw new Refusal("not-found");
    const holdings = (await readHoldingsAt(tx, viewer.personId, [agencyId]))(agencyId);
    if (!(agencyRow.parentId === null ? mayManage(holdings) : managesFromAbove(holdings)))
      throw new Refusal("forbidden");
    if (since !== null && !(Number.isInteger(since) && since >= 2008 && since <= 2101)) throw new Refusal("malformed");
    const inTheWay = reportInTheWay(agencyRow.reportsSince, since, await existingReports(tx, agencyId));
    if (inTheWay) {
      throw new Refusal("conflict", {
        zh: `${inTheWay.year} 年度的报告已经存在，起始年度不能越过它。`,
        en: `There is a report for ${inTheWay.year}; the year cannot be moved past it.`,
      });
    }
    await tx.update(agency).set({ reportsSince: since }).where(eq(agency.id, agencyId));
    const said = (year: number | null) => ({ reportsSince: year === null ? null : String(year) });
    const by = { personId: viewer.personId, name: viewer.name };
    const detail = { before: said(agencyRow.reportsSince), after: said(since) };
    await recordStructure(tx, { actId: randomUUID(), by }, [
      { agencyId, kind: "edited", day: null, basis: "", detail },
    ]);
  });
}

/** Reports of which something was made: worked on or published. */
async function existingReports(tx: Transaction, agencyId: string) {
  return tx
    .select({ year: report.year, origin: report.origin })
    .from(report)
    .where(
      and(
        eq(report.agencyId, agencyId),
        sql`(${report.publishedVersion} is not null or exists (
          select from ${revision} where ${revision.reportId} = ${report.id} and ${revision.state} <> 'discarded'))`,
      ),
    )
    .orderBy(asc(report.year));
}

/** Id of the agency with this address, or null. */
export async function findAgencyId(slug: string): Promise<string | null> {
  const [row] = await db().select({ id: agency.id }).from(agency).where(eq(agency.slug, slug));
  return row?.id ?? null;
}

const agenciesAtOnce = 500;

/**
 * Makes what searches are held against again for every agency: after the way of making it changed. In pages, each in a
 * transaction of its own, so that nobody waits for all of them.
 */
export async function rebuildSearchTerms(): Promise<void> {
  for (let after: string | null = "00000000-0000-0000-0000-000000000000"; after !== null;)
    after = await rebuildPage(after);
}

/** The agencies after this one by id; gives the last of them, null when there are no more. */
function rebuildPage(after: string): Promise<string | null> {
  return db().transaction(async (tx) => {
    const agencies = await tx
      .select({ id: agency.id, name: agency.name, formerNames: agency.formerNames })
      .from(agency)
      .where(gt(agency.id, after))
      .orderBy(asc(agency.id))
      .limit(agenciesAtOnce)
      .for("no key update");
    const terms = agencies.map(({ id, name, formerNames }) => ({ id, ...searchTermsOf(name, formerNames) }));
    await tx.execute(sql`
      update agency set search_text = made."searchText", search_bigrams = made."searchBigrams"
      from jsonb_to_recordset(${JSON.stringify(terms)}::text::jsonb)
        as made (id uuid, "searchText" text, "searchBigrams" text[])
      where agency.id = made.id`);
    return agencies.length < agenciesAtOnce ? null : (agencies.at(-1)?.id ?? null);
  });
}
