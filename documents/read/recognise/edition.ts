/** Tells the edition of a document by the labels of its tables, never by its year alone. */
import { type EditionId, type RowVariant } from "@/report/form/define";
import { type PrintedRow } from "./rows/printed-row";
import { normaliseLabel } from "./normalise";

const heads2021 = ["本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额"];
const heads2019 = [
  "本年新制作数量",
  "本年新公开数量",
  "对外公开总数量",
  "上一年项目数量",
  "本年增减",
  "采购项目数量",
  "采购总金额",
];
const headers2014 = ["指标名称", "政府信息公开情况统计表"];

/** The edition and its row variant; null where no part of a table is there. */
export function recogniseEdition(
  text: string,
  rows: readonly PrintedRow[],
  year: number | null,
): { edition: EditionId; variant: RowVariant } | null {
  const plain = normaliseLabel(text);
  const keys = new Set(rows.map(({ key }) => key));
  const isNew = count(plain, heads2021);
  const isOld = count(plain, heads2019);
  // Above the three rows of （六） its single row is a subtotal of theirs, which the form has no cell for.
  const hasThree = ["requests.other.not-corrected", "requests.other.fee-unpaid"].some((key) => keys.has(key));
  const variant = keys.has("requests.other") && !hasThree ? "instead" : "form";
  if (isNew > isOld) return { edition: "2021", variant };
  if (isOld > isNew) return { edition: "2019", variant: "form" };
  const hasTable = rows.some(({ key }) => key !== null);
  if (hasThree) return { edition: "2021", variant: "form" };
  // Tables 三 and 四 alone look the same on both forms: here, and only here, the year decides.
  if (hasTable && year !== null)
    return year >= 2021 ? { edition: "2021", variant } : { edition: "2019", variant: "form" };
  if (
    headers2014.every((header) => plain.includes(header)) ||
    (plain.includes("指标名称") && plain.includes("历年累计"))
  )
    return { edition: "pre-2019", variant: "form" };
  return null;
}

function count(text: string, labels: readonly string[]): number {
  return labels.filter((label) => text.includes(label)).length;
}
