/** The words of the import of agencies, which an island carries. */
import { type agencies } from "@/messages/zh/agencies";

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

export type ImportWords = Pick<typeof agencies, (typeof names)[number]>;

/** Those words out of all of the room. */
export function importWords(words: typeof agencies): ImportWords {
  return Object.fromEntries(names.map((name) => [name, words[name]])) as unknown as ImportWords;
}
