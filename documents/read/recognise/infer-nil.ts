/** Proposes zeros for table 四 where it is not there and the text says that there was no such case. */
import { type Figure } from "@/report/figure";
import { type Proposal } from "../model";
import { isFormWords } from "./columns/form-words";

const results = ["upheld", "corrected", "other", "pending", "total"] as const;
const kinds = [
  { word: "复议", blocks: ["reconsideration"] },
  { word: "诉讼", blocks: ["litigation.direct", "litigation.after-reconsideration"] },
] as const;

const longestSentence = 160;

const none = /(?:未|没有|无|均为\s*(?:0|零)|(?<![\d.])0\s*[件起宗例次])/;
/** Words with which "none" is said of something else: of lost cases, of other years, of other work. */
const ofOther =
  /纠错|纠正|败诉|撤销|变更|维持|违法|审结|办结|结案|责令|责任|超期|逾期|不服|法定|上年|去年|上一年|往年|历年|但|执法|处罚|强制|许可|征收|征地|拆迁|仲裁|应诉|出庭|其他原因/;
const some = /(?:[1-9]\d*|[一二两三四五六七八九十百]+)\s*(?:余)?\s*[件起宗例次]/;

/** Zeros by code, each with the sentence they rest on; only for blocks of table 四 in which nothing is printed. */
export function inferNil(
  narrative: string,
  year: number | null,
  figures: Readonly<Record<string, Figure>>,
  unclear: ReadonlySet<string>,
): Record<string, Proposal> {
  const found: Record<string, Proposal> = {};
  for (const { word, blocks } of kinds) {
    const codes = blocks.flatMap((block) => results.map((result) => `${block}.${result}`));
    const sentence = nilSentence(narrative, word, year);
    const isOpen = codes.every((code) => figures[code] === null && !unclear.has(code));
    if (sentence === null || !isOpen) continue;
    for (const code of codes) {
      found[code] = {
        value: 0,
        reason: {
          zh: `表四未载，正文称：“${sentence}”`,
          en: `Table 4 is not there; the text says: “${sentence}”`,
        },
      };
    }
  }
  return found;
}

/** The one sentence that denies such cases; null where none does, or another speaks of some. */
function nilSentence(narrative: string, word: string, year: number | null): string | null {
  const sentences = narrative
    .split(/(?<=[。；;\n])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => !isFormWords(sentence) && sentence.includes(word) && sentence.length <= longestSentence);
  let nil: string | null = null;
  for (const sentence of sentences) {
    const clauses = sentence
      .replace(/20\d\d\s*年度?/g, "")
      .split(/[，,：:。；;]/)
      .filter((clause) => clause.includes(word));
    if (clauses.some((clause) => some.test(clause))) return null;
    const ofYear = [...sentence.matchAll(/(20\d\d)\s*年/g)].every(
      (match) => year === null || Number(match[1]) === year,
    );
    if (ofYear && !ofOther.test(sentence) && clauses.some((clause) => denies(clause, word))) nil ??= sentence;
  }
  return nil;
}

/** "未发生行政复议、行政诉讼", "行政诉讼0件": the denial before the word, or a nought right after it. */
function denies(clause: string, word: string): boolean {
  const at = clause.indexOf(word);
  const before = none.exec(clause);
  if (before && before.index < at && !/[\d]/.test(clause)) return !/无(?:法|关|论|偿)|未来/.test(clause);
  return new RegExp(`${word}[^\\d]{0,12}?(?<![\\d.])0\\s*[件起宗例次](?!\\d)|${word}[^\\d]{0,8}(?:均为(?:0|零))`).test(
    clause,
  );
}
