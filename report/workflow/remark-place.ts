/**
 * Where a remark stands. The grammar of a place: `report` the whole report · `part:三` a part · `figure:CODE` a cell ·
 * `row:KEY` a row of a table · `category:NAME` a line of the list of disclosures · `narrative.overview` a text ·
 * `narrative.overview#3` its third paragraph · any other field of patch.ts (`contact.email`, `disclosures`).
 */
import { type Narrative, type ReportContent } from "../content";
import { cellsOf, codeOf, leafColumns, leafRows, type Edition, type Part, type PartNumber } from "../form/define";
import { editionOf, variantOf } from "../form/editions";
import { type EditionId } from "../form/define";
import { blocksOf } from "../narrative/narrative-text";
import { type Field, figureField } from "../patch";

/** The places of one part of the report, in printed order; null for what stands before the first part or after the last. */
export interface PlaceGroup {
  readonly part: PartNumber | null;
  readonly places: readonly string[];
}

const before: readonly Field[] = [
  "period.from",
  "period.to",
  "contact.address",
  "contact.postcode",
  "contact.telephone",
  "contact.email",
];
const after: readonly Field[] = ["indicators", "unclear", "source.address", "source.publishedOn"];

const textOfPart: Readonly<Partial<Record<PartNumber, keyof Narrative>>> = {
  一: "overview",
  五: "problems",
  六: "otherMatters",
};

/** Every place of this very content that a remark can be made on, in the order of the form. */
export function remarkPlaces(content: ReportContent): PlaceGroup[] {
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const parts = edition.parts.map((part): PlaceGroup => {
    const text = textOfPart[part.number];
    return {
      part: part.number,
      places: [
        `part:${part.number}`,
        ...(text ? textPlaces(content, text) : []),
        ...(part.number === "一" ? listPlaces(content) : []),
        ...part.blocks.flatMap((block) => blockPlaces(block, variant)),
      ],
    };
  });
  const unparted = edition.parts.length > 0 ? [] : [...unpartedTexts(content), ...listPlaces(content)];
  return [
    { part: null, places: ["report", ...textPlaces(content, "preamble"), ...before] },
    ...parts,
    { part: null, places: [...unparted, ...after] },
  ];
}

function unpartedTexts(content: ReportContent): string[] {
  return (["overview", "problems", "otherMatters"] as const).flatMap((key) => textPlaces(content, key));
}

function textPlaces(content: ReportContent, key: keyof Narrative): string[] {
  return [`narrative.${key}`, ...blocksOf(content.narrative[key]).map(({ number }) => `narrative.${key}#${number}`)];
}

function listPlaces({ disclosures }: ReportContent): string[] {
  const names = [...new Set(disclosures?.items.map(({ category }) => category) ?? [])];
  return ["disclosures", ...names.map((name) => `category:${name}`)];
}

function blockPlaces(block: Part["blocks"][number], variant: Parameters<typeof leafRows>[1]): string[] {
  const columns = leafColumns(block.columns);
  return leafRows(block.rows, variant).flatMap(({ row }) => [
    ...(row.key === "" ? [] : [`row:${row.key}`]),
    ...columns.map(({ column }) => figureField(codeOf(row, column))),
  ]);
}

/** Whether a remark can be made there: the place is in this content now. */
export function isRemarkPlace(content: ReportContent, place: string): boolean {
  return remarkPlaces(content).some(({ places }) => places.includes(place));
}

/** Puts what stands at places into the order of the form; places that are no longer there come last. */
export function inPlaceOrder<Item extends { readonly place: string }>(
  content: ReportContent,
  items: readonly Item[],
): Item[] {
  const order = new Map(
    remarkPlaces(content)
      .flatMap(({ places }) => places)
      .map((place, index) => [place, index]),
  );
  const at = ({ place }: Item) => order.get(place) ?? order.size;
  return [...items].sort((left, right) => at(left) - at(right));
}

/** The field that holds a place, for a way there: the text of a paragraph, the list of a category, the first cell of a row. */
export function fieldOfPlace(place: string, edition: EditionId): string {
  if (place.startsWith("category:")) return "disclosures";
  if (place.startsWith("narrative.")) return place.split("#")[0] ?? place;
  if (!place.startsWith("row:")) return place;
  const [code] = codesOfRow(editionOf(edition), place.slice("row:".length));
  return code === undefined ? place : figureField(code);
}

/** How a row is called, with the groups above it; null when the edition has no such row. */
export function rowName(key: string, edition: EditionId): { part: PartNumber; row: string } | null {
  const form = editionOf(edition);
  const [code] = codesOfRow(form, key);
  const cell = [...cellsOf(form), ...cellsOf(form, "instead")].find((each) => each.code === code);
  return cell ? { part: cell.part, row: cell.row } : null;
}

function codesOfRow(edition: Edition, key: string): string[] {
  return edition.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      [...leafRows(block.rows), ...leafRows(block.rows, "instead")]
        .filter(({ row }) => row.key === key && key !== "")
        .flatMap(({ row }) => leafColumns(block.columns).map(({ column }) => codeOf(row, column))),
    ),
  );
}

/** The number of a paragraph's place: 3 of `narrative.overview#3`; null for other places. */
export function paragraphNumber(place: string): number | null {
  const [, digits] = /^narrative\.\w+#(\d+)$/.exec(place) ?? [];
  return digits === undefined ? null : Number(digits);
}
