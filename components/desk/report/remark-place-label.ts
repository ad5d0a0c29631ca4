/** Names of the places that remarks stand on, and the ways there. */
import { type EditionId } from "@/report/form/define";
import { fieldOfPlace, paragraphNumber, rowName } from "@/report/workflow/remark-place";
import { fill } from "../../form/fill";
import { anchorOf, placeLabel } from "./place";
import { type Words } from "../../form/words";

/** "三 · 一、本年新收… · 总计", "目录类别 机构职能", "一、总体情况 第 3 段". */
export function remarkPlaceLabel(place: string, edition: EditionId, { desk, review }: Words): string {
  if (place.startsWith("category:")) return fill(review.category, { name: place.slice("category:".length) });
  if (place.startsWith("row:")) {
    const found = rowName(place.slice("row:".length), edition);
    return found ? `${found.part} · ${found.row}` : place;
  }
  const field = fieldOfPlace(place, edition);
  const name = placeLabel(field, edition, desk.editor, review.wholeReport);
  const n = paragraphNumber(place);
  return n === null ? name : fill(review.paragraph, { text: name, n });
}

/** Id of a place on the page; an id has neither blanks nor number signs. */
export function anchorOfPlace(place: string): string {
  return anchorOf(place).replace(/[\s#]/g, "-");
}

/** The way to a place. The editor has one field for a whole text or list, so paragraphs and categories lead to it. */
export function wayToPlace(place: string, edition: EditionId, isEditing: boolean): string {
  const isWithin = place.startsWith("category:") || paragraphNumber(place) !== null;
  const target = isWithin && !isEditing ? place : fieldOfPlace(place, edition);
  return `#${encodeURIComponent(target === "report" ? "main" : anchorOfPlace(target))}`;
}

/** Id of a thread on the page. */
export const anchorOfThread = (remarkId: string) => `remark-${remarkId}`;
