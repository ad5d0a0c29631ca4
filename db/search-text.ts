/** What a search for a body is held against: its names, their pinyin and their initials. */
import "server-only";
import { pinyin } from "pinyin-pro";
import { bigramsOf, type FormerName } from "@/report/agency";

/** `searchText` holds a line each of names, pinyin and initials, in lower case without spaces; `searchBigrams` their pairs. */
export interface SearchTerms {
  readonly searchText: string;
  readonly searchBigrams: string[];
}

/** "淮安市民政局" is found as 淮安, huaian and hasmzj; so are the names a body bore before. */
export function searchTermsOf(name: string, formerNames: readonly FormerName[] = []): SearchTerms {
  const names = [name, ...formerNames.map((former) => former.name)].map(plain);
  const lines = [...new Set(names.flatMap((each) => [each, latin(each, "pinyin"), latin(each, "first")]))];
  return { searchText: lines.join("\n"), searchBigrams: [...new Set(lines.flatMap(bigramsOf))] };
}

/** As queries and names are compared: lower case, full-width letters narrow, without spaces. */
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function latin(name: string, pattern: "pinyin" | "first"): string {
  return plain(pinyin(name, { toneType: "none", pattern, v: true, nonZh: "consecutive", type: "array" }).join(""));
}
