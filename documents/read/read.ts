/** Reads a published report: takes what is printed, decides nothing that is not certain. */
import { emptyContent, type ReportContent } from "@/report/content";
import { halfWidth } from "@/report/figure";
import { editionForYear } from "@/report/form/editions";
import { blocksOf, plainText } from "./blocks";
import { readDisclosures } from "./disclosures";
import { UnreadableDocument, type Reading } from "./model";
import { readIndicators } from "./indicators";
import { readNarrative } from "./narrative";
import { placeRows } from "./place-rows";
import { recogniseEdition } from "./recognise-edition";
import { printedRows } from "./recognise-rows";
import { decodeText } from "./text";
import { readContact, readPeriod, readScope, readTitle } from "./title";

const readable = /\.(txt|text|md)$/i;

/** Reads a document of a known file type. */
export function readDocument(input: { readonly name: string; readonly bytes: Uint8Array }): Reading {
  if (/\.[a-z0-9]{1,5}$/i.test(input.name) && !readable.test(input.name)) {
    throw new UnreadableDocument({
      zh: "目前只能读取纯文本文件（.txt、.md），请先将报告另存为纯文本。",
      en: "Only plain text files (.txt, .md) can be read now; save the report as plain text first.",
    });
  }
  return readText(decodeText(input.bytes));
}

/** Reads the text of a report. */
export function readText(text: string): Reading {
  const blocks = blocksOf(text);
  const title = readTitle(blocks);
  const plain = plainText(blocks);
  const rows = printedRows(blocks);
  const form = recogniseEdition(plain, rows, title.year);
  const edition = form?.edition ?? editionForYear(title.year ?? new Date().getFullYear()).id;
  const placed = placeRows(edition, form?.variant ?? "form", rows);
  const narrative = readNarrative(blocks);
  const content: ReportContent = {
    ...emptyContent(edition, "transcribed", form?.variant),
    figures: placed.figures,
    unclear: placed.unclear,
    indicators: form?.edition === "pre-2019" ? readIndicators(plain) : [],
    disclosures: readDisclosures(narrativeText(plain, narrative.overview)),
    narrative,
    period: readPeriod(halfWidth(plain)),
    contact: readContact(halfWidth(narrative.preamble)),
  };
  const { evidence, proposals, absent, blank, unread } = placed;
  return {
    ...title,
    scope: readScope(title.agency),
    edition: form?.edition ?? null,
    content,
    evidence,
    proposals,
    absent,
    blank,
    unread,
  };
}

/** The list stands in part 一 of the form, and in 二 of older reports. */
function narrativeText(plain: string, overview: string): string {
  return overview === "" ? plain : `${overview}\n${plain}`;
}
