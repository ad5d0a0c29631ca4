/** Takes a CSV text apart into lines of fields. */

const separators = [",", "\t", ";"] as const;

/** The lines of a CSV text; quoted fields may hold separators, quotes (doubled) and line breaks. */
export function csvLines(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const lines: string[][] = [[]];
  // One field and what ends it: the separator, a line break, or the end of the text.
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    "gy",
  );
  for (let match = field.exec(plain); match; match = field.exec(plain)) {
    const [, quoted, after = "", bare = "", end] = match;
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replace(/""/g, '"') + after);
    if (end === "") break;
    if (end !== separator) lines.push([]);
  }
  return lines.filter((line) => line.some((text) => text !== ""));
}

/** The sign that parts most fields in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2000).replace(/"[^"]*"/g, "");
  const counts = separators.map((sign) => head.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}
