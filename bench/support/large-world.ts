/** A large world in the database of the bench: thousands of bodies in one tree with ten years of published reports, made in minutes. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { createAgency, type NewAgency } from "@/db/people/agencies";
import { rebuildAggregates } from "@/db/derived/aggregates";
import { db, type Transaction } from "@/db/client";
import { createPerson } from "@/db/people/people";
import { publishedFindings, publishedTexts, publishedValues } from "@/db/derived/published-rows";
import { receiptOf } from "@/db/gate/receipts";
import { publication, published, publishedFinding, publishedText, report, revision } from "@/db/schema";
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { type PublicationDocument } from "@/report/publication";
import { check } from "@/report/rules/check";
import { madeReports } from "./made-report";

/** How large, and of which seed; the same size and seed give the same names and figures. */
export interface WorldSize {
  readonly bodies: number;
  readonly years: readonly number[];
  readonly seed?: number;
}

/** Three thousand bodies and ten years, as the measures name them. */
export const largeWorld: WorldSize = { bodies: 3000, years: Array.from({ length: 10 }, (_, index) => 2016 + index) };

/** A body that was made. */
export interface WorldBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
}

type Body = WorldBody & { readonly parentId: string | null };

/**
 * Fills the empty database: one province, its cities, their counties, and departments under all of them; each body has
 * an own-body report of every year. Rows are those that publication writes; history and reviews are left out.
 */
export async function buildLargeWorld(size: WorldSize = largeWorld): Promise<WorldBody[]> {
  const bodies = await makeBodies(size.bodies);
  const submitter = await person("submitter");
  const publisher = await person("publisher");
  for (let index = 0; index < bodies.length; index += 50) {
    const rows = bodies
      .slice(index, index + 50)
      .flatMap((body, place) => rowsOf(body, madeReports((size.seed ?? 1) * 100_003 + index + place, size.years)));
    await db().transaction((tx) => insert(tx, rows, { submitter, publisher }));
  }
  await rebuildAggregates();
  // The planner knows the tables as it would after a night's rest.
  await db().execute(sql`analyze`);
  return bodies;
}

async function person(account: string): Promise<string> {
  return (await createPerson({ account, name: account, password: "a password for benches" })).personId;
}

const numerals = "一二三四五六七八九十";

/** Two digits in Chinese: 0 → 一, 11 → 十二. */
function ordinal(index: number): string {
  const tens = Math.floor(index / 10);
  const one = numerals[index % 10] ?? "";
  return tens === 0 ? one : `${tens > 1 ? (numerals[tens - 1] ?? "") : ""}十${one}`;
}

const offices = [
  "发展和改革委员会",
  "教育局",
  "科学技术局",
  "工业和信息化局",
  "公安局",
  "民政局",
  "司法局",
  "财政局",
  "人力资源和社会保障局",
  "自然资源局",
  "生态环境局",
  "住房和城乡建设局",
  "交通运输局",
  "水利局",
  "农业农村局",
  "商务局",
  "文化和旅游局",
  "卫生健康委员会",
  "应急管理局",
  "审计局",
  "市场监督管理局",
  "统计局",
  "医疗保障局",
  "城市管理局",
  "退役军人事务局",
  "信访局",
  "行政审批局",
  "林业局",
  "体育局",
  "档案局",
] as const;

