/** The automatic numbers of a Word document: "一、" or "1." that stand on the page and nowhere in its text. */
import { load, type CheerioAPI } from "cheerio";
import { writeNumber } from "./docx-number-formats";

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly gap: string;
  readonly style: string | null;
}

interface Numbered {
  readonly list: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where this use of the list begins again. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Which list and level a paragraph names; either may be missing. */
export interface ListReference {
  readonly id: string | null;
  readonly level: number | null;
  readonly style: string | null;
}

/** Gives the number that is printed before a paragraph; paragraphs have to come in their order. */
export type Numbering = (reference: ListReference) => string;

const deepest = 8;

/** The numbers by the parts of the document that define lists and styles; empty where there are none. */
export function numberingOf(numberingXml: string, stylesXml: string): Numbering {
  const numbered = readLists(load(numberingXml, { xml: true }));
  const styled = readStyles(load(stylesXml, { xml: true }));
  const counts = new Map<string, (number | null)[]>();
  const restarted = new Set<string>();
  return ({ id, level, style }) => {
    const byStyle = styled(style);
    const used = id ?? byStyle.id;
    const list = used === null ? undefined : numbered.get(used);
    if (used === null || !list) return "";
    const at = Math.min(level ?? byStyle.level ?? levelOfStyle(list, style), deepest);
    const before = [...(counts.get(list.list) ?? [])];
    const restart = list.restarts.get(at);
    const use = `${used} ${String(at)}`;
    if (restart !== undefined && !restarted.has(use)) before[at] = restart - 1;
    restarted.add(use);
    const count = counted(before, at, list.levels[at]?.start ?? 1);
    counts.set(list.list, count);
    return printed(list.levels, count, at);
  };
}

function levelOfStyle({ levels }: Numbered, style: string | null): number {
  return Math.max(
    levels.findIndex((each) => style !== null && each?.style === style),
    0,
  );
}

/** One more at this level; the levels under it begin again. */
function counted(before: readonly (number | null | undefined)[], at: number, start: number): (number | null)[] {
  return Array.from({ length: at + 1 }, (_, level) =>
    level === at ? (before[at] ?? start - 1) + 1 : (before[level] ?? null),
  );
}

function printed(levels: readonly (Level | undefined)[], count: readonly (number | null)[], at: number): string {
  const level = levels[at];
  if (!level || level.format === "bullet" || level.format === "none") return "";
  const text = level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const index = Number(digit) - 1;
    const of = levels[index];
    return writeNumber(count[index] ?? of?.start ?? 1, of?.format ?? "decimal");
  });
  return text === "" ? "" : text + level.gap;
}

function readLists($: CheerioAPI): ReadonlyMap<string, Numbered> {
  const levelsOf = new Map<string, (Level | undefined)[]>();
  for (const list of $("w\\:abstractNum").toArray()) {
    levelsOf.set(list.attribs["w:abstractNumId"] ?? "", readLevels($, $(list).children("w\\:lvl").toArray()));
  }
  return new Map(
    $("w\\:num")
      .toArray()
      .map((use) => {
        const list = $(use).children("w\\:abstractNumId").attr("w:val") ?? "";
        const overrides = $(use).children("w\\:lvlOverride").toArray();
        const levels = [...(levelsOf.get(list) ?? [])];
        const restarts = new Map<number, number>();
        for (const override of overrides) {
          const at = wholeNumber(override.attribs["w:ilvl"]) ?? 0;
          const own = readLevels($, $(override).children("w\\:lvl").toArray()).find(Boolean);
          if (own) levels[at] = own;
          const start = wholeNumber($(override).children("w\\:startOverride").attr("w:val"));
          if (start !== null) restarts.set(at, start);
        }
        return [use.attribs["w:numId"] ?? "", { list, levels, restarts }];
      }),
  );
}

function readLevels(
  $: CheerioAPI,
  elements: readonly { readonly attribs: Record<string, string> }[],
): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of elements) {
    const value = (name: string): string | undefined =>
      $(element as Parameters<CheerioAPI>[0])
        .children(`w\\:${name}`)
        .attr("w:val");
    levels[Math.min(wholeNumber(element.attribs["w:ilvl"]) ?? 0, deepest)] = {
      start: wholeNumber(value("start")) ?? 1,
      format: value("numFmt") ?? "decimal",
      text: value("lvlText") ?? "",
      gap: value("suff") === "nothing" ? "" : " ",
      style: value("pStyle") ?? null,
    };
  }
  return levels;
}

type Styled = (style: string | null) => { readonly id: string | null; readonly level: number | null };

function readStyles($: CheerioAPI): Styled {
  const styles = new Map(
    $("w\\:style")
      .toArray()
      .map((style) => {
        const numbers = $(style).children("w\\:pPr").children("w\\:numPr");
        return [
          style.attribs["w:styleId"] ?? "",
          {
            id: numbers.children("w\\:numId").attr("w:val") ?? null,
            level: wholeNumber(numbers.children("w\\:ilvl").attr("w:val")),
            base: $(style).children("w\\:basedOn").attr("w:val") ?? null,
          },
        ];
      }),
  );
  return (name) => {
    const seen = new Set<string>();
    for (let at = name; at !== null && !seen.has(at); at = styles.get(at)?.base ?? null) {
      seen.add(at);
      const style = styles.get(at);
      if (style && style.id !== null) return style;
    }
    return { id: null, level: null };
  };
}

/** A whole number that is not negative, or nothing. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
