/** Laying a patch over a report so that what is wrong in one field holds back that field only. */
import { type ReportContent } from "./content";
import { type Change, type Conflict, type Field, mergePatch, type Patch, withValue } from "./patch";
import { type Sentence } from "./sentence";
import { parseContent } from "./validate";

/** A change that was not made because its value cannot stand in the report. */
export interface Malformed {
  readonly field: Field;
  readonly problem: Sentence;
}

/** What became of each change of a patch; the content is checked whole. */
export interface ValidMerge {
  readonly content: ReportContent;
  readonly changed: Patch;
  readonly conflicts: readonly Conflict[];
  readonly malformed: readonly Malformed[];
}

/** Merges a patch that comes from outside; null where the content itself is at fault and no single change. */
export function mergeValid(content: ReportContent, patch: Patch): ValidMerge | null {
  const merged = mergePatch(content, patch);
  const whole = parseContent(merged.content);
  if (whole.ok) return { ...merged, content: whole.content, malformed: [] };
  const changes = Object.entries(merged.changed) as [Field, Change][];
  const malformed = changes.flatMap(([field, { to }]): Malformed[] => {
    const alone = parseContent(withValue(content, field, to));
    return alone.ok ? [] : [{ field, problem: alone.problem }];
  });
  if (malformed.length === 0) return null;
  const rest = mergeValid(content, without(patch, new Set(malformed.map(({ field }) => field))));
  return rest && { ...rest, malformed: [...rest.malformed, ...malformed] };
}

/** The patch without these fields. */
export function without(patch: Patch, fields: ReadonlySet<string>): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([field]) => !fields.has(field)));
}
