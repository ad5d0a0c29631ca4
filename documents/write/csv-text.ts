/** Fields of CSV files: written so that no spreadsheet runs them as a formula, and read back as they were. */

/** Signs with which spreadsheets begin a formula; also behind apostrophes, so that taking one away is always right. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** One field; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvField(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The text that {@link csvField} made safe. */
export function plainField(field: string): string {
  return field.startsWith("'") && formula.test(field) ? field.slice(1) : field;
}

/** Lines of fields as a CSV file: UTF-8 with a mark at its head, so that spreadsheets show the Chinese. */
export function csvFile(lines: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${lines.map((line) => `${line.map(csvField).join(",")}\r\n`).join("")}`;
}
