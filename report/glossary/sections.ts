/** The glossary in the order of the form: parts, their blocks, then the words of the field and what only 2019 asked. */
import { type Label, type PartNumber } from "../form/define";
import { edition2019 } from "../form/edition-2019";
import { edition2021 } from "../form/edition-2021";
import { type GlossaryEntry } from "./define";
import { type Sentence } from "../sentence";
import { findEntry, words } from "./glossary";
import { printedOn, type Printed } from "./keys";

/** An entry with its name as the form prints it. */
export interface Term {
  readonly entry: GlossaryEntry;
  readonly name: Sentence;
  /** How the form of 2019 prints it, where it prints it otherwise. */
  readonly earlierName?: Sentence;
  readonly kind: "row" | "column" | "word";
  /** Labels of the groups or headers above it. */
  readonly under: readonly Label[];
}

/** Terms under one heading: a block of the form, or words about one matter. */
export interface TermGroup {
  readonly id: string;
  /** As the form prints it; null where the page names the group in its own words. */
  readonly heading: Label | null;
  readonly terms: readonly Term[];
}

/** What stands under one header line of the page. */
export interface Section {
  readonly id: string;
  readonly heading: Label | null;
  readonly groups: readonly TermGroup[];
}

const now = printedOn(edition2021);
const earlier = printedOn(edition2019);

/** All sections; `words` and `earlier-form` have no heading on the form. */
export const sections: readonly Section[] = [
  partSection("二", (block) => blockGroups(block, now)),
  partSection("三", (block) => splitByKind(block)),
  partSection("四", () => disputeGroups()),
  {
    id: "words",
    heading: null,
    groups: Object.entries(words).map(([id, list]) => ({
      id: `words-${id}`,
      heading: null,
      terms: list.map((word): Term => ({ entry: word, name: word.name, kind: "word", under: [] })),
    })),
  },
  { id: "earlier-form", heading: null, groups: earlierGroups() },
];

function partSection(number: PartNumber, groups: (printed: readonly Printed[]) => readonly TermGroup[]): Section {
  const part = edition2021.parts.find((each) => each.number === number);
  const heading = part && { zh: `${number}、${part.heading.zh}`, en: part.heading.en };
  return {
    id: `part-${number}`,
    heading: heading ?? null,
    groups: groups(now.filter((printed) => printed.part === number)),
  };
}

function blockGroups(printed: readonly Printed[], edition: readonly Printed[]): TermGroup[] {
  const blocks = [...new Set(printed.map(({ block }) => block))];
  return blocks.map((block) => ({
    id: edition === now ? `block-${block.id}` : `earlier-${block.id}`,
    heading: block.heading ?? null,
    terms: printed.filter((each) => each.block === block).map(termOf),
  }));
}

function splitByKind(printed: readonly Printed[]): TermGroup[] {
  return (["row", "column"] as const).map((kind) => ({
    id: `requests-${kind}s`,
    heading: null,
    terms: printed.filter((each) => each.kind === kind).map(termOf),
  }));
}

function disputeGroups(): TermGroup[] {
  const printed = now.filter(({ part }) => part === "四");
  const heads = printed.filter(({ under }) => under.length === 0);
  return heads.map((head) => ({
    id: `disputes-${head.key}`,
    heading: head.label,
    terms: printed.filter(({ key }) => key === head.key || key.startsWith(`${head.key}.`)).map(termOf),
  }));
}

function earlierGroups(): TermGroup[] {
  const known = new Set(now.map(({ key }) => key));
  return blockGroups(
    earlier.filter(({ key }) => !known.has(key)),
    earlier,
  );
}

function termOf({ key, kind, label, under }: Printed): Term {
  const entry = findEntry(key);
  if (!entry) throw new RangeError(`No entry ${key}`);
  const before = earlier.find((each) => each.key === key)?.label;
  const term = { entry, name: label, kind, under };
  return before && before.zh !== label.zh ? { ...term, earlierName: before } : term;
}

/** The sections with the terms that hold all words of the query; empty ones are left out. */
export function matching(query: string): readonly Section[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return sections;
  return sections
    .map((section) => ({
      ...section,
      groups: section.groups
        .map((group) => ({
          ...group,
          terms: group.terms.filter((term) => wanted.every((word) => textOf(term).includes(word))),
        }))
        .filter(({ terms }) => terms.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

function textOf({ entry, name, earlierName, under }: Term): string {
  const sentences = [name, earlierName, entry.meaning, entry.example, ...entry.sources, ...under];
  return sentences
    .flatMap((each) => (each ? [each.zh, each.en] : []))
    .join("\n")
    .toLowerCase();
}
