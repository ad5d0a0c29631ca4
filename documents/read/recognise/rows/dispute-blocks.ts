/** Joins the blocks of table 四 where each of them is printed as a row or a table of its own, under its name. */
import { headerLabel } from "../columns/header-label";
import { isBlankText, normaliseLabel } from "../normalise";
import { type Token, type Values, type Words } from "../columns/tokens";

const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const blocks = ["行政复议", "未经复议直接起诉", "复议后起诉"];

/** The tokens with one row of fifteen values where the three blocks stand apart, each whole and in the order of the form. */
export function withJoinedDisputes(tokens: readonly Token[]): Token[] {
  const rows = tokens.filter((token): token is Values => token.kind === "values" && !isEmpty(token));
  const whole = rows.map(({ cells }) => cells.filter(({ text }) => text !== ""));
  if (rows.length !== blocks.length || whole.some(({ length }) => length !== results.length)) return [...tokens];
  const words = rows.map((row, index) => wordsBefore(tokens, index === 0 ? undefined : rows[index - 1], row));
  const named = words.map((before, index) => blockNamed([...before, ...inlineOf(rows[index])]));
  if (!named.every((name, index) => name === blocks[index]) || !words.every(keepsOrder)) return [...tokens];
  const spoken = tokens.filter(({ kind }) => kind === "words");
  return [...spoken, { kind: "values", layout: "grid", cells: whole.flat(), inline: null, key: null, lead: 0 }];
}

function isEmpty({ cells }: Values): boolean {
  return cells.every(({ text }) => isBlankText(text));
}

function wordsBefore(tokens: readonly Token[], from: Values | undefined, to: Values): string[] {
  return tokens
    .slice(from ? tokens.indexOf(from) : 0, tokens.indexOf(to))
    .filter((token): token is Words => token.kind === "words")
    .map(({ place }) => place.text);
}

function inlineOf(row: Values | undefined): string[] {
  return row?.inline ? [row.inline.text] : [];
}

/** The one block that the words name; a heading of the whole part names none. */
function blockNamed(words: readonly string[]): string | undefined {
  const text = words.map(normaliseLabel).filter((word) => !word.includes("行政复议行政诉讼"));
  const named = blocks.filter((block) => text.some((word) => word.includes(block)));
  return named.length === 1 ? named[0] : undefined;
}

/** The headers above one block, if it has its own, are those of the form in their order. */
function keepsOrder(words: readonly string[]): boolean {
  const headers = words.map(headerLabel).filter((header) => results.includes(header));
  return headers.length === 0 || headers.join() === results.join();
}
