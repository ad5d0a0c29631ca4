/** From the blocks of a document to the report it holds: takes what is printed, decides nothing that is not certain. */
import { emptyContent, type ReportContent } from "@/report/content";
import { halfWidth } from "@/report/figure";
import { type EditionId } from "@/report/form/define";
import { editionForYear } from "@/report/form/editions";
import { type Reading } from "../model";
import { plainText, type Block, type Original } from "../original";
import { readDisclosures } from "./disclosures/disclosures";
import { recogniseEdition } from "./edition";
import { withInferred } from "./infer";
import { readIndicators } from "./indicators";
import { readCategoryTable, readIndicatorTable } from "./list-tables";
import { readNarrative } from "./narrative/narrative";
import { placeRows } from "./rows/place-rows";
import { printedRows } from "./rows/rows";
import { reportsIn, whichOf } from "./several-reports";
import { readTitle } from "./title/title";
import { readContact, readPeriod } from "./title/title-period";
import { yearBeforeSignature } from "./title/title-years";
import { readScope } from "./title/title-scope";

/**
 * What is printed in the document; pure, the same for every format. Of several reports the one that is chosen is read
 * (from 1); where none is, the first tells agency, year and text, and no figure is taken.
 */
export function recognise(original: Original, chosen?: number): Reading {
  const reports = reportsIn(original.blocks);
  if (reports.length === 0) return recogniseOne(original, original.blocks);
  const shown = reports.map(({ agency, year, place }) => ({ agency, year, place }));
  const report = chosen === undefined ? undefined : reports[chosen - 1];
  if (report) return { ...recogniseOne(original, report.blocks), reports: shown };
  const first = recogniseOne(original, reports[0]?.blocks ?? []);
  const { edition } = first.content;
  return {
    ...first,
    content: { ...first.content, figures: emptyContent(edition, "transcribed").figures, unclear: [], indicators: [] },
    ...{ evidence: {}, proposals: {}, divisions: [], blank: [], absent: [] },
    unread: whichOf(shown),
    reports: shown,
  };
}

function recogniseOne(original: Original, blocks: readonly Block[]): Reading {
  const title = readTitle(blocks);
  const plain = plainText(blocks);
  const rows = printedRows(blocks);
  const form = recogniseEdition(plain, rows, title.year);
  const edition = form?.edition ?? editionForYear(title.year ?? Infinity).id;
  const placed = placeRows(edition, form?.variant ?? "form", rows);
  const narrative = readNarrative(blocks);
  const content: ReportContent = {
    ...emptyContent(edition, "transcribed", form?.variant),
    figures: placed.figures,
    unclear: placed.unclear,
    ...readLists(blocks, { plain, overview: narrative.overview, edition }),
    narrative,
    period: readPeriod(plain),
    contact: readContact(halfWidth(narrative.preamble)),
  };
  const { evidence, divisions, absent, blank, unread } = placed;
  return {
    original,
    ...title,
    proposedYear: yearSigned(title.year, plain),
    scope: readScope(title.agency, narrative.preamble),
    edition: form?.edition ?? null,
    content,
    evidence,
    proposals: form ? withInferred({ ...form, ...placed }, plain, title.year) : placed.proposals,
    divisions,
    absent,
    blank,
    unread,
    reports: [],
  };
}

/** Lists in tables of their own, else as the text words them; 统计指标 were reported before 2019. */
function readLists(
  blocks: readonly Block[],
  { plain, overview, edition }: { readonly plain: string; readonly overview: string; readonly edition: EditionId },
): Pick<ReportContent, "indicators" | "disclosures"> {
  return {
    indicators: edition === "pre-2019" ? (readIndicatorTable(blocks) ?? readIndicators(plain)) : [],
    disclosures: readCategoryTable(blocks) ?? readDisclosures(narrativeText(plain, overview)),
  };
}

function yearSigned(stated: number | null, text: string): Reading["proposedYear"] {
  const value = stated === null ? yearBeforeSignature(text.split("\n")) : null;
  if (value === null) return null;
  return {
    value,
    reason: {
      zh: "正文没有写明年度；按落款日期推断为其上一年。",
      en: "The text names no year; it is taken to be the year before the day under the report.",
    },
  };
}

/** The list stands in part 一 of the form, and in 二 of older reports. */
function narrativeText(plain: string, overview: string): string {
  return overview === "" ? plain : `${overview}\n${plain}`;
}
