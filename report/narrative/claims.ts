/** The numbers that the narrative states, each with what it is of, where it stands and what narrows it. */
import { type Narrative } from "../content";
import { matterAt, type Matter } from "./matter";
import { plainOf, quoteOf, type Plain } from "./plain";
import { subjects, type Subject, type SubjectId } from "./subjects";

export type TextPart = keyof Narrative;

/** A number the text states. */
export interface Claim {
  readonly subject: SubjectId;
  readonly value: number;
  /** Printed with 余, 多, 约 and the like. */
  readonly isAbout: boolean;
  readonly part: TextPart;
  /** Offset of the quoted words in the text of the part. */
  readonly offset: number;
  /** The words as printed, without spaces. */
  readonly quote: string;
  /** The last year named in the sentence before the number, null where none is. */
  readonly year: number | null;
  /** office: the general office's own; part: one channel, group or stretch of the year; whole: all of the jurisdiction. */
  readonly scope: "office" | "part" | "whole" | null;
  /** The plain text that follows, up to the end of the sentence or 60 signs: comparisons stand there. */
  readonly after: string;
}

/** The narrative parts in printed order. */
export const textParts: readonly TextPart[] = ["preamble", "overview", "problems", "otherMatters"];

type Parts = Readonly<Record<TextPart, Plain>>;

/** The parts of a narrative made plain. */
export const plainParts = memo((narrative: Narrative): Parts => ({
  preamble: plainOf(narrative.preamble),
  overview: plainOf(narrative.overview),
  problems: plainOf(narrative.problems),
  otherMatters: plainOf(narrative.otherMatters),
}));

/** Something read from a narrative. It is asked for at each keystroke in a table, and read only when the text changes. */
export function oncePerNarrative<Read>(read: (parts: Parts) => Read): (narrative: Narrative) => Read {
  return memo((narrative) => read(plainParts(narrative)));
}

/** Where a pattern stands in each part of a narrative. */
export function matchesOf(pattern: RegExp): (narrative: Narrative) => Readonly<Record<TextPart, RegExpExecArray[]>> {
  return oncePerNarrative((parts) => ({
    preamble: firstMatches(parts.preamble, pattern),
    overview: firstMatches(parts.overview, pattern),
    problems: firstMatches(parts.problems, pattern),
    otherMatters: firstMatches(parts.otherMatters, pattern),
  }));
}

/** More of a kind than a report has; beyond them a text is no report. */
const mostMatches = 300;

function firstMatches({ text }: Plain, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(match);
    if (found.length === mostMatches) break;
  }
  return found;
}

function memo<Read>(read: (narrative: Narrative) => Read): (narrative: Narrative) => Read {
  const known = new WeakMap<Narrative, { readonly read: Read }>();
  return (narrative) => {
    const found = known.get(narrative) ?? { read: read(narrative) };
    known.set(narrative, found);
    return found.read;
  };
}

/** All claims of a narrative. */
export const claimsIn: (narrative: Narrative) => readonly Claim[] = oncePerNarrative((parts) =>
  textParts.flatMap((part) => claimsOf(part, parts[part])),
);

function claimsOf(part: TextPart, plain: Plain): Claim[] {
  if (!/\d/.test(plain.text)) return [];
  return subjects.flatMap((subject) => {
    const found = subject.patterns.flatMap((pattern) =>
      firstMatches(plain, pattern).flatMap((match) => claimAt(subject, part, plain, match) ?? []),
    );
    // Two wordings may match the same number; the shortest words say it best.
    const sorted = found.sort((one, other) => one.quote.length - other.quote.length);
    return sorted.filter(
      (claim, index) =>
        !sorted
          .slice(0, index)
          .some((earlier) => Math.abs(earlier.end - claim.end) < 12 && earlier.value === claim.value),
    );
  });
}

interface FoundClaim extends Claim {
  readonly end: number;
}

