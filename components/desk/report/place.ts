/** Names and anchors of places in a report: cells, texts, parts. */
import { type EditionId } from "@/report/form/define";
import { editionOf, findCell } from "@/report/form/editions";
import { codeOfField, type FieldValue, figureField } from "@/report/patch";
import { type Words } from "../../form/words";

export const anchorOf = (place: string) => `at-${place}`;
export const anchorOfCell = (code: string) => anchorOf(figureField(code));
export const anchorOfFinding = (finding: { rule: string; instance: string }) =>
  `finding-${finding.rule}-${finding.instance}`;

type EditorWords = Words["desk"]["editor"];

/** How a place is called on screen: "三 一、本年新收… 总计", "一、总体情况". */
export function placeLabel(place: string, edition: EditionId, words: EditorWords, wholeReport: string): string {
  if (place === "report") return wholeReport;
  const code = codeOfField(place);
  if (code !== null) return cellLabel(code, edition);
  if (place.startsWith("part:")) {
    const part = editionOf(edition).parts.find(({ number }) => place === `part:${number}`);
    return part ? `${part.number}、${part.heading.zh}` : place;
  }
  return fieldLabels(words)[place] ?? place;
}

/** A cell by part, row and column. */
export function cellLabel(code: string, edition: EditionId): string {
  const cell = findCell(edition, code);
  return cell ? `${cell.part} · ${cell.row} · ${cell.column}` : code;
}

function fieldLabels(words: EditorWords): Readonly<Record<string, string>> {
  const { contact, narrative, source } = words;
  return {
    "narrative.preamble": narrative.preamble,
    "narrative.overview": narrative.overview,
    "narrative.problems": narrative.problems,
    "narrative.otherMatters": narrative.otherMatters,
    "period.from": `${words.periodTitle} ${words.periodFrom}`,
    "period.to": `${words.periodTitle} ${words.periodTo}`,
    "contact.address": contact.address,
    "contact.postcode": contact.postcode,
    "contact.telephone": contact.telephone,
    "contact.email": contact.email,
    "source.address": source.address,
    "source.publishedOn": source.publishedOn,
    disclosures: words.disclosuresTitle,
    indicators: words.indicatorsTitle,
    unclear: words.unclearTitle,
  };
}

/** A value as text for a person: missing is said, never left blank. */
export function valueText(value: FieldValue, words: Pick<EditorWords, "notStated" | "emptyText">): string {
  if (value === null || value === undefined) return words.notStated;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value === "" ? words.emptyText : value;
  if ("items" in value) {
    const items = value.items.map(({ category, count }) => `${category} ${count ?? words.notStated}`).join("；");
    return `${value.statedTotal ?? words.notStated}：${items}`;
  }
  return JSON.stringify(value);
}
