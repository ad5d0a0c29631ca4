/** From a form sent without JavaScript to a patch: only what differs from what the editor saw is a change. */
import { type Disclosures, type ReportContent } from "@/report/content";
import { parseFigure } from "@/report/figure";
import { findCell } from "@/report/form/editions";
import {
  type Change,
  codeOfField,
  type Field,
  fieldsWith,
  type FieldValue,
  kindOf,
  type Patch,
  patchOf,
  valueOf,
} from "@/report/patch";

export interface ReadForm {
  readonly patch: Patch;
  /** Codes whose text is not a figure. */
  readonly invalid: readonly string[];
}

/** Reads a form that was sent without JavaScript: fields by name, beside `seen` with the values they had. */
export function readEditorForm(seen: ReportContent, form: FormData): ReadForm {
  const changes: [Field, Change][] = [];
  const invalid: string[] = [];
  for (const field of fieldsWith(Object.keys(seen.figures))) {
    const typed = typedValue(seen, field, form);
    if (typed === "invalid") invalid.push(codeOfField(field) ?? field);
    else if (typed && JSON.stringify(typed.value) !== JSON.stringify(valueOf(seen, field))) {
      changes.push([field, { from: valueOf(seen, field), to: typed.value }]);
    }
  }
  return { patch: patchOf(changes), invalid };
}

type Typed = { readonly value: FieldValue } | "invalid" | null;

function typedValue(seen: ReportContent, field: Field, form: FormData): Typed {
  if (field === "disclosures") return form.has("disclosures.statedTotal") ? { value: readDisclosures(form) } : null;
  const sent = form.get(field);
  if (typeof sent !== "string") return null;
  const text = sent.replace(/\r\n/g, "\n");
  const code = codeOfField(field);
  if (code !== null) {
    const cell = findCell(seen.edition, code);
    const parsed = cell ? parseFigure(text, cell.measure) : null;
    return parsed?.ok ? { value: parsed.value } : "invalid";
  }
  if (kindOf(field) === "day") return { value: text === "" ? null : text };
  return kindOf(field) === "text" ? { value: text } : null;
}

/** The list of categories from the form; null when nothing stands in it. */
function readDisclosures(form: FormData): Disclosures | null {
  const categories = textsOf(form, "disclosures.category");
  const counts = textsOf(form, "disclosures.count").map(countOf);
  const items = categories
    .map((category, index) => ({ category: category.trim(), count: counts[index] ?? null }))
    .filter(({ category, count }) => category !== "" || count !== null);
  const statedTotal = countOf(textsOf(form, "disclosures.statedTotal")[0] ?? "");
  return items.length === 0 && statedTotal === null ? null : { statedTotal, items };
}

function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}

/** A count typed into a list; null where it is empty or no count. */
export function countOf(text: string): number | null {
  const parsed = parseFigure(text, "count");
  return parsed.ok && typeof parsed.value === "number" ? parsed.value : null;
}
