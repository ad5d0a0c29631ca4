/** Agencies as people name them in a form: by name, address or credit code, within the lines they administer. */
import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import { plainCreditCode } from "@/report/agency-codes";
import { db } from "../client";
import { Refusal } from "../refusal";
import { agency } from "../schema";
import { inLines, linesOf, type Asking } from "./gate";

/** The standing agency that a text names; refuses none and several, each with what to do. */
export function namedAgency(asking: Asking, text: string): Promise<string> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    const asked = text.trim().slice(0, 200);
    const is = or(eq(agency.name, asked), eq(agency.slug, asked), eq(agency.creditCode, plainCreditCode(asked)));
    const rows = await tx
      .select({ id: agency.id, slug: agency.slug })
      .from(agency)
      .where(and(inLines(lines), isNull(agency.endedOn), is))
      .limit(20);
    const found = rows.find(({ slug }) => slug === asked) ?? (rows.length === 1 ? rows[0] : undefined);
    if (found) return found.id;
    const isNone = rows.length === 0;
    throw new Refusal("malformed", {
      zh: isNone
        ? `没有找到“${asked}”：请填您管理范围内的机关名称、网址标识或信用代码。`
        : `“${asked}”有${rows.length}个同名机关：请改填网址标识或信用代码。`,
      en: isNone
        ? `No agency "${asked}" among those you administer: give its name, address or credit code.`
        : `${rows.length} agencies are named "${asked}": give the address or credit code instead.`,
    });
  });
}

/** Whether the text names a standing agency of the viewer's lines; for lists in which others are founded. */
export async function namedOrNull(asking: Asking, text: string): Promise<string | null> {
  try {
    return await namedAgency(asking, text);
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "malformed") return null;
    throw problem;
  }
}

const suggested = 200;

/** Names to choose from in forms: the upper ones first, as many as a list can offer. */
export function suggestAgencies(asking: Asking): Promise<string[]> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    if (lines?.length === 0) return [];
    const rows = await tx
      .select({ name: agency.name })
      .from(agency)
      .where(and(inLines(lines), isNull(agency.endedOn)))
      .orderBy(agency.level, agency.name)
      .limit(suggested);
    return [...new Set(rows.map(({ name }) => name))];
  });
}
