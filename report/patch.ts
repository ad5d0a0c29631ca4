/** Changes to a report, field by field, each with the value its author saw: nobody overwrites another in silence. */
import { canonicalJson } from "./canonical";
import {
  type Contact,
  type Disclosures,
  type Indicator,
  type Narrative,
  type OfficialSource,
  type Period,
  type ReportContent,
  type UnclearCell,
} from "./content";
import { type Figure } from "./figure";

/** The address of one value that a person may change. */
export type Field =
  | `figure:${string}`
  | `narrative.${keyof Narrative}`
  | `period.${keyof Period}`
  | `contact.${keyof Contact}`
  | `source.${keyof OfficialSource}`
  | "disclosures"
  | "indicators"
  | "unclear";

export type FieldValue = Figure | Disclosures | readonly Indicator[] | readonly UnclearCell[] | undefined;

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
  for (const [field, change] of Object.entries(patch) as [Field, Change][]) {
    const theirs = valueOf(content, field);
    if (sameValue(theirs, change.to)) continue;
    if (sameValue(theirs, change.from)) changed.push([field, change]);
    else conflicts.push({ field, yours: change.to, theirs, seen: change.from });
  }
  return {
    content: changed.reduce((merged, [field, { to }]) => withValue(merged, field, to), content),
    changed: Object.fromEntries(changed),
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

/** What stands in a field now; undefined for a figure that is not on the edition or a field that does not exist. */
export function valueOf(content: ReportContent, field: Field): FieldValue {
  if (field.startsWith("figure:")) return content.figures[field.slice("figure:".length)];
  if (field === "disclosures" || field === "indicators" || field === "unclear") return content[field];
  const [group = "", key = ""] = field.split(".");
  if (!isTextGroup(group)) return undefined;
  const values: Readonly<Record<string, string | null>> = { ...content[group] };
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The content with one field replaced; the result still has to be validated (see validate.ts). */
export function withValue(content: ReportContent, field: Field, value: FieldValue): ReportContent {
  if (field.startsWith("figure:")) {
    return { ...content, figures: { ...content.figures, [field.slice("figure:".length)]: value as Figure } };
  }
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
