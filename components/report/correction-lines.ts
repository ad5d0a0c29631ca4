/** What a version changed, as lines of a table: the place as the form names it, before, after. */
import { type Disclosures, type ListedIndicator, type UnclearCell } from "@/report/content";
import { type Difference } from "@/report/series/difference";
import { type EditionId, type PartNumber } from "@/report/form/define";
import { editionOf, findCell } from "@/report/form/editions";
import { codeOfField, type FieldValue } from "@/report/patch";

/** One changed place; null where a side states nothing. */
export interface CorrectionLine {
  readonly key: string;
  /** The cell it is about, for a way there. */
  readonly code: string | null;
  readonly place: string;
  /** Texts are shown word by word, values one beside the other. */
  readonly kind: "value" | "text";
  readonly before: string | null;
  readonly after: string | null;
}

/** Names of the places that the form has no label for. */
export type PlaceNames = Readonly<
  Record<PlainPlace | "disclosures" | "statedTotal" | "indicators" | "unclear", string>
>;
type PlainPlace =
  | "preamble"
  | "periodFrom"
  | "periodTo"
  | "contactAddress"
  | "postcode"
  | "telephone"
  | "email"
  | "sourceAddress"
  | "sourcePublishedOn";

const plainPlaces: Readonly<Record<string, PlainPlace>> = {
  "narrative.preamble": "preamble",
  "period.from": "periodFrom",
  "period.to": "periodTo",
  "contact.address": "contactAddress",
  "contact.postcode": "postcode",
  "contact.telephone": "telephone",
  "contact.email": "email",
  "source.address": "sourceAddress",
  "source.publishedOn": "sourcePublishedOn",
};
const partOfText: Readonly<Record<string, PartNumber>> = {
  "narrative.overview": "一",
  "narrative.problems": "五",
  "narrative.otherMatters": "六",
};

/** All changes as lines, in the order of the form; a list of disclosures or indicators gives one line an item. */
export function correctionLines(
  changes: readonly Difference[],
  edition: EditionId,
  names: PlaceNames,
): CorrectionLine[] {
  return changes.flatMap((change) => linesOf(change, edition, names));
}

function linesOf({ field, before, after }: Difference, edition: EditionId, names: PlaceNames): CorrectionLine[] {
  if (field === "disclosures") {
    return itemLines(disclosureItems(before, names), disclosureItems(after, names), names.disclosures);
  }
  if (field === "indicators") return itemLines(indicatorItems(before), indicatorItems(after), names.indicators);
  if (field === "unclear") return itemLines(unclearItems(before, edition), unclearItems(after, edition), names.unclear);
  const isText = field.startsWith("narrative.");
  const code = codeOfField(field);
  const place = code === null ? placeOf(field, edition, names) : cellName(code, edition);
  return [{ key: field, code, place, kind: isText ? "text" : "value", before: plain(before), after: plain(after) }];
}

function placeOf(field: string, edition: EditionId, names: PlaceNames): string {
  const number = partOfText[field];
  const part = editionOf(edition).parts.find((each) => each.number === number);
  if (part) return `${part.number}、${part.heading.zh}`;
  const name = plainPlaces[field];
  return name ? names[name] : field;
}

/** A cell by part, row and column, as the form prints them. */
export function cellName(code: string, edition: EditionId): string {
  const cell = findCell(edition, code);
  return cell ? `${cell.part} · ${cell.row} · ${cell.column}` : code;
}

function plain(value: FieldValue): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

type Items = ReadonlyMap<string, string | null>;

/** The items that differ; an item may stand twice, so the n-th of a name is compared with the n-th of the same name. */
function itemLines(before: Items, after: Items, place: string): CorrectionLine[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({
      key: `${place} ${key}`,
      code: null,
      place: `${place} · ${key.replace(/#\d+$/, "")}`,
      kind: "value",
      before: before.get(key) ?? null,
      after: after.get(key) ?? null,
    }));
}

function numbered(items: readonly (readonly [string, string | null])[]): Items {
  const seen = new Map<string, number>();
  return new Map(
    items.map(([name, value]) => {
      const n = (seen.get(name) ?? 0) + 1;
      seen.set(name, n);
      return [`${name}#${n}`, value];
    }),
  );
}

function disclosureItems(value: FieldValue, names: PlaceNames): Items {
  if (value === null || typeof value !== "object" || !("items" in value)) return new Map();
  const { items, statedTotal }: Disclosures = value;
  return numbered([
    [names.statedTotal, plain(statedTotal)],
    ...items.map(({ category, count }) => [category, plain(count)] as const),
  ]);
}

function indicatorItems(value: FieldValue): Items {
  const indicators = Array.isArray(value) ? (value as readonly ListedIndicator[]) : [];
  return numbered(
    indicators.map(({ label, unit, year, sinceStart }) => [
      label,
      [year, sinceStart].map((each) => (each === null ? "–" : `${each}${unit}`)).join(" / "),
    ]),
  );
}

function unclearItems(value: FieldValue, edition: EditionId): Items {
  const cells = Array.isArray(value) ? (value as readonly UnclearCell[]) : [];
  return numbered(cells.map(({ code, printed }) => [cellName(code, edition), printed]));
}
