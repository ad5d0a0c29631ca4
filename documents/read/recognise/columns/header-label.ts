/** The spelling in which column headers are compared. */
import { normaliseLabel } from "../normalise";

/** A column header in the spelling in which headers are compared: without its unit, 其它 for 其他, with or without 本年. */
export function headerLabel(text: string): string {
  return normaliseLabel(text.replace(/[（(]\s*单位.*$/, ""))
    .replace("其它", "其他")
    .replace(/^本年度?(?=处理决定数量)/, "")
    .replace(/^本年度/, "本年");
}
