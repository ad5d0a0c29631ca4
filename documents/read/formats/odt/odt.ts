/** Reads an OpenDocument text (.odt): made into a page of what is seen, which is read as pages are. */
import { load, type CheerioAPI } from "cheerio";
import { unzip } from "../../container";
import { UnreadableDocument } from "../../model";
import { type Original } from "../../original";
import { isNested } from "../docx/docx-nesting";
import { markupOriginal } from "../html/html";

/** What is in the file and not on the page: deletions, notes of reviewers and of footnotes, forms, hidden text. */
const unseen = [
  "text\\:tracked-changes",
  "office\\:annotation",
  "office\\:annotation-end",
  "text\\:note-body",
  "office\\:forms",
  "text\\:hidden-text",
  "text\\:hidden-paragraph",
  "text\\:sequence-decls",
  "table\\:covered-table-cell",
  "text\\:soft-page-break",
  "draw\\:image",
].join(", ");

/** The elements of the file and those of a page that stand for them. */
const tags: readonly (readonly [name: string, tag: string])[] = [
  ["text\\:p", "p"],
  ["text\\:h", "p"],
  ["table\\:table", "table"],
  ["table\\:table-row", "tr"],
  ["table\\:table-cell", "td"],
  ["text\\:span", "span"],
  ["text\\:note-citation", "sup"],
];

/** What a reader sees of the document. */
export async function odtOriginal(bytes: Uint8Array): Promise<Original> {
  const parts = await unzip(bytes, (name) => name === "content.xml");
  const xml = new TextDecoder().decode(parts[0]?.bytes);
  if (!xml.includes("<office:text") || !isNested(xml)) throw damaged();
  const $ = load(xml, { xml: true });
  $(unseen).remove();
  writeNumbers($);
  writeTags($, raisedStyles($));
  writeGaps($);
  return markupOriginal("odt", `<div>${$("office\\:text").html() ?? ""}</div>`);
}

function writeTags($: CheerioAPI, raised: ReadonlySet<string>): void {
  for (const [name, tag] of tags) {
    for (const element of $(name).toArray()) {
      if (!("attribs" in element)) continue;
      const { "table:number-columns-spanned": columns, "table:number-rows-spanned": rows } = element.attribs;
      const isRaised = raised.has(element.attribs["text:style-name"] ?? "");
      element.name = tag === "span" && isRaised ? "sup" : tag;
      element.attribs = tag === "td" ? { colspan: columns ?? "1", rowspan: rows ?? "1" } : {};
    }
  }
}

/** Spaces and tabs that are elements, and ends of lines. */
function writeGaps($: CheerioAPI): void {
  $("text\\:line-break").replaceWith("<br/>");
  for (const gap of $("text\\:tab").toArray()) $(gap).replaceWith("\u00A0".repeat(4));
  for (const gap of $("text\\:s").toArray()) $(gap).replaceWith("\u00A0".repeat(spacesOf(gap.attribs["text:c"])));
}

function spacesOf(count: string | undefined): number {
  const spaces = Number(count ?? 1);
  return Number.isInteger(spaces) && spaces > 0 ? Math.min(spaces, 200) : 1;
}

function raisedStyles($: CheerioAPI): ReadonlySet<string> {
  return new Set(
    $("style\\:text-properties")
      .toArray()
      .filter((element) => /^(?:super|[1-9]\d?%)/.test(element.attribs["style:text-position"] ?? ""))
      .map((element) => $(element).closest("style\\:style").attr("style:name") ?? ""),
  );
}

/** Automatic numbers stand nowhere in the text: those of the first level are written out, each list counting by itself. */
function writeNumbers($: CheerioAPI): void {
  const styles = new Map(
    $("text\\:list-style")
      .toArray()
      .map((style) => [style.attribs["style:name"] ?? "", $(style).children('[text\\:level="1"]').first()] as const),
  );
  const counts = new Map<string, number>();
  for (const list of $("text\\:list").toArray()) {
    const name = list.attribs["text:style-name"] ?? "";
    const level = styles.get(name);
    if (!level || $(list).parents("text\\:list").length > 0 || level.attr("style:num-format") === undefined) continue;
    const continued =
      list.attribs["text:continue-numbering"] === "true" || list.attribs["text:continue-list"] !== undefined;
    if (!continued) counts.set(name, Number(level.attr("text:start-value") ?? 1) - 1);
    for (const item of $(list).children("text\\:list-item").toArray()) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      $(item)
        .children("text\\:p, text\\:h")
        .first()
        .prepend(escaped(numberOf(level, count)));
    }
  }
}

function numberOf(level: ReturnType<CheerioAPI>, count: number): string {
  const format = level.attr("style:num-format") ?? "";
  const number = format.startsWith("一") ? chinese(count) : format === "" ? "" : String(count);
  return number === ""
    ? ""
    : `${level.attr("style:num-prefix") ?? ""}${number}${level.attr("style:num-suffix") ?? ""} `;
}

function chinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const digits = "〇一二三四五六七八九";
  if (count > 99) return String(count);
  return `${tens > 1 ? digits.charAt(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits.charAt(ones) : ""}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "OpenDocument 文件已损坏或设有密码，无法读取，请另存为 .docx 后再上传。",
    en: "The OpenDocument file is damaged or locked; save it as .docx and send that.",
  });
}
