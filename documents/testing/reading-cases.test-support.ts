/** The small cases of reading: what each must give, from its expected file or, where it has none, from its note. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../read/read";

/** What a case is read to, in the words of the expected files: only stated cells are listed. */
export interface CaseReading {
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly cells: Readonly<Record<string, number>>;
  readonly disclosures: Listed | null;
  /** Everything said beside the figures: what was not read, and why. */
  readonly said: string;
  readonly narrative: Readonly<Record<string, string>>;
}

interface Listed {
  readonly statedTotal: number | null;
  readonly items: readonly (readonly [string, number | null])[];
}

/** One case and what its reading must hold. */
export interface ReadingCase {
  readonly name: string;
  readonly judge: (reading: CaseReading) => readonly string[];
}

/** Every case of the folder that has an expected file or a judge of its own; none where the folder is not there. */
export function readingCases(folder: string): ReadingCase[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => !/\.expect(?:\.txt|ed\.json)$/.test(name));
  return names.flatMap((name) => {
    const judges = [expectedJudge(join(folder, `${name}.expected.json`)), judgeOf(name)].filter(
      (each) => each !== null,
    );
    return judges.length === 0 ? [] : [{ name, judge: (reading) => judges.flatMap((judge) => judge(reading)) }];
  });
}

/** Reads the file of a case. */
export async function readCase(folder: string, name: string): Promise<CaseReading> {
  const bytes = readFileSync(join(folder, name));
  const { agency, year, edition, content, unread } = await readDocument({ name, bytes });
  const stated = Object.entries(content.figures).flatMap(([code, value]) =>
    value === null ? [] : [[code, Number(value)] as const],
  );
  const { disclosures, narrative, unclear } = content;
  return {
    agency,
    year,
    edition,
    cells: Object.fromEntries(stated),
    disclosures: disclosures && {
      statedTotal: disclosures.statedTotal,
      items: disclosures.items.map(({ category, count }) => [category, count] as const),
    },
    said: [
      ...unread.map(({ place, reason }) => `${place.text} ${reason.zh}`),
      ...unclear.map(({ printed }) => printed),
    ].join("\n"),
    narrative: { ...narrative },
  };
}

type Judge = ReadingCase["judge"];

function expectedJudge(file: string): Judge | null {
  if (!existsSync(file)) return null;
  const expected = JSON.parse(readFileSync(file, "utf8")) as Omit<CaseReading, "said" | "narrative">;
  return (reading) => [
    ...(["agency", "year", "edition"] as const).flatMap((key) => differing(key, reading[key], expected[key])),
    ...cellsDiffering(reading.cells, expected.cells),
    ...differing("disclosures", reading.disclosures, expected.disclosures),
  ];
}

function cellsDiffering(read: CaseReading["cells"], expected: CaseReading["cells"]): string[] {
  const codes = [...new Set([...Object.keys(read), ...Object.keys(expected)])];
  return codes.flatMap((code) => differing(code, read[code], expected[code]));
}

function differing(what: string, read: unknown, expected: unknown): string[] {
  const [is, ought] = [read, expected].map((each) => (each === undefined ? "nothing" : JSON.stringify(each)));
  return is === ought ? [] : [`${what}: ${is ?? ""} is not ${ought ?? ""}`];
}

/** Exactly these cells of these rows are stated. */
const rows =
  (prefix: string, values: readonly number[]): Judge =>
  ({ cells }) => {
    const read = Object.entries(cells).flatMap(([code, value]) => (code.startsWith(prefix) ? [value] : []));
    return differing(prefix, [...read].sort(), [...values].sort());
  };

const says =
  (...texts: readonly string[]): Judge =>
  ({ said }) =>
    texts.filter((text) => !said.includes(text)).map((text) => `nothing is said of ${text}`);

const lists =
  (statedTotal: number | null, items: Listed["items"]): Judge =>
  ({ disclosures }) =>
    differing("disclosures", disclosures, { statedTotal, items });

const both =
  (...judges: readonly Judge[]): Judge =>
  (reading) =>
    judges.flatMap((judge) => judge(reading));

/** What the notes of the cases say, where no file does. */
const judges: readonly (readonly [start: string, Judge])[] = [
  [
    "change-in-words",
    ({ cells }) => [
      ...differing("items-last-year", cells["licences.items-last-year"], 6),
      ...differing("decisions", cells["licences.decisions"], 2),
      ...([undefined, -4].includes(cells["licences.change"]) ? [] : ["the change is wrong"]),
    ],
  ],
  [
    "page-begins",
    both(rows("requests.carried-out", [0, 0, 0, 0, 0, 0, 0]), ({ cells }) =>
      differing("cells", Object.keys(cells).length, 22),
    ),
  ],
  [
    "wrapped-label",
    both(rows("requests.refused.forbidden-by-law", [27, 0, 0, 0, 0, 0, 27]), ({ cells }) =>
      differing("cells", Object.keys(cells).length, 21),
    ),
  ],
  ["w08", says("上年1100", "94，上年80", "上年10，本年12")],
  ["w10", says("l286", "9O", "1Z")],
  ["h20", says("2024", "2023")],
  [
    "k03",
    lists(210, [
      ["工作动态类", 100],
      ["政策类", 110],
    ]),
  ],
  ["k27", ({ disclosures }) => (disclosures === null || disclosures.statedTotal === 210 ? [] : ["21类 is no total"])],
  [
    "r20e",
    lists(210, [
      ["政策类", 110],
      ["动态类", 100],
    ]),
  ],
  // The upper level of this list are channels, and no categories.
  ["k74", ({ disclosures }) => differing("disclosures", disclosures, null)],
  [
    "lo-calc",
    ({ narrative }) => ["overview", "problems", "otherMatters"].filter((part) => (narrative[part] ?? "").length < 20),
  ],
];

function judgeOf(name: string): Judge | null {
  return judges.find(([start]) => name.startsWith(start))?.[1] ?? null;
}
