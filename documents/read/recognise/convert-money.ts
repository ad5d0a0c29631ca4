/** An amount printed in another unit than the form's is never taken as it stands: it is proposed, converted. */
import { type Figure } from "@/report/figure";
import { type Sentence } from "@/report/sentence";
import { readCell } from "./normalise";

/** The converted amount where cell or header print 元 for 万元 or 万元 for 元; null where the unit is the form's. */
export function convertMoney(
  text: string,
  headerUnit: string | null,
  unit: string,
): { readonly proposal: Figure; readonly reason: Sentence } | null {
  const printed = printedUnit(text, headerUnit, unit);
  if (printed === null || printed === unit || !/\d/.test(text)) return null;
  const read = readCell(text.replace(/万?\s*元/, ""), "amount", unit);
  const value = read.kind === "figure" && typeof read.value === "string" ? read.value : null;
  return {
    proposal: value === null ? null : shifted(value, printed === "元" ? -4 : 4),
    reason: {
      zh: `原文以${printed}为单位，已换算为${unit}。`,
      en: `Printed in ${printed === "元" ? "yuan" : "10,000 yuan"} and converted to the unit of the form.`,
    },
  };
}

/** The unit in cell or header; where they contradict each other, the one that is not the form's, for then nothing is certain. */
function printedUnit(text: string, headerUnit: string | null, unit: string): string | null {
  const own = /万\s*元/.test(text) ? "万元" : text.includes("元") ? "元" : null;
  return own === null || own === unit ? (headerUnit ?? own) : own;
}

/** The decimal with its point moved, exactly. */
function shifted(value: string, places: number): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const digits = `${"0".repeat(8)}${whole}${fraction}${"0".repeat(8)}`;
  const point = 8 + whole.length + places;
  const moved = digits.slice(point).replace(/0+$/, "");
  const header = digits.slice(0, point).replace(/^0+(?=\d)/, "");
  return moved === "" ? header : `${header}.${moved}`;
}
