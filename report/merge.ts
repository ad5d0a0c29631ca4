/** Laying a patch over a report so that what is wrong in one field holds back that field only. */
import { type ReportContent } from "./content";
import {
  changesOf,
  codeOfField,
  type Conflict,
  type Field,
  fieldsOf,
  mergePatch,
  parseField,
  type Patch,
  patchOf,
  withValue,
} from "./patch";
import { type Sentence } from "./sentence";
import { noSuchCell, parseContent } from "./validate";

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
  const strays = fieldsOf(patch).filter((field) => parseField(field, content.edition) === null);
  const merged = mergeKnown(content, strays.length === 0 ? patch : without(patch, new Set(strays)));
  const malformed = strays.map((field) => ({
    field,
    problem: noSuchCell(content.edition, codeOfField(field) ?? field),
  }));
  return merged && { ...merged, malformed: [...merged.malformed, ...malformed] };
}

/** As {@link mergeValid}, of fields that the edition has. */
function mergeKnown(content: ReportContent, patch: Patch): ValidMerge | null {
  const merged = mergePatch(content, patch);
  const whole = parseContent(merged.content);
  if (whole.ok) return { ...merged, content: whole.content, malformed: [] };
  const malformed = changesOf(merged.changed).flatMap(([field, { to }]): Malformed[] => {
    const alone = parseContent(withValue(content, field, to));
    return alone.ok ? [] : [{ field, problem: alone.problem }];
  });
  if (malformed.length === 0) return null;
  const rest = mergeKnown(content, without(patch, new Set(malformed.map(({ field }) => field))));
  return rest && { ...rest, malformed: [...rest.malformed, ...malformed] };
}

/** The patch without these fields. */
export function without(patch: Patch, fields: ReadonlySet<string>): Patch {
  return patchOf(changesOf(patch).filter(([field]) => !fields.has(field)));
}
