/** The spelling in which column heads are compared. */
import { normaliseLabel } from "../normalise";

/** A column head in the spelling in which heads are compared: without its unit, 其它 for 其他, with or without 本年. */
export function headLabel(text: string): string {
  return normaliseLabel(text.replace(/[（(]\s*单位.*$/, ""))
    .replace("其它", "其他")
    .replace(/^本年度?(?=处理决定数量)/, "")
    .replace(/^本年度/, "本年");
}
