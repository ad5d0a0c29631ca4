/** All editions of the form. Adding an edition is adding a file and a line here. */
import { cellsOf, type Cell, type Edition, type EditionId, type RowVariant } from "./define";
import { edition2019 } from "./edition-2019";
import { edition2021 } from "./edition-2021";
import { editionPre2019 } from "./pre-2019";

/** Every edition, newest first. */
export const editions: readonly Edition[] = [edition2021, edition2019, editionPre2019];

/** The edition of this id; every {@link EditionId} has one. */
export function editionOf(id: EditionId): Edition {
  const edition = editions.find((each) => each.id === id);
  if (!edition) throw new RangeError(`No edition ${id}`);
  return edition;
}

/** The edition the notices order for a report year (2021 for 2021 and later). */
export function editionForYear(year: number): Edition {
  return (
    editions.find(({ years }) => year >= years.first && (years.last === null || year <= years.last)) ?? editionPre2019
  );
}

/** Whether a word is the id of an edition. */
export function isEditionId(text: string): text is EditionId {
  return editions.some(({ id }) => id === text);
}

const cellsByCode = new Map(
  editions.map((edition) => [
    edition.id,
    new Map([...cellsOf(edition, "instead"), ...cellsOf(edition)].map((cell) => [cell.code, cell])),
  ]),
);

/** The cell with this code on an edition (rows printed instead of a group included), or undefined: *not on this edition*. */
export function findCell(edition: EditionId, code: string): Cell | undefined {
  return cellsByCode.get(edition)?.get(code);
}

/** The codes of the cells of all editions together. */
export function codesOfEditions(): ReadonlySet<string> {
  return new Set([...cellsByCode.values()].flatMap((cells) => [...cells.keys()]));
}

const olderCodes = new Map(
  editions.map((edition) => {
    const onForm = new Set(cellsOf(edition).map(({ code }) => code));
    const older = cellsOf(edition, "instead").filter(({ code }) => !onForm.has(code));
    return [edition.id, new Set(older.map(({ code }) => code))];
  }),
);

/** Which rows a set of figures uses: the older single row where one of its codes is there, else those of the form. */
export function variantOf(edition: Edition, codes: readonly string[]): RowVariant {
  return codes.some((code) => olderCodes.get(edition.id)?.has(code)) ? "instead" : "form";
}
