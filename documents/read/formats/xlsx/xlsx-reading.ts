/** Reads a workbook: this system's own exactly, any other by recognition. */
import { type Reading } from "../../model";
import { recogniseReport } from "../../other-report";
import { type Progress } from "../../sent";
import { ownSheetsReading } from "../own/own-workbook";
import { sheetsOriginal } from "./xlsx";
import { openWorkbook } from "./xlsx-workbook";

/** The report in a workbook, which is opened once. */
export async function readWorkbook(bytes: Uint8Array, onProgress: Progress, report?: number): Promise<Reading> {
  const sheets = await openWorkbook(bytes);
  return ownSheetsReading(sheets) ?? recogniseReport(sheetsOriginal(sheets, onProgress), report);
}
