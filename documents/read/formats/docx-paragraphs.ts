/** Puts the automatic numbers of a Word document before its paragraphs, which the converter to HTML leaves out. */
import { load, type CheerioAPI } from "cheerio";
import { numberingOf, wholeNumber, type Numbering } from "./docx-numbering";

/** A node of the document as the converter knows it. */
export interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
}

/** The XML parts that say what is numbered and how. */
export interface NumberingParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

interface Paragraph {
  readonly words: string;
  readonly number: string;
}

/** How many paragraphs the converter may have left out between two that it kept. */
const farthest = 200;

/** The document with each number at the head of its paragraph; a paragraph that is not found again stays as it is. */
export function withNumbers(parts: NumberingParts): (document: WordNode) => WordNode {
  const paragraphs = numberedParagraphs(
    load(parts.document, { xml: true }),
    numberingOf(parts.numbering, parts.styles),
  );
  let next = 0;
  const visit = (node: WordNode): WordNode => {
    const children = node.children?.map(visit);
    if (node.type !== "paragraph" || !children) return children ? { ...node, children } : node;
    const words = wordsOf(textOf(node));
    const found = words === "" ? -1 : paragraphs.slice(next, next + farthest).findIndex((each) => each.words === words);
    if (found < 0) return { ...node, children };
    const number = paragraphs[next + found]?.number ?? "";
    next += found + 1;
    if (number === "") return { ...node, children };
    const run = { type: "run", children: [{ type: "text", value: number }] };
    return { ...node, numbering: null, children: [run, ...children] } as WordNode;
  };
  return visit;
}

function numberedParagraphs($: CheerioAPI, numbering: Numbering): Paragraph[] {
  $("mc\\:Choice, w\\:del, w\\:moveFrom").remove();
  return $("w\\:p")
    .toArray()
    .flatMap((paragraph) => {
      const properties = $(paragraph).children("w\\:pPr");
      // Its text goes on in the next paragraph, or its row is gone.
      const row = $(paragraph).closest("w\\:tr").children("w\\:trPr");
      if (properties.children("w\\:rPr").children("w\\:del").length > 0 || row.children("w\\:del").length > 0)
        return [];
      const list = properties.children("w\\:numPr");
      const number = numbering({
        id: list.children("w\\:numId").attr("w:val") ?? null,
        level: wholeNumber(list.children("w\\:ilvl").attr("w:val")),
        style: properties.children("w\\:pStyle").attr("w:val") ?? null,
      });
      const texts = $(paragraph).find("w\\:t");
      const own = texts.filter((_index, text) => $(text).closest("w\\:p")[0] === paragraph);
      return [{ words: wordsOf(own.text()), number }];
    });
}

function textOf(node: WordNode): string {
  if (node.type === "text") return node.value ?? "";
  return (node.children ?? []).map(textOf).join("");
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
