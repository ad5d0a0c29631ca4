/** Reads the JSON that this system writes; JSON of others is refused in one sentence. */
import { jsonMark } from "@/documents/write/json";
import { UnreadableDocument, type Reading } from "../../model";
import { ownReading } from "./own-reading";

/** The report in a JSON file of this system, exactly as it was written. */
export function readOwnJson(text: string): Reading {
  const value = parsed(text);
  if (!isRecord(value) || value.format !== jsonMark.format) throw foreign();
  if (value.formatVersion !== jsonMark.formatVersion) throw newer();
  const { agency, year, scope } = value;
  return ownReading("json", {
    agency: typeof agency === "string" && agency.length <= 200 ? agency : null,
    year: isYear(year) ? year : null,
    scope: scope === "own" || scope === "roll-up" ? scope : null,
    content: value,
  });
}

/** Whether a value can be the year of a report. */
export function isYear(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 2000 && value <= 2100;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw foreign();
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function foreign(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "这个 JSON 文件不是本系统导出的年度报告，请上传报告的网页、Word、PDF 或 Excel 文件。",
    en: "This JSON file is no report written by this system; send the report as a web page, Word, PDF or Excel file.",
  });
}

/** What to say of a file that a later version of this system wrote. */
export function newer(): UnreadableDocument {
  return new UnreadableDocument({
    zh: "这个文件由更新版本的系统导出，无法读取，请改用其他格式。",
    en: "A newer version of this system wrote the file; use another format.",
  });
}
