/** The check at every door: whether a value is the content of a report, cell by cell, before anything is kept. */
import { type Disclosures, type ListedIndicator, type ReportContent, type UnclearCell } from "./content";
import { isFigure } from "./figure";
import { editionOf, findCell, isEditionId } from "./form/editions";
import { type EditionId } from "./form/define";
import { unknownLinks } from "./narrative/linked-figures";
import { type Sentence } from "./sentence";

export type ParsedContent =
  { readonly ok: true; readonly content: ReportContent } | { readonly ok: false; readonly problem: Sentence };

const longestText = 200_000;
const longestLine = 1_000;
const mostRows = 500;

/** Takes an unknown value for a report's content, or says in one sentence which part of it is none. */
export function parseContent(value: unknown): ParsedContent {
  if (!isRecord(value)) return no("报告内容", "content of the report");
  const { edition } = value;
  if (typeof edition !== "string" || !isEditionId(edition)) return no("格式版本", "edition of the form");
  const problem = firstProblem(value, edition);
  return problem ?? { ok: true, content: rebuilt(value as unknown as ReportContent) };
}

function firstProblem(value: Record<string, unknown>, edition: EditionId): ParsedContent | null {
  const broken = fieldChecks.find(({ isRight, field }) => !isRight(value[field]));
  if (broken) return figureProblem(value.figures, edition) ?? no(broken.zh, broken.en);
  return (
    figureProblem(value.figures, edition) ??
    unclearProblem(value.unclear as readonly UnclearCell[], edition) ??
    linkProblem(value as unknown as Pick<ReportContent, "origin" | "narrative">, edition)
  );
}

const fieldChecks: readonly {
  field: keyof ReportContent;
  zh: string;
  en: string;
  isRight: (value: unknown) => boolean;
}[] = [
  { field: "origin", zh: "来源", en: "origin", isRight: (value) => value === "authored" || value === "transcribed" },
  { field: "unclear", zh: "未能辨认的数据", en: "unclear cells", isRight: (value) => isListOf(value, isUnclear) },
  { field: "indicators", zh: "统计指标", en: "list of indicators", isRight: (value) => isListOf(value, isIndicator) },
  {
    field: "disclosures",
    zh: "目录类别",
    en: "list of categories",
    isRight: (value) => value === null || isDisclosures(value),
  },
  { field: "narrative", zh: "正文", en: "narrative", isRight: (value) => hasTexts(value, narrativeKeys, longestText) },
  { field: "contact", zh: "联系方式", en: "contact", isRight: (value) => hasTexts(value, contactKeys, longestLine) },
  {
    field: "period",
    zh: "统计期限（应为有效日期）",
    en: "statistical period",
    isRight: (value) => hasDates(value, ["from", "to"]),
  },
  { field: "source", zh: "公布地址或公布日期", en: "official address or date of publication", isRight: isSource },
];

function figureProblem(figures: unknown, edition: EditionId): ParsedContent | null {
  if (!isRecord(figures)) return no("数据", "figures");
  for (const [code, figure] of Object.entries(figures)) {
    const cell = findCell(edition, code);
    if (!cell) return noCell(edition, code);
    if (!isFigure(figure, cell.measure)) {
      const zh = `“${cell.row} · ${cell.column}”应为${cell.measure === "amount" ? "非负小数" : "非负整数"}或未载明。`;
      return { ok: false, problem: { zh, en: `${cell.code} must be a number of its kind, or not stated.` } };
    }
  }
  return null;
}

function unclearProblem(unclear: readonly UnclearCell[], edition: EditionId): ParsedContent | null {
  const stray = unclear.find(({ code }) => !findCell(edition, code));
  return stray ? noCell(edition, stray.code) : null;
}

/** A transcribed report is as printed and has no links. */
function linkProblem(content: Pick<ReportContent, "origin" | "narrative">, edition: EditionId): ParsedContent | null {
  const [stray] = content.origin === "authored" ? unknownLinks(content.narrative, edition) : [];
  return stray === undefined ? null : noCell(edition, stray);
}

function noCell(edition: EditionId, code: string): ParsedContent {
  return { ok: false, problem: noSuchCell(edition, code) };
}

/** Said of a code that an edition does not have. */
export function noSuchCell(edition: EditionId, code: string): Sentence {
  const { name } = editionOf(edition);
  const shown = code.slice(0, 80);
  return { zh: `${name.zh}没有这一项：${shown}。`, en: `${name.en} has no such cell: ${shown}.` };
}

const narrativeKeys = ["preamble", "overview", "problems", "otherMatters"] as const;
const contactKeys = ["address", "postcode", "telephone", "email"] as const;
const reasons = new Set<unknown>(["several-numbers", "run-together", "unreadable"]);

function no(zh: string, en: string): ParsedContent {
  return { ok: false, problem: { zh: `${zh}不符合要求，请检查后再保存。`, en: `The ${en} is not valid.` } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isText(value: unknown, longest: number): value is string {
  // PostgreSQL keeps no NUL in text.
  return typeof value === "string" && value.length <= longest && !value.includes("\u0000");
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= mostRows && value.every(isOne);
}

function isCount(value: unknown): boolean {
  return isFigure(value, "count");
}

function isUnclear(value: unknown): value is UnclearCell {
  return isRecord(value) && isText(value.code, 100) && isText(value.printed, longestLine) && reasons.has(value.why);
}

function isIndicator(value: unknown): value is ListedIndicator {
  return (
    isRecord(value) &&
    isText(value.label, longestLine) &&
    isText(value.unit, 40) &&
    isCount(value.year) &&
    isCount(value.sinceStart)
  );
}

function isDisclosures(value: unknown): value is Disclosures {
  return (
    isRecord(value) &&
    isCount(value.statedTotal) &&
    isListOf(value.items, (one) => isRecord(one) && isText(one.category, longestLine) && isCount(one.count))
  );
}

function hasTexts(value: unknown, keys: readonly string[], longest: number): boolean {
  return isRecord(value) && keys.every((key) => isText(value[key], longest));
}

function hasDates(value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && keys.every((key) => value[key] === null || isDay(value[key]));
}

function isSource(value: unknown): boolean {
  return hasTexts(value, ["address"], longestLine) && hasDates(value, ["publishedOn"]);
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Only what belongs to the content: anything else that came along is left behind. */
function rebuilt(given: ReportContent): ReportContent {
  const { edition, origin, figures, narrative, contact, period, source } = given;
  return {
    edition,
    origin,
    figures: { ...figures },
    unclear: given.unclear.map(({ code, printed, why }) => ({ code, printed, why })),
    indicators: given.indicators.map(({ label, unit, year, sinceStart }) => ({ label, unit, year, sinceStart })),
    disclosures: given.disclosures && {
      statedTotal: given.disclosures.statedTotal,
      items: given.disclosures.items.map(({ category, count }) => ({ category, count })),
    },
    narrative: {
      preamble: narrative.preamble,
      overview: narrative.overview,
      problems: narrative.problems,
      otherMatters: narrative.otherMatters,
    },
    period: { from: period.from, to: period.to },
    contact: {
      address: contact.address,
      postcode: contact.postcode,
      telephone: contact.telephone,
      email: contact.email,
    },
    source: { address: source.address, publishedOn: source.publishedOn },
  };
}
