/** From the blocks of a document to the report it holds: takes what is printed, decides nothing that is not certain. */
import { emptyContent, type ReportContent } from "@/report/content";
import { halfWidth } from "@/report/figure";
import { editionForYear } from "@/report/form/editions";
import { type Reading } from "../model";
import { plainText, type Original } from "../original";
import { readDisclosures } from "./disclosures/disclosures";
import { recogniseEdition } from "./edition";
import { withInferred } from "./infer";
import { readIndicators } from "./indicators";
import { readNarrative } from "./narrative/narrative";
import { placeRows } from "./rows/place-rows";
import { printedRows } from "./rows/rows";
import { readTitle } from "./title/title";
import { readContact, readPeriod } from "./title/title-period";
import { readScope } from "./title/title-scope";

/** What is printed in the document; pure, the same for every format. */
export function recognise(original: Original): Reading {
  const { blocks } = original;
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
    indicators: form?.edition === "pre-2019" ? readIndicators(plain) : [],
    disclosures: readDisclosures(narrativeText(plain, narrative.overview)),
    narrative,
    period: readPeriod(plain),
    contact: readContact(halfWidth(narrative.preamble)),
  };
  const { evidence, divisions, absent, blank, unread } = placed;
  return {
    original,
    ...title,
    scope: readScope(title.agency, narrative.preamble),
    edition: form?.edition ?? null,
    content,
    evidence,
    proposals: form ? withInferred({ ...form, ...placed }, plain, title.year) : placed.proposals,
    divisions,
    absent,
    blank,
    unread,
  };
}

/** The list stands in part 一 of the form, and in 二 of older reports. */
function narrativeText(plain: string, overview: string): string {
  return overview === "" ? plain : `${overview}\n${plain}`;
}
