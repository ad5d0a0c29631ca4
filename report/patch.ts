/** Changes to a report, field by field, each with the value its author saw: nobody overwrites another in silence. */
import { canonicalJson } from "./canonical";
import {
  type Contact,
  type Disclosures,
  type ListedIndicator,
  type Narrative,
  type OfficialSource,
  type Period,
  type ReportContent,
  type UnclearCell,
} from "./content";
import { type Figure } from "./figure";
import { type EditionId } from "./form/define";
import { codesOfEditions, findCell } from "./form/editions";
import { type Sentence } from "./sentence";

/** The address of one cell: `figure:` and its code. */
export type FigureField = `figure:${string}`;

/** The address of one value that a person may change. */
export type Field =
  | FigureField
  | `narrative.${keyof Narrative}`
  | `period.${keyof Period}`
  | `contact.${keyof Contact}`
  | `source.${keyof OfficialSource}`
  | "disclosures"
  | "indicators"
  | "unclear";

/** Every field but the cells, with what kind of value stands in it, in the order of the editor. */
const kindOfField: Readonly<Record<Exclude<Field, FigureField>, "text" | "day" | "list">> = {
  "narrative.preamble": "text",
  "narrative.overview": "text",
  "narrative.problems": "text",
  "narrative.otherMatters": "text",
  "contact.address": "text",
  "contact.postcode": "text",
  "contact.telephone": "text",
  "contact.email": "text",
  "source.address": "text",
  "period.from": "day",
  "period.to": "day",
  "source.publishedOn": "day",
  disclosures: "list",
  indicators: "list",
  unclear: "list",
};

const figurePrefix = "figure:";

/** The field of a cell. */
export function figureField(code: string): FigureField {
  return `${figurePrefix}${code}`;
}

/** The code of the cell that a field or place names; null for any other. */
export function codeOfField(field: string): string | null {
  return field.startsWith(figurePrefix) ? field.slice(figurePrefix.length) : null;
}

function isOtherField(text: string): text is keyof typeof kindOfField {
  return Object.hasOwn(kindOfField, text);
}

/** Every field of a report that has these cells: figures first, then the others in the order of the editor. */
export function fieldsWith(codes: readonly string[]): Field[] {
  return [...codes.map(figureField), ...Object.keys(kindOfField).filter(isOtherField)];
}

/** What stands in a field: a figure, a text, a day (ISO, or null), or a list. */
export function kindOf(field: Field): "figure" | "text" | "day" | "list" {
  return isOtherField(field) ? kindOfField[field] : "figure";
}

/** The one door for the name of a field that comes over the wire; null where the edition has no such field. */
export function parseField(text: string, edition: EditionId): Field | null {
  if (isOtherField(text)) return text;
  const code = codeOfField(text);
  return code !== null && findCell(edition, code) ? figureField(code) : null;
}

export type FieldValue = Figure | Disclosures | readonly ListedIndicator[] | readonly UnclearCell[] | undefined;

/** One change: from the value that was seen to the value that is wanted. */
export interface Change {
  readonly from: FieldValue;
  readonly to: FieldValue;
}

export type Patch = Readonly<Partial<Record<Field, Change>>>;

/** A field that somebody else changed meanwhile. */
export interface Conflict {
  readonly field: Field;
  readonly yours: FieldValue;
  readonly theirs: FieldValue;
  readonly seen: FieldValue;
}

/** The changes of a patch with their fields, in its order. */
export function changesOf(patch: Patch): [Field, Change][] {
  return Object.entries(patch) as [Field, Change][];
}

/** The fields that a patch changes, in its order. */
export function fieldsOf(patch: Patch): Field[] {
  return changesOf(patch).map(([field]) => field);
}

/** The patch of these changes. */
export function patchOf(changes: Iterable<readonly [Field, Change]>): Patch {
  return Object.fromEntries(changes);
}

/** All changes between what was seen and what is wanted; nothing but the fields of the wanted edition. */
export function patchBetween(seen: ReportContent, wanted: ReportContent): Patch {
  const changes = fieldsWith(Object.keys(wanted.figures)).flatMap((field): [Field, Change][] => {
    const from = valueOf(seen, field);
    const to = valueOf(wanted, field);
    return sameValue(from, to) ? [] : [[field, { from, to }]];
  });
  return patchOf(changes);
}

export type ParsedPatch =
  { readonly ok: true; readonly patch: Patch } | { readonly ok: false; readonly problem: Sentence };

const codesOfAnyEdition = codesOfEditions();

/** As many changes as there are fields on all editions together: no form has more. */
const mostChanges = codesOfAnyEdition.size + Object.keys(kindOfField).length;

/** Deeper than a list of categories (object, list, object, value) no value of a field goes. */
const deepestValue = 3;

