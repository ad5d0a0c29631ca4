/** Public reads of pages, each asked once a page; what was made from them is kept by the door (server/pages). */
import "server-only";
import { cache } from "react";
import { listPublicInquiries } from "@/db/public/inquiries";
import { getAgency } from "@/db/public/agencies";
import { getOverview } from "@/db/public/aggregates";
import { agenciesWithPeers } from "@/db/public/comparison";
import { getQuality } from "@/db/public/quality";
import { getRegionAgencies, getRegionNews } from "@/db/public/region";
import { getPublicReport } from "@/db/public/reports";
import { isDemonstration } from "@/db/public/summaries";

/** Sums, coverage and timeliness of an agency and all below it, or of everything; null when there is no such agency. */
export const publicOverview = cache(getOverview);

/** The agencies of a region in one year. */
export const publicRegionAgencies = cache(getRegionAgencies);

/** Roll-ups, latest publications and missing reports of a region or of everything. */
export const publicRegionNews = cache(getRegionNews);

/** Whether this installation shows demonstration data. */
export const publicDemonstration = cache(isDemonstration);

/** Agencies whose peers a comparison may begin with. */
export const comparisonPresets = cache(() => agenciesWithPeers(3));

/** One agency with its years, or null. */
export const publicAgency = cache(getAgency);

/** One version of a report (the current one by default), or null. */
export const publicReport = cache(getPublicReport);

/** The findings that stand, of one year or all, of one agency with all below it or everything; null when there is no such agency. */
export const publicQuality = cache((year?: number, under?: string) => getQuality({ year, under }));

/** Questions of readers about a report that the agency answered in public. */
export const publicInquiries = cache(listPublicInquiries);
