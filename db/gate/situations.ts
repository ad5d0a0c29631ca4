/** Where reports stand and what the viewer is to them: a fixed number of queries, for one report or for many. */
import "server-only";
import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { isSameChain, type KeptStep } from "@/report/workflow/chain";
import { originOf } from "@/report/workflow/origin";
import { type Deeds, type Holding, noDeeds, type Relation, type Situation } from "@/report/workflow/permissions";
import { type PublicStanding } from "@/report/workflow/workflow";
import { anyOf } from "../any-of";
import { type Transaction } from "../client";
import { agency, approval, chainStep, namedReviewer, publication, report, revision, submission } from "../schema";
import { type HeldRole, rolesToday } from "./memberships";

export type ReportRow = typeof report.$inferSelect;

/** Ids of what a situation was read from, for callers that need the rows themselves. */
export interface Located {
  readonly situation: Situation;
  readonly revisionId: string | null;
  readonly submissionId: string | null;
  /** The review chain in force: the one a hand-in entered review with, else today's of the agency. */
  readonly chain: readonly KeptStep[];
  /** The hand-in keeps another chain than the agency has today. */
  readonly isChainKept: boolean;
}

/** The viewer's situation before each report, by report id. */
export async function situationsOf(
  tx: Transaction,
  personId: string,
  rows: readonly ReportRow[],
): Promise<Map<string, Located>> {
  if (rows.length === 0) return new Map();
  const facts = await readFacts(
    tx,
    personId,
    rows.map(({ id }) => id),
  );
  const before = await readAgencies(tx, personId, [...new Set(rows.map(({ agencyId }) => agencyId))]);
  return new Map(rows.map((row) => [row.id, locate(row, personId, facts, before(row.agencyId))]));
}

const workingStates = ["draft", "in-review", "returned", "approved"] as const;

type Facts = Awaited<ReturnType<typeof readFacts>>;

async function readFacts(tx: Transaction, personId: string, reportIds: readonly string[]) {
  const working = await tx
    .select({
      id: revision.id,
      reportId: revision.reportId,
      state: revision.state,
      step: revision.step,
      authorIds: revision.authorIds,
    })
    .from(revision)
    .where(and(anyOf(revision.reportId, reportIds), inArray(revision.state, [...workingStates])));
  const revisionIds = working.map(({ id }) => id);
  const latestSubmission = await latestSubmissions(tx, revisionIds);
  const approvals = await approvalsFor(
    tx,
    latestSubmission.map(({ id }) => id),
  );
  const named = await namedSteps(tx, personId, revisionIds);
  const followed = await followedBy(
    tx,
    latestSubmission.flatMap(({ chain }) => chain?.map(({ atAgencyId }) => atAgencyId) ?? []),
  );
  return {
    working,
    latestSubmission: latestSubmission,
    approvals,
    named,
    followed,
    published: await currentPublications(tx, reportIds),
  };
}

/** Who takes the steps of agencies that ended since a chain was kept, by their id. */
async function followedBy(tx: Transaction, agencyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: agency.id, handledById: agency.handledById })
    .from(agency)
    .where(and(anyOf(agency.id, new Set(agencyIds)), isNotNull(agency.handledById)));
  return new Map(rows.flatMap(({ id, handledById }) => (handledById === null ? [] : [[id, handledById]])));
}

async function latestSubmissions(tx: Transaction, revisionIds: readonly string[]) {
  if (revisionIds.length === 0) return [];
  return tx
    .selectDistinctOn([submission.revisionId], {
      id: submission.id,
      revisionId: submission.revisionId,
      submittedBy: submission.submittedBy,
      chain: submission.chain,
    })
    .from(submission)
    .where(anyOf(submission.revisionId, revisionIds))
    .orderBy(submission.revisionId, desc(submission.no));
}

async function approvalsFor(tx: Transaction, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return [];
  return tx
    .select({ submissionId: approval.submissionId, personId: approval.personId, inPlaceOf: approval.inPlaceOf })
    .from(approval)
    .where(anyOf(approval.submissionId, submissionIds));
}

