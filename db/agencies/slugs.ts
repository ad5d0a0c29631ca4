/** Addresses of agencies: made from the name where nobody gives one, never twice, and never one that led elsewhere before. */
import "server-only";
import { pinyin } from "pinyin-pro";
import { sql } from "drizzle-orm";
import { type Transaction } from "../client";
import { refuse } from "./perform";

const longestMade = 60;

/** "示例市民政局" → "shi-li-shi-min-zheng-ju". */
function madeSlug(name: string): string {
  const sounds = pinyin(name, { toneType: "none", v: true, nonZh: "consecutive", type: "array" });
  const slug = sounds
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestMade)
    .replace(/^-+|-+$/g, "");
  return /[a-z]/.test(slug) ? slug : `agency-${slug}`.replace(/-+$/, "");
}

/** A free address for each name, in their order; none of those that are spoken for. */
export async function freeSlugs(
  tx: Transaction,
  names: readonly string[],
  spokenFor: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const wanted = names.map(madeSlug);
  const like = [...new Set(wanted)];
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from agency where regexp_replace(slug, '-[0-9]+$', '') = any(${sql.param(like)}::text[]) or slug = any(${sql.param(like)}::text[])
    union select slug from former_address where regexp_replace(slug, '-[0-9]+$', '') = any(${sql.param(like)}::text[]) or slug = any(${sql.param(like)}::text[])`);
  const taken = new Set([...rows.map(({ slug }) => slug), ...spokenFor]);
  const next = new Map<string, number>();
  return wanted.map((slug) => {
    let free = slug;
    for (let n = next.get(slug) ?? 2; taken.has(free); n += 1) {
      free = `${slug}-${n}`;
      next.set(slug, n + 1);
    }
    taken.add(free);
    return free;
  });
}

/** Refuses an address that another agency has, or had: old addresses lead on. */
export async function requireFreeSlug(tx: Transaction, slug: string, agencyId: string | null): Promise<void> {
  const [taken] = await tx.execute<{ name: string }>(sql`
    select name from agency where slug = ${slug} and id is distinct from ${agencyId}::uuid
    union all
    select a.name from former_address f join agency a on a.id = f.agency_id
      where f.slug = ${slug} and f.agency_id is distinct from ${agencyId}::uuid
    limit 1`);
  if (taken)
    refuse(
      `网址标识“${slug}”已被“${taken.name}”使用或曾经使用：请另取一个。`,
      `The address "${slug}" is or was that of "${taken.name}": choose another.`,
    );
}
