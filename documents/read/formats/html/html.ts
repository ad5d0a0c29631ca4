/** Reads a web page, whole or in part: its paragraphs, and the rows of its tables with their grid. */
import { load } from "cheerio";
import { type Format, type Original } from "../../original";
import { transcribe } from "../../transcript";
import { plainSource } from "./html-source";
import { readPage } from "./html-walk";

/** What a reader sees of a page, from its source; notes in lines such as "# source: …" above it are left out. */
export function htmlOriginal(source: string): Original {
  return markupOriginal("html", source.replace(/^\uFEFF?(?:# [a-z]+: .*(?:\r?\n|$))+/, ""));
}

/** The same for a document that was turned into a page first. */
export function markupOriginal(format: Format, source: string): Original {
  return transcribe(format, readPage(load(plainSource(source)), !/<(?:html|body|p|div|br)\b/i.test(source)));
}