function claimAt(subject: Subject, part: TextPart, plain: Plain, match: RegExpExecArray): FoundClaim | null {
  const { text } = plain;
  const end = match.index + match[0].length;
  const sentenceStart = startAfter(text, match.index, "。!?\n;");
  const clause = text.slice(startAfter(text, match.index, "。!?\n;,:("), end);
  const before = text.slice(sentenceStart, match.index);
  const value = Number(match.groups?.n);
  if (!isOfMatter(subject, matterAt(text, end), clause)) return null;
  const after = /^[^。!?\n;]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? "";
  const around = text.slice(Math.max(0, match.index - 160), end) + after;
  if (!Number.isFinite(value) || !isItsOwn(subject, clause, before, around)) return null;
  return {
    subject: subject.id,
    value,
    isAbout: match.groups?.about !== "" || /(?:近|约|超过|大约|逾|达到?)\d+(?:\.\d+)?\D{1,2}$/.test(clause),
    part,
    offset: plain.at[match.index] ?? 0,
    quote: quoteOf(plain, match.index, end),
    year: yearIn(before + match[0]),
    after,
    scope: scopeOf(`${before}${match[0]}`, text.slice(Math.max(0, match.index - 120), match.index)),
    end,
  };
}

const comparing =
  /近[两二三四五]年|连续[两二三四五]年|月均|平均|较|相比|同比|环比|增加|减少|增长|上升|下降|多于|少于|同期|历年|以来|比\S{0,3}年/;

/** Whether the number is of the subject itself, and not a comparison, a share of it or of other business. */
function isItsOwn({ about, not, isShare, isVague }: Subject, clause: string, before: string, around: string): boolean {
  const sentence = before + clause;
  if (comparing.test(clause) || not?.test(isVague ? sentence : clause)) return false;
  if (!isShare && !isVague && isPartOf(before)) return false;
  return about?.test(isVague ? sentence : around) ?? true;
}

/** Whether the sentence speaks of the subject's business there; where it does not say, the words around decide. */
function isOfMatter({ matters }: Subject, matter: Matter, clause: string): boolean {
  if (matters === "any") return true;
  if (matters === "disputes") return matter !== "other-disputes";
  if (matters === "outcomes") return matter === "requests";
  // 依申请公开150件 among 主动公开 and 不予公开 is an attribute of documents.
  if (/主动公开.*依申请公开\d/.test(clause) && (matter === "published" || matter === "documents")) return false;
  if (matter === "letters" || matter === "proposals") return clause.includes("申请");
  return matter !== "business" && matter !== "other-disputes" && matter !== "documents";
}

/** Whether an item of a list would stand here rather than a number of its own. */
function isPartOf(before: string): boolean {
  return /其中|包括/.test(before) && !/[;。]/.test(before.slice(before.lastIndexOf("其中")));
}

/** Text may be hostile: no sentence is looked at farther back than this. */
const longestSentence = 400;

function startAfter(text: string, index: number, stops: string): number {
  let start = index;
  while (start > 0 && index - start < longestSentence && !stops.includes(text[start - 1] ?? "")) start -= 1;
  return start;
}

/** The last year named; -1 where only 去年 or 上年 is. */
function yearIn(before: string): number | null {
  const words = [...before.matchAll(/(20\d\d)年(?!.{0,3}结转)|去年(?!结转)|上一?年(?!度?结转)/g)].filter(
    ({ index }) => !/(?:至|到|转|入)$/.test(before.slice(0, index)),
  );
  const last = words.at(-1);
  if (!last) return null;
  return last[1] === undefined ? -1 : Number(last[1]);
}

const partly = /上半年|下半年|季度|月份|\d-\d+月|网上(?!公开)|邮寄|信函|当面|现场|传真|电子邮[件箱]|微信|平台|窗口/;
const office = /本办|我办|办公室|办公厅|政府办|本级(?!及)|区政府收到|市政府收到|县政府收到/;
/** A town or township that speaks of all of it speaks of itself: no wider scope than its own report. */
const whole = /全(?:市|区|县|省|系统)|我(?:市|区|县|省)|各级|[市区县省]共(?:计)?(?:新收|收到|受理|接收|办理)/;

function scopeOf(words: string, before: string): Claim["scope"] {
  if (partly.test(words) && !/各类|共计|等方式|等渠道|、网/.test(words)) return "part";
  if (/乡镇|县直|区直|市直|下属|各部门(?!和|及|、)/.test(words)) return "part";
  if (office.test(words)) return "office";
  if (whole.test(words) || whole.test(before)) return "whole";
  return office.test(before) ? "office" : null;
}
