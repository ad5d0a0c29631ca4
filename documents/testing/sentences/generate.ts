/** Makes whole reports from patterns: clean ones of several sentences, and ones into which a single error is planted. */
import { type Narrative, type NarrativePart } from "@/report/content";
import { type CheckInput } from "@/report/rules/define";
import { readDisclosures } from "../../read/recognise/disclosures/disclosures";
import { randomOf, type Random } from "../generator/random.test-support";
import { aliases } from "./aliases";
import { formatted, holds, type Lookup, valueOf } from "./expression";
import { type Pattern } from "./pattern";
import { contentOf, type Figures, formerText, groundText, inventKind, inventWho, inventYears, type Who } from "./world";

/** A report that was made. */
export interface Made {
  readonly input: CheckInput;
  /** The clean patterns in it, by id. */
  readonly sentences: readonly string[];
}

/** A report with a planted error, beside the same report without it. */
export interface Planted extends Made {
  readonly without: CheckInput;
  readonly pattern: Pattern;
}

/** Reports are drawn anew so often until the conditions of a pattern hold. */
const mostDraws = 400;
const mostSentences = 5;

interface Drawn {
  readonly random: Random;
  readonly who: Who;
  readonly year: number;
  readonly now: Figures;
  readonly last: Figures;
  readonly slip: number;
}

/** A clean report of one to five sentences; null where no pattern suits what was drawn. */
export function makeClean(seed: number, patterns: readonly Pattern[]): Made | null {
  const random = randomOf(seed);
  const [first] = shuffled(random, patterns);
  if (!first) return null;
  const drawn = draw(random, first);
  if (!drawn) return null;
  const sentences = [first, ...suiting(drawn, patterns, [first.topic], random.int(0, mostSentences - 1))];
  return { input: inputOf(drawn, sentences), sentences: sentences.map(({ id }) => id) };
}

/** A report with the planted pattern in it, and up to two clean sentences of other topics; null where it suits no report. */
export function makePlanted(seed: number, pattern: Pattern, clean: readonly Pattern[]): Planted | null {
  const drawn = draw(randomOf(seed), pattern);
  if (!drawn) return null;
  const company = pattern.place === "instead" ? [] : suiting(drawn, clean, [pattern.topic], drawn.random.int(0, 2));
  return {
    input: inputOf(drawn, [...company, pattern]),
    without: inputOf(drawn, company),
    sentences: company.map(({ id }) => id),
    pattern,
  };
}

function draw(random: Random, pattern: Pattern): Drawn | null {
  for (let tries = 0; tries < mostDraws; tries += 1) {
    const kind = inventKind(random, pattern.agencies);
    const years = inventYears(random, kind);
    const drawn: Drawn = {
      random,
      who: inventWho(random, kind),
      year: random.int(2021, 2025),
      ...years,
      slip: random.int(1, 9),
    };
    if (variablesFor(drawn, pattern)) return drawn;
  }
  return null;
}

/** Clean patterns of topics that were not taken yet, as many as wanted. */
function suiting(drawn: Drawn, patterns: readonly Pattern[], taken: readonly string[], wanted: number): Pattern[] {
  const topics = new Set(taken);
  const found: Pattern[] = [];
  for (const pattern of shuffled(drawn.random, patterns).slice(0, 60)) {
    if (found.length >= wanted) break;
    const suits = !pattern.agencies || pattern.agencies.includes(drawn.who.kind);
    if (topics.has(pattern.topic) || !suits || pattern.place === "instead" || !variablesFor(drawn, pattern)) continue;
    topics.add(pattern.topic);
    found.push(pattern);
  }
  return found;
}

function shuffled(random: Random, patterns: readonly Pattern[]): Pattern[] {
  const all = [...patterns];
  for (let index = 0; index < Math.min(all.length, 60); index += 1) {
    const other = random.int(index, all.length - 1);
    const [one, two] = [all[index], all[other]];
    if (one && two) [all[index], all[other]] = [two, one];
  }
  return all;
}

/** A way to look names up in which the pattern's conditions hold, or null. The same draw always gives the same. */
function variablesFor(drawn: Drawn, pattern: Pattern): Lookup | null {
  for (let tries = 0; tries < 12; tries += 1) {
    const random = randomOf(
      drawn.slip * 1009 + tries * 31 + (drawn.now["licences.decisions"] as number) * 7 + pattern.id.length,
    );
    const vars = Object.entries(pattern.vars ?? {}).map(
      ([name, [least, most]]) => [name, random.int(least, most)] as const,
    );
    const lookup = lookupIn(drawn, Object.fromEntries(vars));
    if ((pattern.where ?? []).every((condition) => holds(condition, lookup))) return lookup;
    if (vars.length === 0) return null;
  }
  return null;
}

