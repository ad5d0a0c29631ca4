/** What stands in a report: everything an editor types or a reader takes over, without who and when. */
import { type Figures } from "./figure";
import { type EditionId, type RowVariant } from "./form/define";
import { cellsOf } from "./form/define";
import { editionOf } from "./form/editions";

/** own: what one agency did in its own name (本机关); roll-up: filed for a whole jurisdiction or system (汇总). */
export type Scope = "own" | "roll-up";

/** authored: written here; transcribed: an already published report, taken over as printed. */
export type Origin = "authored" | "transcribed";

/** One category of the list of proactive disclosures (目录类别) and its count as printed. */
export interface Disclosure {
  readonly category: string;
  readonly count: number | null;
}

/** The itemised list in the narrative, with the total the text states (null when it states none). */
export interface Disclosures {
  readonly statedTotal: number | null;
  readonly items: readonly Disclosure[];
}

/** One line of a report before 2019: "主动公开文件数（条）" with the year's figure and the running total. */
export interface ListedIndicator {
  readonly label: string;
  readonly unit: string;
  readonly year: number | null;
  readonly sinceStart: number | null;
}

/** A cell whose printed text allows several readings; its figure stays *not stated* until a person decides. */
export interface UnclearCell {
  readonly code: string;
  /** What is printed, e.g. "0 0 0". */
  readonly printed: string;
  /** several-numbers: more numbers than columns; run-together: digits of several cells without a gap; unreadable: no number at all. */
  readonly why: "several-numbers" | "run-together" | "unreadable";
}

/** Text of the narrative parts; paragraphs are separated by a line break. */
export interface Narrative {
  readonly preamble: string;
  readonly overview: string;
  readonly problems: string;
  readonly otherMatters: string;
}

/** The narrative parts in the order of the report. */
export const narrativeParts = [
  "preamble",
  "overview",
  "problems",
  "otherMatters",
] as const satisfies readonly (keyof Narrative)[];
export type NarrativePart = (typeof narrativeParts)[number];

/** Days as ISO dates (2023-01-01), as printed; null where the report does not state them. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** How to reach the agency, as printed; empty text where not stated. */
export interface Contact {
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  readonly email: string;
}

/** Where and when the report was legally published; timeliness is judged by this date. */
export interface OfficialSource {
  readonly address: string;
  readonly publishedOn: string | null;
}

/** The whole content of one revision. */
export interface ReportContent {
  readonly edition: EditionId;
  readonly origin: Origin;
  readonly figures: Figures;
  readonly unclear: readonly UnclearCell[];
  readonly indicators: readonly ListedIndicator[];
  readonly disclosures: Disclosures | null;
  readonly narrative: Narrative;
  readonly period: Period;
  readonly contact: Contact;
  readonly source: OfficialSource;
}

/** A report in which nothing is stated yet, on the given edition; every cell of the form is there, as *not stated*. */
export function emptyContent(edition: EditionId, origin: Origin, variant: RowVariant = "form"): ReportContent {
  return {
    edition,
    origin,
    figures: Object.fromEntries(cellsOf(editionOf(edition), variant).map(({ code }) => [code, null])),
    unclear: [],
    indicators: [],
    disclosures: null,
    narrative: { preamble: "", overview: "", problems: "", otherMatters: "" },
    period: { from: null, to: null },
    contact: { address: "", postcode: "", telephone: "", email: "" },
    source: { address: "", publishedOn: null },
  };
}
