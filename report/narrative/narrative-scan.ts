/** The numbers of a text against the tables, place by place: what rules found there, and what could be linked. */
import { type Narrative, type ReportContent } from "../content";
import { halfWidth } from "../figure";
import { hasLinks, type LinkTarget, piecesOf, typedRange, withLinksResolved } from "./linked-figures";
import { type Claim, claimsIn, textParts, type TextPart } from "./claims";
import { rules } from "../rules/book";
import { type CheckInput, type Finding } from "../rules/define";
import { comparable } from "../rules/text-counts";
import { partNames, tableReadings } from "../rules/text-readings";

/** A stretch of the text as typed. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A finding about a text, with the words it quotes and where they stand (null where it quotes none of this text). */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly quote: string | null;
  readonly range: TextRange | null;
}

/** A number in the text that says what a cell holds and could be a link to it. */
export interface LinkOffer extends TextRange {
  readonly part: TextPart;
  readonly code: string;
  /** The number as typed. */
  readonly printed: string;
  /** The words around it. */
  readonly quote: string;
}

const textFamilies: ReadonlySet<string> = new Set(["statements", "text", "text-and-tables"]);
const textRules = new Set(rules.filter(({ family }) => textFamilies.has(family)).map(({ id }) => id));
const namesOf: Readonly<Record<TextPart, readonly string[]>> = {
  preamble: [partNames.preamble.zh],
  overview: [partNames.overview.zh, "总体情况"],
  problems: [partNames.problems.zh],
  otherMatters: [partNames.otherMatters.zh],
};

/** The findings that concern one part of the text, each with its place: by the words it quotes, else by the part it names. */
export function findingsOfText(
  findings: readonly Finding[],
  part: TextPart,
  content: LinkTarget & { readonly narrative: Narrative },
): PlacedFinding[] {
  return findings.flatMap((finding): PlacedFinding[] => {
    if (!textRules.has(finding.rule)) return [];
    const quotes = [...finding.message.zh.matchAll(/“([^”]+)”/g)].map(([, quote = ""]) => quote);
    const places = quotes.flatMap((quote) => {
      const range = quotedRange(content.narrative[part], quote, content);
      return range ? [{ quote, range }] : [];
    });
    const named = textParts.filter((each) => isNamed(finding, each));
    if (named.length > 0 && !named.includes(part)) return [];
    const [place] = places;
    if (place) return [{ finding, ...place }];
    return named.includes(part) ? [{ finding, quote: null, range: null }] : [];
  });
}

function isNamed({ message, instance }: Finding, part: TextPart): boolean {
  const said = message.zh.replace(/“[^”]*”/g, "");
  return instance.split(" ")[0] === part || namesOf[part].some((name) => said.includes(name));
}

/** Where quoted words stand in the text as typed; quotes leave out white space. */
export function quotedRange(typed: string, quote: string, target: LinkTarget): TextRange | null {
  const pieces = piecesOf(typed, target);
  const read = pieces.map(({ text }) => text).join("");
  const signs = withoutSpace(read);
  const wanted = quote.replace(/\s+/g, "");
  const at = signs.text.indexOf(wanted);
  const first = signs.at[at];
  const last = signs.at[at + wanted.length - 1];
  if (at === -1 || first === undefined || last === undefined) return null;
  return typedRange(pieces, first, last + 1);
}

function withoutSpace(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let signs = "";
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/\s/.test(sign)) continue;
    signs += sign;
    at.push(index);
  }
  return { text: signs, at };
}

/** Numbers that say exactly what a cell of their subject holds and are no links yet; in the order of the text. */
export function linkOffers(input: CheckInput): LinkOffer[] {
  if (input.content.origin !== "authored") return [];
  const content = withLinksResolved(input.content);
  const subjects = new Set(claimsIn(content.narrative).map(({ subject }) => subject));
  const offers = [...subjects].flatMap((subject) =>
    comparable({ ...input, content }, subject).flatMap((claim) => {
      const code = cellOf(claim, content);
      const range = code === null ? null : numberRange(claim, input.content);
      if (code === null || range === null) return [];
      const printed = input.content.narrative[claim.part].slice(range.from, range.to);
      return [{ part: claim.part, code, printed, quote: claim.quote, ...range }];
    }),
  );
  const sorted = offers.sort(
    (left, right) => textParts.indexOf(left.part) - textParts.indexOf(right.part) || left.from - right.from,
  );
  // Two subjects may speak of the same number: the first says which cell.
  return sorted.filter(
    ({ part, from }, index) => !sorted.slice(0, index).some((one) => one.part === part && one.from === from),
  );
}

function cellOf({ subject, value }: Claim, content: ReportContent): string | null {
  const same = tableReadings(content, subject)?.find(
    ({ codes: [code = "", ...others], value: read }) =>
      others.length === 0 && read === value && content.figures[code] === value,
  );
  return same?.codes[0] ?? null;
}

/** Where the digits of a claim stand in the text as typed; null for numerals in words and for links. */
function numberRange(claim: Claim, content: ReportContent): TextRange | null {
  const typed = content.narrative[claim.part];
  const pieces = piecesOf(typed, content);
  const read = hasLinks(typed) ? pieces.map(({ text }) => text).join("") : typed;
  const signs = withoutSpace(read.slice(claim.offset));
  const window = halfWidth(signs.text.slice(0, claim.quote.length));
  const found = [...window.matchAll(/\d[\d,]*(?:\.\d+)?/g)].findLast(
    ([digits]) => Number(digits.replaceAll(",", "")) === claim.value,
  );
  const first = signs.at[found?.index ?? -1];
  const last = signs.at[(found?.index ?? 0) + (found?.[0].length ?? 0) - 1];
  if (!found || first === undefined || last === undefined) return null;
  const range = typedRange(pieces, claim.offset + first, claim.offset + last + 1);
  const isLinked = pieces.some(({ kind, from, to }) => kind === "link" && from < range.to && range.from < to);
  return isLinked ? null : range;
}