async function namedSteps(tx: Transaction, personId: string, revisionIds: readonly string[]) {
  if (revisionIds.length === 0) return [];
  return tx
    .select({ revisionId: namedReviewer.revisionId, step: namedReviewer.step })
    .from(namedReviewer)
    .where(and(anyOf(namedReviewer.revisionId, revisionIds), eq(namedReviewer.personId, personId)));
}

async function currentPublications(tx: Transaction, reportIds: readonly string[]) {
  return tx
    .select({
      reportId: publication.reportId,
      withdrawnAt: publication.withdrawnAt,
      publishedBy: publication.publishedBy,
      publishedInPlaceOf: publication.publishedInPlaceOf,
      emergencyReason: publication.emergencyReason,
      emergencyConfirmedBy: publication.emergencyConfirmedBy,
      authorIds: revision.authorIds,
    })
    .from(publication)
    .innerJoin(report, and(eq(report.id, publication.reportId), eq(report.publishedVersion, publication.version)))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(anyOf(publication.reportId, reportIds));
}

/** What the gate knows of an agency: the viewer's roles seen from it, its chain and from when it reports here. */
export interface AgencySeen {
  readonly held: readonly (Pick<Holding, "role" | "relation"> & Pick<HeldRole, "agencyId" | "inPlaceOf">)[];
  /** Its chain of today. */
  readonly chain: readonly KeptStep[];
  readonly reportsSince: number | null;
}

/** Reads agencies as a person stands to them today. */
export async function readAgencies(tx: Transaction, personId: string, agencyIds: readonly string[]) {
  const chain = await tx
    .select()
    .from(chainStep)
    .where(anyOf(chainStep.agencyId, agencyIds))
    .orderBy(asc(chainStep.step));
  const agencies = await tx
    .select({ id: agency.id, path: agency.path, reportsSince: agency.reportsSince, handledById: agency.handledById })
    .from(agency)
    .where(anyOf(agency.id, agencyIds));
  const held = await rolesToday(tx, personId);
  return (agencyId: string): AgencySeen => {
    const agencySeen = agencies.find(({ id }) => id === agencyId);
    const steps = chain.filter((each) => each.agencyId === agencyId);
    const kept = steps.map(({ step, name, atAgencyId }) => ({ step, name, atAgencyId }));
    return {
      held: held.map(({ role, path, inPlaceOf, agencyId: at }) => ({
        role,
        agencyId: at,
        // Who follows on an agency that ended speaks for it as for itself.
        relation: at === agencySeen?.handledById ? ("own" as const) : relationOf(path, agencySeen?.path ?? ""),
        inPlaceOf,
      })),
      chain: kept,
      reportsSince: agencySeen?.reportsSince ?? null,
    };
  };
}

/** The roles of a person seen from agencies, where no report is asked about. */
export async function readHoldingsAt(tx: Transaction, personId: string, agencyIds: readonly string[]) {
  const before = await readAgencies(tx, personId, agencyIds);
  return (agencyId: string): Holding[] => holdingsOf(before(agencyId), { chain: before(agencyId).chain });
}

/** Where nothing was ever begun there is no row to ask about, only roles. */
export async function situationOfNothing(
  tx: Transaction,
  personId: string,
  agencyId: string,
  year: number,
): Promise<Situation> {
  const agencySeen = (await readAgencies(tx, personId, [agencyId]))(agencyId);
  return {
    holdings: holdingsOf(agencySeen, { chain: agencySeen.chain }),
    steps: Math.max(1, agencySeen.chain.length),
    working: "none",
    published: "nothing",
    origin: originOf(agencySeen.reportsSince, year),
    step: null,
    deeds: noDeeds,
    isPartlyApproved: false,
    isFlagged: false,
  };
}

/** A person named for a step takes it by their role of a reviewer here or above; without one the naming is void. */
function holdingsOf({ held }: AgencySeen, { chain, deedsOf = () => noDeeds, named = [] }: Seen): Holding[] {
  return held.map(({ agencyId, inPlaceOf, ...holding }) => {
    const steps = chain.filter(({ atAgencyId }) => atAgencyId === agencyId).map(({ step }) => step);
    return {
      ...holding,
      steps: holding.role === "reviewer" && inPlaceOf === null ? [...steps, ...named] : steps,
      inPlaceOf: inPlaceOf && { ...inPlaceOf, deeds: deedsOf(inPlaceOf.personId) },
    };
  });
}

