/** The rows that an agency of the generated world and its reports leave behind: those that the moves of the workflow would have written. */
import "server-only";
import { type ReportContent } from "@/report/content";
import { type ReportEvent } from "@/report/events";
import { type PublicationDocument } from "@/report/publication";
import { check } from "@/report/rules/check";
import { publishedFindings, publishedTexts, publishedValues } from "../../derived/published-rows";
import { hashChainStart, type EventRow, hashOf } from "../../gate/history";
import { receiptOf } from "../../gate/receipts";
import { searchTermsOf } from "../../public/search-text";
import {
  agency,
  approval,
  chainStep,
  event,
  formerName,
  publication,
  published,
  publishedFinding,
  publishedText,
  report,
  revision,
  submission,
  succession,
} from "../../schema";
import { nameIn, type WorldAgency, worldId } from "./agencies";
import { Copied, TextArray } from "./copy";
import { dayAfter, hereSince } from "./fates";
import { type WorldReport } from "./reports";

/** Who is named as having made the reports. */
export interface WorldPeople {
  readonly editor: { readonly personId: string; readonly name: string };
  readonly reviewer: { readonly personId: string; readonly name: string };
}

/** The tables that are filled, in the order in which their rows may stand. */
export function worldTables() {
  return {
    agency: new Copied(agency),
    formerName: new Copied(formerName),
    succession: new Copied(succession),
    chainStep: new Copied(chainStep),
    report: new Copied(report),
    revision: new Copied(revision),
    submission: new Copied(submission),
    approval: new Copied(approval),
    publication: new Copied(publication),
    event: new Copied(event),
    published: new Copied(published),
    publishedText: new Copied(publishedText),
    publishedFinding: new Copied(publishedFinding),
  };
}

export type WorldTables = ReturnType<typeof worldTables>;

/** The agency with one review step of its own. */
export function addAgency(tables: WorldTables, worldAgency: WorldAgency): void {
  const { id, slug, name, level, kind, parentId, path, formerNames, reportsHere, locatedInId } = worldAgency;
  const reportsSince = reportsHere ? hereSince : null;
  const { searchText, searchBigrams } = searchTermsOf(name, formerNames);
  const { since, ended } = worldAgency;
  tables.agency.add({
    ...{ id, slug, name, level, kind, parentId, path, formerNames, reportsSince, locatedInId, searchText },
    searchBigrams: new TextArray(searchBigrams),
    foundedOn: since === null ? null : `${since}-01-01`,
    endedOn: ended && `${ended.until + 1}-01-01`,
    handledById: ended?.intoId ?? null,
  });
  for (const former of formerNames)
    tables.formerName.add({ agencyId: id, name: former.name, until: former.until && `${former.until + 1}-01-01` });
  if (ended)
    tables.succession.add({
      predecessorId: id,
      successorId: ended.intoId,
      kind: "merged",
      day: `${ended.until + 1}-01-01`,
    });
  tables.chainStep.add({ agencyId: id, step: 1, name: stepName, atAgencyId: id });
}

const stepName = "审核";

/** A report of an agency, the one before it for the rules, and whether documents are made. */
export interface WorldEntry {
  readonly seed: string;
  readonly worldAgency: WorldAgency;
  readonly report: WorldReport;
  readonly previous: ReportContent | null;
  readonly people: WorldPeople;
}

interface Version {
  readonly version: number;
  readonly revisionId: string;
  readonly document: PublicationDocument;
  readonly hash: string;
  readonly at: Date;
  readonly publicNote: string | null;
}