/** Upper bodies before lower ones; departments take turns among the governments until there are enough. */
async function makeBodies(count: number): Promise<Body[]> {
  const made: Body[] = [];
  const add = async (body: Omit<Body, "id">): Promise<Body> => {
    const { agencyId } = await createAgency({ ...body, steps: [] } satisfies NewAgency);
    const one = { ...body, id: agencyId };
    made.push(one);
    return one;
  };
  const government = (level: AgencyLevel, slug: string, name: string, parentId: string | null) =>
    add({ slug, name: `${name}人民政府`, level, kind: "government", parentId });
  const province = await government("province", "made", "虚构省", null);
  for (let city = 0; city < Math.min(15, count / 100); city += 1) {
    const name = `虚构${ordinal(city)}市`;
    const above = await government("city", `made-${city + 1}`, name, province.id);
    const counties = Array.from({ length: 10 }, (_, county) =>
      government("county", `${above.slug}-${county + 1}`, `${name}第${ordinal(county)}区`, above.id),
    );
    await Promise.all(counties);
  }
  const governments = [...made].sort((left, right) => left.slug.localeCompare(right.slug, "en", { numeric: true }));
  for (let round = 0; made.length < count; round += 1) {
    const next = governments.slice(0, count - made.length).map((above) => department(above, round));
    await Promise.all(next.map(add));
  }
  return made.sort((left, right) => left.slug.localeCompare(right.slug, "en", { numeric: true }));
}

function department(above: Body, round: number): Omit<Body, "id"> {
  const title = offices[round % offices.length] ?? "";
  const name = `${above.name.replace("人民政府", "")}${title}${round < offices.length ? "" : ordinal(Math.floor(round / offices.length))}`;
  return { slug: `${above.slug}-d${round + 1}`, name, level: above.level, kind: "department", parentId: above.id };
}

interface Row {
  readonly agencyId: string;
  readonly reportId: string;
  readonly revisionId: string;
  readonly document: PublicationDocument;
}

/** Each year is checked beside the year before; older years, which publication reads too, would take minutes. */
function rowsOf(body: Body, made: ReturnType<typeof madeReports>): Row[] {
  return made.map(({ year, content }, index) => {
    const previous = made[index - 1]?.content;
    const input = { year, scope: "own" as const, content, agencyKind: body.kind, ...(previous ? { previous } : {}) };
    const findings = check(input).map((finding) => ({ ...finding, accepted: null }));
    const document = {
      agency: { slug: body.slug, name: body.name },
      year,
      scope: "own" as const,
      version: 1,
      content,
      findings,
      approvals: [{ step: 1, name: "审核", approvedBy: "publisher", approvedAt: `${year + 1}-01-20T02:00:00.000Z` }],
    };
    return { agencyId: body.id, reportId: randomUUID(), revisionId: randomUUID(), document };
  });
}

async function insert(
  tx: Transaction,
  rows: readonly Row[],
  by: { submitter: string; publisher: string },
): Promise<void> {
  await tx.execute(sql`set local synchronous_commit = off`);
  await tx.insert(report).values(
    rows.map(({ agencyId, reportId, document: { year, scope } }) => ({
      id: reportId,
      agencyId,
      year,
      scope,
      publishedVersion: 1,
    })),
  );
  await tx.insert(revision).values(
    rows.map(({ reportId, revisionId, document: { content } }) => ({
      id: revisionId,
      reportId,
      no: 1,
      state: "published" as const,
      content,
      updatedBy: by.submitter,
    })),
  );
  await tx.insert(publication).values(
    rows.map(({ reportId, revisionId, document }) => ({
      reportId,
      version: 1,
      revisionId,
      document,
      hash: receiptOf(document),
      submittedBy: by.submitter,
      publishedBy: by.publisher,
      publishedAt: publishedAt(document),
    })),
  );
  const current = rows.map(({ agencyId, reportId, document }) => ({
    key: { agencyId, year: document.year, scope: document.scope },
    reportId,
    document,
  }));
  await tx.insert(published).values(
    current.map(({ key, reportId, document }) => ({
      ...key,
      reportId,
      ...publishedValues({ version: 1, document, firstPublishedAt: publishedAt(document) }),
    })),
  );
  await tx.insert(publishedText).values(current.flatMap(({ key, document }) => publishedTexts(key, document.content)));
  const findings = current.flatMap(({ key, document }) => publishedFindings(key, document));
  if (findings.length > 0) await tx.insert(publishedFinding).values(findings);
}

function publishedAt({ year }: PublicationDocument): Date {
  return new Date(Date.UTC(year + 1, 0, 21));
}
