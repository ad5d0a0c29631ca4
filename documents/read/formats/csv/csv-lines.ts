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

/** The sign that parts most lines into fields; where two part as many lines, the one that parts them into more. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/);
  const weights = separators.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    return counts.length + counts.reduce((all, count) => all + count, 0) / 1e6;
  });
  return separators[weights.indexOf(Math.max(...weights))] ?? ",";
}
