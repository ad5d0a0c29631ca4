/** Tells a document that holds several reports, of two years or of an agency and of all that belongs to it, from one report. */
import { type ReportInFile, type Unread } from "../model";
import { type Block } from "../original";
import { printedRows } from "./rows/rows";
import { titlesIn } from "./title/title";

/** One of several reports in a document, with its blocks. */
export interface Section extends ReportInFile {
  readonly blocks: readonly Block[];
}

/** So many rows of the form printed again under another title are no repeated heading: they are another report. */
const fewestRepeated = 5;

/** The reports of a document in their order; none where there is only one. */
export function reportsIn(blocks: readonly Block[]): Section[] {
  const sections = joined(sectionsOf(blocks)).filter(({ keys }) => keys.size >= fewestRepeated);
  return sections.length > 1 ? sections : [];
}

/** What is said in place of figures where nobody has chosen one of the reports. */
export function whichOf(reports: readonly ReportInFile[]): Unread[] {
  return reports.map(({ place, agency, year }, index) => {
    const name = `${agency ?? ""}${year === null ? "" : String(year)}`;
    return {
      place,
      reason: {
        zh: `文件里有${String(reports.length)}份年度报告，这是第${String(index + 1)}份（${name}）；没有指明读取哪一份，数字都未取用。`,
        en: `The file holds ${String(reports.length)} annual reports; this is no. ${String(index + 1)} (${name}). Nobody has said which to read, so no figure is taken.`,
      },
    };
  });
}

interface Keyed extends Section {
  readonly keys: ReadonlySet<string>;
}

function sectionsOf(blocks: readonly Block[]): Keyed[] {
  const titles = titlesIn(blocks).filter(({ year }) => year !== null);
  if (titles.length < 2) return [];
  return titles.map(({ block: from, agency, year }, index) => {
    const own = blocks.slice(index === 0 ? 0 : from, titles[index + 1]?.block);
    const at = blocks[from];
    const place = at?.kind === "row" ? at.raw : (at?.place ?? { line: 1, column: 1, text: "" });
    return { agency, year, place, blocks: own, keys: keysOf(own) };
  });
}

/** A title that is only repeated, above the next page or in the page's own head, begins no new report. */
function joined(sections: readonly Keyed[]): Keyed[] {
  return sections.reduce<Keyed[]>((reports, section) => {
    const before = reports.at(-1);
    if (!before || repeats(before, section)) return [...reports, section];
    // The name in the title of a page's window is often shorter: the one above the tables is the report's.
    const { agency, year, place } = before.keys.size > 0 ? before : section;
    const blocks = [...before.blocks, ...section.blocks];
    return [...reports.slice(0, -1), { agency, year, place, blocks, keys: new Set([...before.keys, ...section.keys]) }];
  }, []);
}

function repeats(before: Keyed, section: Keyed): boolean {
  const isOther = before.year !== section.year || before.agency !== section.agency;
  return isOther && [...section.keys].filter((key) => before.keys.has(key)).length >= fewestRepeated;
}

function keysOf(blocks: readonly Block[]): Set<string> {
  return new Set(printedRows(blocks).flatMap(({ key }) => key ?? []));
}
