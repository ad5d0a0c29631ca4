/** Ways to spoil a text as people, programs and attackers do: lines, cells, labels, digits, tags. */
import { type Random } from "../generator/random.test-support";

type Spoil = (text: string, random: Random) => string;

const strange = [
  "\u00A0",
  "\u200B",
  "\u202E",
  "\uFEFF",
  "\uFFFD",
  "\0",
  "\u000B",
  "\u2028",
  "\r",
  "\t",
  "|",
  "　",
  "😀",
  "𠮷",
  "é",
  "\uD800",
  "０",
  "９",
  "，",
  "-",
  "/",
  "（其中修订16件）",
  "元",
  "件",
] as const;
const numbers = [
  "0",
  "-1",
  "1e9",
  "99999999999999999999",
  "9".repeat(400),
  "0.1.2",
  "1,2,3",
  "1,234,567",
  "0x1F",
  "NaN",
  "Infinity",
  "00",
  "2147483648",
  "1/2",
  "５",
  "三",
] as const;
const tags = [
  "<td>",
  "</td>",
  "<tr>",
  "<table>",
  "</table>",
  '<td colspan="9999999">',
  '<td rowspan="65535" colspan="65535">',
  '<td colspan="-1">',
  "<script>",
  "<!--",
  "-->",
  "<![CDATA[",
  "&nbsp;",
  "&#0;",
  "&#x110000;",
  "&bogus;",
  "<svg><table>",
  "<template>",
  "<plaintext>",
  "<",
  ">",
  '"',
  "<p",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
] as const;

/** Each changes one thing; the same chance makes the same change. */
const spoils: readonly [Spoil, ...Spoil[]] = [
  (text, random) => withLines(text, (lines) => exchange(lines, random)),
  (text, random) => withLines(text, (lines) => lines.splice(at(lines, random), random.pick([1, 1, 3, 20]))),
  (text, random) => withLines(text, (lines) => repeat(lines, random)),
  (text, random) => withLines(text, (lines) => dropCell(lines, random)),
  (text, random) => withLines(text, (lines) => lines.splice(at(lines, random), 2, lines.slice(0, 2).join(""))),
  (text, random) => atMatch(text, /\d[ \t|]+(?=\d)/g, random, (found) => found.slice(0, 1)),
  (text, random) => atMatch(text, /\d+/g, random, () => random.pick(numbers)),
  (text, random) =>
    atMatch(text, /\d+/g, random, (found) => found + random.pick(["", " ", "\n"]) + random.pick(numbers)),
  (text, random) => atMatch(text, /\p{Script=Han}{2,}/gu, random, (found) => found.slice(1)),
  (text, random) =>
    atMatch(text, /\p{Script=Han}{2,}/gu, random, (found) => Array.from(found).join(random.pick([" ", "\n"]))),
  (text, random) => atMatch(text, /[（）().、，]/g, random, () => random.pick(["", "(", "、", " "])),
  (text, random) => atMatch(text, /<[^<>]{0,200}>/g, random, () => random.pick(tags)),
  (text, random) => atMatch(text, /<[^<>]{0,200}>/g, random, (found) => found.slice(0, -1)),
  (text, random) => insert(text, random.pick(strange), random),
  (text, random) => insert(text, random.pick(tags), random),
  (text, random) => insert(text, random.pick(tags).repeat(random.pick([2, 60, 1500])), random),
  (text, random) => text.slice(0, random.int(0, text.length)),
  (text, random) => text.slice(random.int(0, text.length)),
  (text, random) => splice(text, random),
  (text) => text.replace(/\n/g, "\r"),
  (text) => text.replace(/\n/g, ""),
  (text) => text.replace(/\t/g, " "),
  (text) => text.replace(/[ \t|]+/g, ""),
];

/** The text with one to four changes. */
export function spoilText(text: string, random: Random): string {
  let spoilt = text;
  for (let times = random.pick([1, 1, 1, 2, 4]); times > 0; times -= 1) spoilt = random.pick(spoils)(spoilt, random);
  // A text that grows without end tells nothing more.
  return spoilt.slice(0, 400_000);
}

function withLines(text: string, change: (lines: string[]) => unknown): string {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
}

function at(lines: readonly unknown[], random: Random): number {
  return random.int(0, Math.max(0, lines.length - 1));
}

function exchange(lines: string[], random: Random): void {
  const [one, other] = [at(lines, random), at(lines, random)];
  [lines[one], lines[other]] = [lines[other] ?? "", lines[one] ?? ""];
}

function repeat(lines: string[], random: Random): void {
  const from = at(lines, random);
  const block = lines.slice(from, from + random.int(1, 12));
  const times = random.pick([1, 1, 2, 40]);
  lines.splice(from, 0, ...Array.from({ length: times }, () => block).flat());
}

function dropCell(lines: string[], random: Random): void {
  const line = at(lines, random);
  const cells = (lines[line] ?? "").split(/([\t|])/);
  cells.splice(at(cells, random), random.pick([1, 2]));
  lines[line] = cells.join("");
}

function atMatch(text: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[at(matches, random)];
  if (!match) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

function insert(text: string, what: string, random: Random): string {
  const place = random.int(0, text.length);
  return text.slice(0, place) + what + text.slice(place);
}

function splice(text: string, random: Random): string {
  const from = random.int(0, text.length);
  return insert(text, text.slice(from, from + random.pick([5, 80, 2000])), random);
}
