/** What changed between two states of a report, field by field, in the order of the form. */
import { canonicalJson } from "../canonical";
import { type ReportContent } from "../content";
import { cellsOf } from "../form/define";
import { editionOf } from "../form/editions";
import { withLinksResolved } from "../narrative/linked-figures";
import { type Field, type FieldValue, figureField, valueOf } from "../patch";

export interface Difference {
  readonly field: Field;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

const textFields: readonly Field[] = [
  "narrative.preamble",
  "period.from",
  "period.to",
  "contact.address",
  "contact.postcode",
  "contact.telephone",
  "contact.email",
  "narrative.overview",
  "disclosures",
];
const lastFields: readonly Field[] = [
  "narrative.problems",
  "narrative.otherMatters",
  "indicators",
  "unclear",
  "source.address",
  "source.publishedOn",
];

/** Every field that differs, texts as they are read; a figure that is on one side only has `undefined` on the other. */
export function differences(earlier: ReportContent, later: ReportContent): Difference[] {
  const before = withLinksResolved(earlier);
  const after = withLinksResolved(later);
  const fields = [...textFields, ...figureFields(before, after), ...lastFields];
  return fields
    .map((field) => ({ field, before: valueOf(before, field), after: valueOf(after, field) }))
    .filter((pair) => text(pair.before) !== text(pair.after));
}

function figureFields(before: ReportContent, after: ReportContent): Field[] {
  const known = [after, before].flatMap(({ edition }) => [
    ...cellsOf(editionOf(edition)),
    ...cellsOf(editionOf(edition), "instead"),
  ]);
  const codes = [...new Set(known.map(({ code }) => code))];
  return codes.map(figureField);
}

function text(value: FieldValue): string {
  return value === undefined ? "" : canonicalJson(value);
}
