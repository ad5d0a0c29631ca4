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

/** Applies all changes or none: a field that no longer holds what its author saw is a conflict, unless it holds what is wanted. */
export function applyPatch(content: ReportContent, patch: Patch): Applied {
  const changes = Object.entries(patch) as [Field, Change][];
  const conflicts = changes.flatMap(([field, { from, to }]): Conflict[] => {
    const theirs = valueOf(content, field);
    return same(theirs, from) || same(theirs, to) ? [] : [{ field, yours: to, theirs, seen: from }];
  });
  if (conflicts.length > 0) return { ok: false, conflicts };
  return { ok: true, content: changes.reduce((changed, [field, { to }]) => withValue(changed, field, to), content) };
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

function same(left: FieldValue, right: FieldValue): boolean {
  // JSONB keeps no key order, so values are compared by their canonical text.
  return left === right || (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right));
}