/**
 * Takes what came over the wire for a patch, or says what is none, at a cost that grows with no more than its first
 * `mostChanges` names. Which fields the edition of the report has, and which values may stand in them, is judged where
 * the report is known (merge.ts).
 */
export function parsePatch(sent: unknown): ParsedPatch {
  if (!isRecord(sent)) return noPatch;
  const names = Object.keys(sent);
  if (names.length > mostChanges) return tooMany;
  const changes: [Field, Change][] = [];
  for (const name of names) {
    const field = parseFieldOfAny(name);
    if (!field) return unknownField(name);
    const change = parseChange(sent[name]);
    if (!change) return noPatch;
    changes.push([field, change]);
  }
  return { ok: true, patch: patchOf(changes) };
}

function parseFieldOfAny(name: string): Field | null {
  if (isOtherField(name)) return name;
  const code = codeOfField(name);
  return code !== null && codesOfAnyEdition.has(code) ? figureField(code) : null;
}

function parseChange(sent: unknown): Change | null {
  if (!isRecord(sent)) return null;
  const { from, to } = sent;
  return isShallow(from, deepestValue) && isShallow(to, deepestValue) ? { from, to } : null;
}

/** Whether a value can be looked at by recursion: whether it is one of the field's is judged later. */
function isShallow(value: unknown, depth: number): value is FieldValue {
  if (value === null || typeof value !== "object") return true;
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const noPatch: ParsedPatch = {
  ok: false,
  problem: { zh: "修改内容不符合要求，没有保存。", en: "These are not changes of a report; nothing was saved." },
};

const tooMany: ParsedPatch = {
  ok: false,
  problem: {
    zh: `一次修改不能超过${mostChanges}项，没有保存。`,
    en: `No form has more than ${mostChanges} fields; nothing was saved.`,
  },
};

function unknownField(name: string): ParsedPatch {
  const shown = name.slice(0, 80);
  return {
    ok: false,
    problem: {
      zh: `报告没有这一项：${shown}，没有保存。`,
      en: `No report has such a field: ${shown}; nothing was saved.`,
    },
  };
}

export type Applied =
  | { readonly ok: true; readonly content: ReportContent }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/** A patch laid over content field by field. */
export interface Merged {
  readonly content: ReportContent;
  /** The changes that were made: neither in conflict nor standing there already. */
  readonly changed: Patch;
  readonly conflicts: readonly Conflict[];
}

/** Applies each change or not: a field that no longer holds what its author saw is a conflict, unless it holds what is wanted. */
export function mergePatch(content: ReportContent, patch: Patch): Merged {
  const changed: [Field, Change][] = [];
  const conflicts: Conflict[] = [];
  for (const [field, change] of changesOf(patch)) {
    const theirs = valueOf(content, field);
    if (sameValue(theirs, change.to)) continue;
    if (sameValue(theirs, change.from)) changed.push([field, change]);
    else conflicts.push({ field, yours: change.to, theirs, seen: change.from });
  }
  return {
    content: changed.reduce((merged, [field, { to }]) => withValue(merged, field, to), content),
    changed: patchOf(changed),
    conflicts,
  };
}

/** Applies all changes or none. */
export function applyPatch(content: ReportContent, patch: Patch): Applied {
  const merged = mergePatch(content, patch);
  return merged.conflicts.length > 0
    ? { ok: false, conflicts: merged.conflicts }
    : { ok: true, content: merged.content };
}

/** What stands in a field now; undefined for a figure that is not on the edition. */
export function valueOf(content: ReportContent, field: Field): FieldValue {
  const code = codeOfField(field);
  if (code !== null) return content.figures[code];
  if (field === "disclosures" || field === "indicators" || field === "unclear") return content[field];
  const [group = "", key = ""] = field.split(".");
  if (!isTextGroup(group)) return undefined;
  const values: Readonly<Record<string, string | null>> = { ...content[group] };
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The content with one field replaced; the result still has to be validated (see validate.ts). */
export function withValue(content: ReportContent, field: Field, value: FieldValue): ReportContent {
  const code = codeOfField(field);
  if (code !== null) return { ...content, figures: { ...content.figures, [code]: value as Figure } };
  if (field === "disclosures" || field === "indicators" || field === "unclear") {
    return { ...content, [field]: value };
  }
  const [group = "", key = ""] = field.split(".");
  return isTextGroup(group) ? { ...content, [group]: { ...content[group], [key]: value } } : content;
}

const textGroups = ["narrative", "period", "contact", "source"] as const;

function isTextGroup(text: string): text is (typeof textGroups)[number] {
  return (textGroups as readonly string[]).includes(text);
}

/** Whether two values of a field are the same. */
export function sameValue(left: FieldValue, right: FieldValue): boolean {
  // JSONB keeps no key order, so values are compared by their canonical text.
  return left === right || (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right));
}
