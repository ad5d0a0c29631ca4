/**
 * Names as people say them, each with the agency meant: the list that the search is measured on.
 * Written down from published reports, the short forms of official letters, keyboards and everyday speech, by
 * somebody who knew no table of abbreviations. Two thirds are open for work, `apart.csv` is measured once at the end
 * and is not to be read while the search is built. No row may be changed to suit the search; a row that is wrong about
 * an agency is corrected with its source.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { agencyLevels } from "@/report/agency";

/**
 * What is needed beside the name itself. `table`: an abbreviation of a word, the rest exact. All others need more:
 * `gap` characters in order with some left out; `region` words of place and subject; `initials` and `pinyin` letters;
 * `slip` one character wrong, missing, doubled or changed round; `former` a name of before; `year` a year beside the
 * name, which leads to that report; `order` words in another order than the official name has.
 */
export const needs = ["table", "gap", "region", "initials", "pinyin", "slip", "former", "year", "order"] as const;

/** `open` while building; `apart` until the end. */
export type NameSet = "open" | "apart";

const columns = ["need", "said", "agency", "level", "place", "alsoRight", "formerName", "year", "source"] as const;

const rowOf = z.strictObject({
  need: z.enum(needs),
  said: z.string().min(2),
  /** Full official name. */
  agency: z.string().min(3),
  level: z.enum(agencyLevels),
  /** From the province down, for loading the agency among others. */
  place: z.string().min(2),
  /**
   * Agencies that are as right as the one meant. For letters any loaded agency whose name or common short form has the
   * same letters is as right too; only those known to the collector are named.
   */
  alsoRight: z.string().transform((names) => names.split(";").filter((name) => name !== "")),
  /** The name of before that the row is about, null where it is about none. */
  formerName: z.string().transform((name) => (name === "" ? null : name)),
  /** The report that the row leads to, null where it leads to the agency. */
  year: z.string().transform((year) => (year === "" ? null : Number(year))),
  /** Site of the agency, printed report, or how the form came about. */
  source: z.string().min(4),
});

export type NameAsSaid = z.output<typeof rowOf>;

/** The rows of a set, in the order written down. No field holds a comma, so none is quoted. */
export function namesAsSaid(set: NameSet): NameAsSaid[] {
  const file = path.join(import.meta.dirname, "names-as-said", `${set}.csv`);
  const [head, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  if (head !== columns.join(",")) throw new Error(`Unknown columns in ${file}: ${head ?? ""}`);
  return lines.map((line) => {
    const fields = line.split(",");
    return rowOf.parse(Object.fromEntries(fields.map((field, index) => [columns[index] ?? `column ${index}`, field])));
  });
}
