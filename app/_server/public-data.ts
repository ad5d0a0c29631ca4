/** The public reads behind the page cache, each with the tags by which publication refreshes it. */
import "server-only";
import { unstable_cache } from "next/cache";
import { listPublicInquiries } from "@/db/public/inquiries";
import { getAgency } from "@/db/public/agencies";
import { getOverview } from "@/db/public/aggregates";
import { bodiesWithPeers } from "@/db/public/comparison";
import { getQuality } from "@/db/public/quality";
import { getRegionBodies, getRegionNews } from "@/db/public/region";
import { getPublicReport } from "@/db/public/reports";
import { isDemonstration } from "@/db/public/summaries";
import { type Scope } from "@/report/content";
import { agencyTag, homeTag } from "./refresh";

/** Seconds after which a page is made anew even when nobody told it to (the database may be written by other machines). */
const validity = 60;

const ofEverything = { tags: [homeTag], revalidate: validity };

/** Sums, coverage and timeliness of a body and all below it, or of everything; null when there is no such body. */
export function publicOverview(slug?: string) {
  return unstable_cache(() => getOverview(slug), ["overview", slug ?? ""], ofEverything)();
}

/** The bodies of a region in one year. */
export function publicRegionBodies(slug: string, year: number) {
  return unstable_cache(() => getRegionBodies(slug, year), ["region-bodies", slug, String(year)], ofEverything)();
}

/** Roll-ups, latest publications and missing reports of a region or of everything. Dates come back as ISO texts once they were cached. */
export function publicRegionNews(slug: string | undefined, year: number | null) {
  const key = ["region-news", slug ?? "", String(year)];
  return unstable_cache(() => getRegionNews(slug, year), key, ofEverything)();
}

/** Whether this installation shows demonstration data. */
export const publicDemonstration = unstable_cache(() => isDemonstration(), ["demonstration"], {
  tags: [homeTag],
  revalidate: validity,
});

/** Bodies whose peers a comparison may begin with. */
export const comparisonPresets = unstable_cache(() => bodiesWithPeers(3), ["comparison-presets"], {
  tags: [homeTag],
  revalidate: validity,
});

/** One body with its years, or null. */
export function publicAgency(slug: string) {
  return unstable_cache(() => getAgency(slug), ["agency-page", slug], {
    tags: [agencyTag(slug)],
    revalidate: validity,
  })();
}

/** One version of a report (the current one by default), or null. */
export function publicReport(slug: string, year: number, scope: Scope, version?: number) {
  const key = ["report-page", slug, String(year), scope, String(version ?? "current")];
  return unstable_cache(() => getPublicReport(slug, year, scope, version), key, {
    tags: [agencyTag(slug)],
    revalidate: validity,
  })();
}

/** The findings that stand, of one year or all, of one body with all below it or everything; null when there is no such body. */
export function publicQuality(year?: number, under?: string) {
  return unstable_cache(() => getQuality({ year, under }), ["quality", String(year), under ?? ""], {
    tags: [homeTag],
    revalidate: validity,
  })();
}

/** Questions of readers about a report that the body answered in public. */
export function publicInquiries(slug: string, year: number, scope: Scope) {
  return unstable_cache(() => listPublicInquiries(slug, year, scope), ["inquiries", slug, String(year), scope], {
    tags: [agencyTag(slug)],
    revalidate: validity,
  })();
}
