/** Makes a Word document say in its text what it shows on the page, before a library that knows less of it reads it. */
import { load, type CheerioAPI } from "cheerio";
import { numberingOf, wholeNumber, type Numbering } from "./docx-numbering";

/** The XML parts that say what a document shows. */
export interface DocumentParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

/** The document's XML without what nobody sees, with every automatic number and every column of its tables. */
export function seenDocument({ document, numbering, styles }: DocumentParts): string {
  const $ = load(document, { xml: true });
  leaveOutUnseen($);
  writeOutText($);
  completeRows($);
  if (`${document}${styles}`.includes("<w:numPr")) writeNumbers($, numberingOf(numbering, styles));
  return $.xml();
}

function leaveOutUnseen($: CheerioAPI): void {
  $("w\\:del, w\\:moveFrom")
    .filter((_index, element) => !isProperty($, element))
    .remove();
  $("w\\:vanish, w\\:strike, w\\:dstrike")
    .filter((_index, mark) => !/^(?:0|false|off)$/.test(mark.attribs["w:val"] ?? ""))
    .parent("w\\:rPr")
    .parent("w\\:r")
    .remove();
  // What a form's field says before anybody fills it in is no content.
  $("w\\:showingPlcHdr")
    .filter((_index, mark) => !/^(?:0|false|off)$/.test(mark.attribs["w:val"] ?? ""))
    .parent("w\\:sdtPr")
    .siblings("w\\:sdtContent")
    .find("w\\:t")
    .text("");
  // Marks between the rows or cells of a table would hide its merged cells from the library.
  $("w\\:tbl, w\\:tr")
    .children("w\\:bookmarkStart, w\\:bookmarkEnd, w\\:proofErr, w\\:permStart, w\\:permEnd")
    .remove();
}

/** A mark within properties says that the end of its paragraph or its whole row was deleted; the library knows that. */
function isProperty($: CheerioAPI, element: Parameters<CheerioAPI>[0]): boolean {
  return $(element).parent().is("w\\:rPr, w\\:trPr, w\\:tcPr");
}

/** Simple fields, raised readings and the like hold text in ways that the library leaves out with the text. */
function writeOutText($: CheerioAPI): void {
  $("w\\:cr").replaceWith("<w:br/>");
  $("w\\:ptab").replaceWith("<w:tab/>");
  $("w\\:rt").remove();
  for (const name of ["w\\:fldSimple", "w\\:dir", "w\\:bdo", "w\\:rubyBase", "w\\:ruby"]) {
    for (const element of $(name).toArray().reverse()) $(element).replaceWith($(element).contents());
  }
}

function completeRows($: CheerioAPI): void {
  for (const before of $("w\\:gridBefore").toArray()) {
    const columns = wholeNumber(before.attribs["w:val"]) ?? 0;
    const row = $(before).closest("w\\:tr");
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${String(columns)}"/></w:tcPr><w:p/></w:tc>`;
    if (columns > 0) row.children("w\\:tc").first().before(cell);
  }
  for (const merge of $("w\\:hMerge").toArray()) {
    if (merge.attribs["w:val"] === "restart") continue;
    const cell = $(merge).closest("w\\:tc");
    const properties = cell.prev("w\\:tc").children("w\\:tcPr");
    if (properties.length === 0) continue;
    const columns = spanOf(properties) + spanOf(cell.children("w\\:tcPr"));
    properties.children("w\\:gridSpan").remove();
    properties.append(`<w:gridSpan w:val="${String(columns)}"/>`);
    cell.remove();
  }
}

function spanOf(properties: ReturnType<CheerioAPI>): number {
  return wholeNumber(properties.children("w\\:gridSpan").attr("w:val")) ?? 1;
}

function writeNumbers($: CheerioAPI, numbering: Numbering): void {
  for (const paragraph of $("w\\:p").toArray()) {
    const properties = $(paragraph).children("w\\:pPr");
    // A shape is given twice, for new and for old programs; of a deleted paragraph the text goes on in the next.
    if (properties.children("w\\:rPr").children("w\\:del").length > 0) continue;
    if ($(paragraph).closest("mc\\:Choice").length > 0) continue;
    if ($(paragraph).closest("w\\:tr").children("w\\:trPr").children("w\\:del").length > 0) continue;
    const list = properties.children("w\\:numPr");
    const number = numbering({
      id: list.children("w\\:numId").attr("w:val") ?? null,
      level: wholeNumber(list.children("w\\:ilvl").attr("w:val")),
      style: properties.children("w\\:pStyle").attr("w:val") ?? null,
    });
    if (number === "") continue;
    const run = $('<w:r><w:t xml:space="preserve"></w:t></w:r>');
    run.children().text(number);
    if (properties.length > 0) properties.after(run);
    else $(paragraph).prepend(run);
  }
}