/** A report with its documents, texts, findings and history. */
export function addReport(tables: WorldTables, entry: WorldEntry): void {
  const { worldAgency } = entry;
  const { fate } = entry.report;
  const key = { agencyId: worldAgency.id, year: fate.year, scope: fate.scope };
  const reportId = worldId(entry.seed, `${worldAgency.slug} ${fate.year} ${fate.scope}`);
  const versions = versionsOf(entry, reportId);
  const last = versions.at(-1);
  const events = eventsOf(reportId, entry, versions);
  tables.report.add({
    ...{ id: reportId, ...key, origin: fate.origin, publishedVersion: last?.version ?? null },
    lastEventNo: events.length,
    lastEventHash: events.at(-1)?.hash ?? hashChainStart,
  });
  for (const each of events) tables.event.add({ ...each });
  if (!last) addDraft(tables, entry, reportId);
  for (const each of versions) addVersion(tables, entry, reportId, each);
  if (last && fate.state !== "withdrawn") addPublished(tables, key, reportId, versions);
}

type Key = Parameters<typeof publishedTexts>[0];

/** The rows to search, count and draw from, as publication makes them. */
function addPublished(tables: WorldTables, key: Key, reportId: string, versions: readonly Version[]): void {
  const last = versions.at(-1);
  if (!last) return;
  const { version, document } = last;
  tables.published.add({ ...key, reportId, ...publishedValues({ version, document }) });
  for (const text of publishedTexts(key, document.content))
    tables.publishedText.add({ ...text, bigrams: new TextArray(text.bigrams) });
  for (const finding of publishedFindings(key, document)) tables.publishedFinding.add(finding);
}

/** A report of which only the rows to count and draw from are made: no document, no text, nothing checked. */
export function addCountedReport(
  tables: WorldTables,
  { seed, worldAgency, report: { fate, current } }: WorldEntry,
): void {
  if (fate.state === "draft" || fate.state === "withdrawn") return;
  const { year, scope } = fate;
  const key = { agencyId: worldAgency.id, year, scope };
  const reportId = worldId(seed, `${worldAgency.slug} ${year} ${scope}`);
  tables.report.add({
    id: reportId,
    ...key,
    origin: fate.origin,
    publishedVersion: 1,
    lastEventNo: 0,
    lastEventHash: hashChainStart,
  });
  const agencyNamed = { slug: worldAgency.slug, name: worldAgency.name };
  const document = { agency: agencyNamed, year, scope, version: 1, content: current, findings: [], approvals: [] };
  const values = publishedValues({ version: 1, document });
  tables.published.add({ ...key, reportId, ...values });
}

