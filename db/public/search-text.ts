/** What a search for an agency is held against: its names, their pinyin and their initials. */
import "server-only";
import { customPinyin, pinyin } from "pinyin-pro";
import { bigramsOf, type FormerName } from "@/report/agency";

/** Places whose names are read in their own way, where the dictionary of the package has the everyday reading. */
customPinyin({
  单县: "shàn xiàn",
  涡阳: "guō yáng",
  黄陂: "huáng pí",
  大埔: "dà bù",
  蔚县: "yù xiàn",
  泌阳: "bì yáng",
  尉犁: "yù lí",
  洪洞: "hóng tóng",
});

/** `searchText` holds a line each of names, pinyin and initials, in lower case without spaces; `searchBigrams` their pairs. */
export interface SearchTerms {
  readonly searchText: string;
  readonly searchBigrams: string[];
}

/** "淮安市民政局" is found as 淮安, huaian and hasmzj; so are the names an agency bore before. */
export function searchTermsOf(name: string, formerNames: readonly FormerName[] = []): SearchTerms {
  const names = [name, ...formerNames.map((former) => former.name)].map(plain);
  const lines = [...new Set(names.flatMap((each) => [each, latin(each, "pinyin"), latin(each, "first")]))];
  return { searchText: lines.join("\n"), searchBigrams: [...new Set(lines.flatMap(bigramsOf))] };
}

/** As queries and names are compared: lower case, full-width letters narrow, without spaces. */
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/** What somebody typed, as one text and as its words: pinyin may come with spaces, tone marks, apostrophes and ü. */
export function askedFor(query: string): { readonly whole: string; readonly words: readonly string[] } {
  const typed = query
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, "v")
    .normalize("NFD")
    .replace(/[\u0300-\u0304\u030c]/g, "")
    .normalize("NFC")
    .replace(/['’‘`]/g, "");
  return { whole: plain(typed), words: [...new Set(typed.split(/\s+/).filter((word) => word !== ""))] };
}

function latin(name: string, pattern: "pinyin" | "first"): string {
  return plain(pinyin(name, { toneType: "none", pattern, v: true, nonZh: "consecutive", type: "array" }).join(""));
}
