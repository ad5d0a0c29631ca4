/** A report as JSON for programs: figures by code, missing ones as null. */
import { type WrittenReport } from "./model";

/** By these a file of this kind is known again. */
export const jsonMark = { format: "nianbao-report", formatVersion: 1 } as const;

/** The report whole: with its edition, figures, list of disclosures and narrative. */
export function reportJson({
  agency,
  year,
  scope,
  version,
  publishedAt,
  content,
}: WrittenReport): Record<string, unknown> {
  const { edition, origin, figures, unclear, indicators, disclosures, narrative, period, contact, source } = content;
  return {
    ...jsonMark,
    agency,
    year,
    scope,
    version,
    publishedAt,
    edition,
    origin,
    source,
    period,
    figures,
    unclear,
    indicators,
    disclosures,
    narrative,
    contact,
  };
}