interface Seen {
  readonly chain: readonly KeptStep[];
  readonly deedsOf?: (personId: string) => Deeds;
  /** Steps that the viewer was named for. */
  readonly named?: readonly number[];
}

/** Paths are ids from the root, joined by dots: an agency is above another when its path begins the other's. */
function relationOf(held: string, path: string): Relation {
  if (held === path) return "own";
  if (path.startsWith(`${held}.`)) return "above";
  return held.startsWith(`${path}.`) ? "below" : "other";
}

function locate(row: ReportRow, personId: string, facts: Facts, agencySeen: AgencySeen): Located {
  const { latest, ...doings } = doingsOf(row, facts);
  const { current, inForce, given, shown } = doings;
  const deedsOf = (id: string) => deedsIn(doings, id);
  const named = stepsNamed(current, facts);
  const isUntouched = !current && !shown;
  const chain = keptChain(inForce, facts) ?? agencySeen.chain;
  return {
    chain,
    isChainKept: !isSameChain(chain, agencySeen.chain),
    revisionId: current?.id ?? null,
    submissionId: latest?.id ?? null,
    situation: {
      holdings: holdingsOf(agencySeen, { chain, deedsOf, named }),
      steps: Math.max(1, chain.length),
      working: workingStanding(current?.state),
      published: publicStanding(shown),
      origin: isUntouched ? originOf(agencySeen.reportsSince, row.year) : row.origin,
      step: current?.step ?? null,
      deeds: deedsOf(personId),
      isPartlyApproved: given.length > 0,
      isFlagged: isFlagged(shown),
    },
  };
}

/** Steps of this revision that the viewer was named for. */
function stepsNamed(current: Doings["current"], { named }: Facts): number[] {
  return named.filter(({ revisionId }) => revisionId === current?.id).map(({ step }) => step);
}

function workingStanding(state: string | undefined): Situation["working"] {
  return workingStates.find((each) => each === state) ?? "none";
}

/** What was done to the report last, and which of it is in force. */
function doingsOf({ id }: ReportRow, facts: Facts): Doings & { readonly latest: Doings["inForce"] } {
  const current = facts.working.find(({ reportId }) => reportId === id);
  const latest = facts.latestSubmission.find(({ revisionId }) => revisionId === current?.id);
  const inForce = isSubmitted(current?.state) ? latest : undefined;
  const given = facts.approvals.filter(({ submissionId }) => submissionId === inForce?.id);
  return { current, latest, inForce, given, shown: facts.published.find(({ reportId }) => reportId === id) };
}

/** What is in review keeps the chain it entered with; an agency that ended since is followed on. */
function keptChain(inForce: Doings["inForce"], { followed }: Facts): KeptStep[] | null {
  return (
    inForce?.chain?.map((kept) => ({ ...kept, atAgencyId: followed.get(kept.atAgencyId) ?? kept.atAgencyId })) ?? null
  );
}

interface Doings {
  readonly current: Facts["working"][number] | undefined;
  readonly inForce: Facts["latestSubmission"][number] | undefined;
  readonly given: Facts["approvals"];
  readonly shown: Facts["published"][number] | undefined;
}

/** What one person did, by their own right, for another or through another. */
function deedsIn({ current, inForce, given, shown }: Doings, id: string): Deeds {
  return {
    isSubmitter: inForce?.submittedBy === id,
    isAuthor: current?.authorIds.includes(id) ?? false,
    hasApproved: given.some((each) => each.personId === id || each.inPlaceOf === id),
    hasPublished: shown?.publishedBy === id || shown?.publishedInPlaceOf === id,
    wrotePublished: shown?.authorIds.includes(id) ?? false,
  };
}

function isFlagged(shown: Doings["shown"]): boolean {
  return shown?.emergencyReason != null && shown.emergencyConfirmedBy === null && shown.withdrawnAt === null;
}

/** After a return or recall the last submission binds nobody any more. */
function isSubmitted(state: string | undefined): boolean {
  return state === "in-review" || state === "approved";
}

function publicStanding(shown: Facts["published"][number] | undefined): PublicStanding {
  if (!shown) return "nothing";
  return shown.withdrawnAt ? "withdrawn" : "published";
}