function lookupIn({ year, now, last, slip }: Drawn, vars: Readonly<Record<string, number>>): Lookup {
  return (name) => {
    if (name === "year") return year;
    if (name === "slip") return slip;
    if (vars[name] !== undefined) return vars[name];
    const isLast = name.startsWith("last.");
    const plain = isLast ? name.slice("last.".length) : name;
    return valueOf(aliases[plain] ?? plain, (code) => figureIn(isLast ? last : now, code));
  };
}

function figureIn(figures: Figures, code: string): number | null {
  const figure = figures[code];
  if (figure === undefined) throw new Error(`Nothing is called "${code}"`);
  return figure === null ? null : Number(figure);
}

function inputOf(drawn: Drawn, patterns: readonly Pattern[]): CheckInput {
  const { who, year } = drawn;
  const narrative = { ...groundText(who, year) };
  const before = { ...formerText(who, year - 1) };
  const now = { ...drawn.now };
  const last = { ...drawn.last };
  let signed = `${year + 1}年1月18日`;
  for (const pattern of patterns) {
    const lookup = variablesFor(drawn, pattern) ?? lookupIn(drawn, {});
    narrative[pattern.part] = placed(narrative, pattern, filled(pattern.text, lookup, who));
    if (pattern.lastText !== undefined) before[pattern.part] = filled(pattern.lastText, lookup, who);
    if (pattern.signed !== undefined) signed = filled(pattern.signed, lookup, who);
    Object.assign(now, settled(pattern.set, lookup));
    Object.assign(last, settled(pattern.setLast, lookup));
  }
  narrative.otherMatters = `${withoutClosing(narrative.otherMatters, who)}\n${who.agency}\n${signed}`.trim();
  const content = contentOf(now, narrative, year);
  return {
    year,
    agency: who.agency,
    scope: who.kind === "roll-up" ? "roll-up" : "own",
    agencyKind:
      who.kind === "bureau" ? "department" : who.kind === "city" || who.kind === "county" ? "office" : "government",
    content: { ...content, disclosures: readDisclosures(narrative.overview) },
    previous: contentOf(last, before, year - 1),
  };
}

function placed(narrative: Narrative, { part, place }: Pattern, text: string): string {
  if (text === "" && place !== "instead") return narrative[part];
  if (place === "instead") return text;
  return place === "start" ? `${text}\n${narrative[part]}` : inserted(narrative[part], part, text);
}

/** At the end; in part 六 before the closing lines, which are put under it in the end. */
function inserted(before: string, part: NarrativePart, text: string): string {
  if (part !== "otherMatters") return `${before}\n${text}`;
  const lines = before.split("\n");
  return [...lines.slice(0, -2), text, ...lines.slice(-2)].join("\n");
}

function withoutClosing(text: string, { agency }: Who): string {
  const at = text.lastIndexOf(`\n${agency}\n`);
  return at === -1 ? text : text.slice(0, at);
}

function settled(cells: Pattern["set"], lookup: Lookup): Figures {
  return Object.fromEntries(
    Object.entries(cells ?? {}).map(([code, sum]) => {
      const value = sum === "null" ? null : valueOf(sum, lookup);
      return [code, value !== null && code === "fees.amount" ? String(value) : value];
    }),
  );
}

/** The text of a pattern with everything in braces written out. */
export function filled(text: string, lookup: Lookup, who: Who): string {
  const words: Readonly<Record<string, string>> = {
    agency: who.agency,
    short: who.short,
    place: who.place,
    otherPlace: who.otherPlace,
    otherAgency: who.otherAgency,
    officialShort: "本机关",
  };
  return text.replace(/\{([^{}|]+)(?:\|([^{}]*))?\}/g, (whole, sum: string, format = "") => {
    const word = words[sum.trim()];
    if (word !== undefined) return word;
    const value = valueOf(sum, lookup);
    if (value === null) throw new Error(`"${whole}" has no value here; add a condition to the pattern`);
    return formatted(Number.isInteger(value) || format !== "" ? value : Number(value.toFixed(4)), String(format));
  });
}