function moment(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, "0")}:00:00.000Z`);
}

/** Why an error stands in a report that was written here, and what a correction says. */
const whyItStands = "该项统计口径调整，公布时数据尚未核定。";
const correctionNote = "更正：正文和表格中的申请办理数据有误，现予订正。";
const withdrawalReason = "报告公布的附件有误，现予撤回，核对后重新公布。";

function versionsOf(entry: WorldEntry, reportId: string): Version[] {
  const { fate, first, current } = entry.report;
  if (fate.state === "draft") return [];
  const contents = fate.state === "corrected" ? [first, current] : [current];
  return contents.map((content, index) => {
    const version = index + 1;
    const at = moment(index === 0 ? fate.publishedOn : dayAfter(fate.publishedOn, 40), 2);
    const document = documentOf(entry, content, version, at);
    const revisionId = worldId(entry.seed, `${reportId} ${version}`);
    const publicNote = index === 0 ? null : correctionNote;
    return { version, revisionId, document, hash: receiptOf(document), at, publicNote };
  });
}

/** Checked beside the year before; what an authored report's errors rest on is said, as publication asks. */
function documentOf(entry: WorldEntry, content: ReportContent, version: number, at: Date): PublicationDocument {
  const { worldAgency, previous, people } = entry;
  const { year, scope } = entry.report.fate;
  const agency = nameIn(worldAgency, year + 1);
  const input = { year, agency, scope, content, agencyKind: worldAgency.kind, ...(previous ? { previous } : {}) };
  const accepted = { reason: whyItStands, countersigned: true };
  const findings = check(input).map((finding) => ({
    ...finding,
    accepted: finding.severity === "error" && content.origin === "authored" ? accepted : null,
  }));
  const approvedAt = new Date(at.getTime() - 3_600_000).toISOString();
  return {
    agency: { slug: worldAgency.slug, name: agency },
    ...{ year, scope, version, content, findings },
    approvals: [{ step: 1, name: stepName, approvedBy: people.reviewer.name, approvedAt }],
  };
}

function addVersion(tables: WorldTables, entry: WorldEntry, reportId: string, made: Version): void {
  const { editor, reviewer } = entry.people;
  const { version, revisionId, document, hash, at, publicNote } = made;
  const { content } = document;
  tables.revision.add({
    ...{ id: revisionId, reportId, no: version, state: "published", content },
    ...{ updatedBy: editor.personId, updatedAt: at, madeAt: at },
    authorIds: new TextArray([editor.personId]),
  });
  addReview(tables, entry, made);
  const isWithdrawn = entry.report.fate.state === "withdrawn";
  tables.publication.add({
    ...{ reportId, version, revisionId, document, hash, publicNote, publishedAt: at },
    ...{ submittedBy: editor.personId, publishedBy: reviewer.personId },
    withdrawnAt: isWithdrawn ? withdrawnAt(at) : null,
    withdrawnBy: isWithdrawn ? reviewer.personId : null,
    withdrawalReason: isWithdrawn ? withdrawalReason : null,
  });
}

/** What was handed in and approved, as its events say. */
function addReview(tables: WorldTables, { seed, people }: WorldEntry, { revisionId, document, at }: Version): void {
  const submissionId = worldId(seed, `${revisionId} submission`);
  const submittedBy = people.editor.personId;
  tables.submission.add({
    ...{ id: submissionId, revisionId, no: 1, content: document.content, submittedBy },
    submittedAt: minutesBefore(at, handedIn),
  });
  tables.approval.add({
    ...{ submissionId, submittedBy, step: 1, stepName, personId: people.reviewer.personId },
    ...{ confidentialityChecked: true, at: minutesBefore(at, approved) },
  });
}

/** Minutes before its publication at which a report was handed in and approved. */
const [handedIn, approved] = [110, 60];

function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * 60_000);
}

function withdrawnAt(published: Date): Date {
  return new Date(published.getTime() + 55 * 86_400_000);
}

function addDraft(tables: WorldTables, { seed, report: made, people }: WorldEntry, reportId: string): void {
  const at = moment(made.fate.publishedOn, 1);
  tables.revision.add({
    ...{ id: worldId(seed, `${reportId} 1`), reportId, no: 1, state: "draft", content: made.current },
    ...{ updatedBy: people.editor.personId, updatedAt: at, madeAt: at },
    authorIds: new TextArray([people.editor.personId]),
  });
}

type Told = readonly [by: keyof WorldPeople, event: ReportEvent, at: Date];

/** The decisions of a report's history, chained; the single changes between them are left out. */
function eventsOf(reportId: string, { report: { fate }, people }: WorldEntry, versions: readonly Version[]) {
  const begun = moment(fate.publishedOn, 0);
  const told: Told[] = versions.flatMap(({ version, publicNote, hash, at }): Told[] => {
    const approval = { step: 1, confidentialityChecked: true };
    return [
      ["editor", { kind: "submit", detail: { submission: 1 } }, minutesBefore(at, handedIn)],
      ["reviewer", { kind: "approve", detail: approval }, minutesBefore(at, approved)],
      ["reviewer", { kind: "publish", detail: { version, publicNote: publicNote ?? "", hash } }, at],
    ];
  });
  const last = versions.at(-1);
  if (last && fate.state === "withdrawn") {
    const detail = { version: last.version, reason: withdrawalReason };
    told.push(["reviewer", { kind: "withdraw", detail }, withdrawnAt(last.at)]);
  }
  const opened: ReportEvent = { kind: "open", detail: { year: fate.year, scope: fate.scope } };
  const all: Told[] = [["editor", opened, begun], ...told];
  let previousHash = hashChainStart;
  return all.map(([by, { kind, detail }, at], index) => {
    const { personId, name: personName } = people[by];
    const row: EventRow = { reportId, no: index + 1, kind, personId, personName, at, detail, previousHash };
    previousHash = hashOf(row);
    return { ...row, hash: previousHash };
  });
}
