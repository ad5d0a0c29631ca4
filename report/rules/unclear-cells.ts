/** Which cells hold print that allows several readings. */
import { type ReportContent } from "../content";

/** Whether what is printed in this cell allows several readings. */
export function isUnclear({ unclear }: ReportContent, code: string): boolean {
  return unclear.some((each) => each.code === code);
}
