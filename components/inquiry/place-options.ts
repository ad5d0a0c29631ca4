/** The places of a report that a reader can ask about, by part, for one list to choose from. */
import { remarkPlaceLabel } from "@/components/desk/report/remark-place-label";
import { wordsIn } from "@/components/form/words";
import { type Locale } from "@/messages/translator";
import { type ReportContent } from "@/report/content";
import { editionOf, findCell } from "@/report/form/editions";
import { codeOfField } from "@/report/patch";
import { type PlaceGroup, remarkPlaces } from "@/report/workflow/remark-place";

export interface PlaceChoices {
  readonly name: string;
  readonly places: readonly { readonly place: string; readonly name: string }[];
}

/** Rows are asked about by a cell, paragraphs by their text; what could not be read is no place for readers. */
const isAskedAbout = (place: string) => !place.startsWith("row:") && !place.includes("#") && place !== "unclear";

/** All places but rows and paragraphs, in the order of the form. */
export function placeChoices(content: ReportContent, locale: Locale): PlaceChoices[] {
  const words = wordsIn(locale);
  const nameOf = (place: string): string => {
    const cell = findCell(content.edition, codeOfField(place) ?? "");
    return cell ? `${cell.row} · ${cell.column}` : remarkPlaceLabel(place, content.edition, words);
  };
  return remarkPlaces(content).map((group, index) => ({
    name: groupName(group, content, index === 0 ? words.inquiry.beforeParts : words.inquiry.afterParts),
    places: group.places.filter(isAskedAbout).map((place) => ({ place, name: nameOf(place) })),
  }));
}

function groupName({ part }: PlaceGroup, content: ReportContent, otherwise: string): string {
  const found = editionOf(content.edition).parts.find(({ number }) => number === part);
  return found ? `${found.number}、${found.heading.zh}` : otherwise;
}
