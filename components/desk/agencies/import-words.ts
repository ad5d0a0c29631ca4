/** The words of the import of agencies, which an island carries. */
import { type Words } from "@/components/form/words";

const names = [
  "importFile",
  "importDay",
  "importRead",
  "importMake",
  "importing",
  "importReading",
  "importDone",
  "importSame",
  "importBlocked",
  "importUnknown",
  "importLost",
  "importShown",
  "day",
  "basisField",
  "basisHint",
  "lineNo",
  "lineStatus",
  "lineWhat",
  "statusNew",
  "statusChanged",
  "statusSame",
  "statusImpossible",
  "name",
  "level",
  "kind",
  "above",
  "place",
  "slug",
  "creditCode",
  "divisionCode",
  "contact",
  "columnAddress",
  "foundedOn",
] as const;

type Named = Pick<Words["agencies"], (typeof names)[number]>;

/** What the lines are about is called otherwise where people are imported. */
export type ImportWords = Omit<Named, "name" | "importSame"> & { readonly name: string; readonly importSame: string };

/** Those words out of all of the room. */
export function importWords(words: Words["agencies"]): ImportWords {
  return Object.fromEntries(names.map((name) => [name, words[name]])) as unknown as ImportWords;
}
