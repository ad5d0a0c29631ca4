/** Plans an import of agencies without asking the database line by line: which lines are new, changed, same, or impossible and why. */
import { type AgencyFields, readAgencyFields } from "@/report/agency-fields";
import { plainCreditCode } from "@/report/agency-codes";
import { type AgencyLine, fieldTexts } from "@/report/agency-table";
import { type Sentence } from "@/report/sentence";

/** An agency as the plan needs it. */
export interface KnownAgency extends Required<Omit<AgencyFields, "level" | "kind">> {
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly locatedInId: string | null;
  readonly endedOn: string | null;
  readonly path: string;
}

/** What the database knows: the agencies of the viewer's lines, and what is taken outside them. */
export interface Known {
  readonly agencies: readonly KnownAgency[];
  readonly takenSlugs: ReadonlySet<string>;
  readonly takenCodes: ReadonlySet<string>;
  /** The operator founds agencies above all others. */
  readonly mayFoundTops: boolean;
  /** Whether the import names a day and what it rests on: only then are names and lines changed. */
  readonly hasDay: boolean;
}

/** An agency of the database, or the line of the file that founds it. */
export type Reference = { readonly id: string } | { readonly line: number } | null;

export interface PlannedLine {
  readonly no: number;
  readonly name: string;
  readonly status: "new" | "changed" | "same" | "impossible";
  readonly problem: Sentence | null;
  /** For a changed line: the field, as it was and as it will be. */
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly fields: AgencyFields;
  readonly existing: KnownAgency | null;
  readonly parent: Reference;
  readonly place: Reference;
}

interface Names {
  readonly byId: ReadonlyMap<string, KnownAgency>;
  readonly lineByNameAndUpper: ReadonlyMap<string, number>;
  readonly bySlug: ReadonlyMap<string, KnownAgency>;
  readonly byCode: ReadonlyMap<string, KnownAgency>;
  readonly byName: ReadonlyMap<string, readonly KnownAgency[]>;
  readonly lineBySlug: ReadonlyMap<string, number>;
  readonly lineByCode: ReadonlyMap<string, number>;
  readonly linesByName: ReadonlyMap<string, readonly number[]>;
}

/** One planned line for each line of the file, in its order. */
export function planImport(lines: readonly AgencyLine[], known: Known): PlannedLine[] {
  const names = namesOf(lines, known);
  const first = lines.map((line) => planLine(line, known, names));
  const byNo = new Map(first.map((line) => [line.no, line]));
  const checked = first.map((line, index) => withoutCircle(withoutTwin(line, lines[index], names), byNo));
  const failed = new Set(checked.filter(({ status }) => status === "impossible").map(({ no }) => no));
  return checked.map((line) => withoutFailedParent(line, failed));
}

function namesOf(lines: readonly AgencyLine[], { agencies }: Known): Names {
  const standing = agencies.filter(({ endedOn }) => endedOn === null);
  return {
    byId: new Map(agencies.map((each) => [each.id, each])),
    lineByNameAndUpper: firsts(lines, nameAndUpper),
    bySlug: new Map(agencies.map((each) => [each.slug, each])),
    byCode: new Map(agencies.flatMap((each) => (each.creditCode === null ? [] : [[each.creditCode, each]]))),
    byName: grouped(standing, ({ name }) => name),
    lineBySlug: firsts(lines, ({ texts }) => texts.slug),
    lineByCode: firsts(lines, ({ texts }) => texts.creditCode && plainCreditCode(texts.creditCode)),
    linesByName: new Map(
      [...grouped(lines, ({ texts }) => texts.name ?? "")].map(([name, of]) => [name, of.map(({ no }) => no)]),
    ),
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function firsts(lines: readonly AgencyLine[], keyOf: (line: AgencyLine) => string | undefined): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key && !found.has(key)) found.set(key, line.no);
  }
  return found;
}

function planLine(line: AgencyLine, known: Known, names: Names): PlannedLine {
  const { fields, problems } = readAgencyFields(fieldTexts(line));
  const parent = resolve(line.texts.parent, names, "上级机关");
  const place = resolve(line.texts.place, names, "所在地政府");
  const existing = existingOf(line, fields, parent.found, names);
  const base = {
    no: line.no,
    name: line.texts.name ?? existing?.name ?? "",
    fields,
    existing,
    parent: parent.found,
    place: place.found,
    changes: [],
  };
  const problem = problems[0]?.problem ?? parent.problem ?? place.problem;
  if (problem) return { ...base, status: "impossible", problem };
  const wrong = existing ? problemOfExisting(base, known) : problemOfNew(base, known);
  if (wrong) return { ...base, status: "impossible", problem: wrong };
  if (!existing) return { ...base, status: "new", problem: null };
  const changes = changesOf(base, names);
  return { ...base, changes, status: changes.length === 0 ? "same" : "changed", problem: null };
}

type Base = Omit<PlannedLine, "status" | "problem">;

/** By address, then by code, then by name below the same agency, then by a name that only one bears. */
function existingOf(line: AgencyLine, fields: AgencyFields, parent: Reference, names: Names): KnownAgency | null {
  const { slug, creditCode, name } = fields;
  if (slug) return names.bySlug.get(slug) ?? null;
  const byCode = creditCode ? names.byCode.get(creditCode) : undefined;
  if (byCode) return byCode;
  const named = names.byName.get(name ?? "") ?? [];
  if (!line.texts.parent) return named.length === 1 ? (named[0] ?? null) : null;
  return named.find(({ parentId }) => parent !== null && "id" in parent && parentId === parent.id) ?? null;
}

function resolve(
  text: string | undefined,
  names: Names,
  column: string,
): { found: Reference; problem: Sentence | null } {
  if (!text) return { found: null, problem: null };
  const code = plainCreditCode(text);
  const known = names.bySlug.get(text) ?? names.byCode.get(code);
  if (known) return { found: { id: known.id }, problem: null };
  const line = names.lineBySlug.get(text) ?? names.lineByCode.get(code);
  if (line !== undefined) return { found: { line }, problem: null };
  return resolveName(text, names, column);
}

function resolveName(text: string, names: Names, column: string): { found: Reference; problem: Sentence | null } {
  const [known, ...others] = names.byName.get(text) ?? [];
  const [line, ...lines] = names.linesByName.get(text) ?? [];
  if (known && others.length === 0 && lines.length === 0) return { found: { id: known.id }, problem: null };
  if (!known && line !== undefined && lines.length === 0) return { found: { line }, problem: null };
  const isMany = known !== undefined || line !== undefined;
  return {
    found: null,
    problem: isMany
      ? {
          zh: `${column}“${text}”有几个同名机关：请改填网址标识或统一社会信用代码。`,
          en: `Several agencies are named "${text}": give the address or the credit code instead.`,
        }
      : {
          zh: `在您管理的范围和本文件中没有找到${column}“${text}”：请核对名称。`,
          en: `"${text}" is neither among the agencies you administer nor in this file: compare the name.`,
        },
  };
}

function problemOfNew({ fields, parent, place }: Base, known: Known): Sentence | null {
  const { name, level, kind, slug, creditCode } = fields;
  if (!name || !level || !kind)
    return { zh: "新机关要填名称、层级和类别。", en: "A new agency needs name, level and kind." };
  if (parent === null && !known.mayFoundTops)
    return { zh: "新机关要填上级机关。", en: "A new agency needs the agency above it." };
  if (place !== null && !("id" in place))
    return { zh: "所在地政府要先登记。", en: "The government of the place has to be there first." };
  if (slug && known.takenSlugs.has(slug))
    return { zh: `网址标识“${slug}”已被使用。`, en: `The address "${slug}" is taken.` };
  if (creditCode && known.takenCodes.has(creditCode)) return codeTaken;
  return null;
}

function problemOfExisting(base: Base, known: Known): Sentence | null {
  const { fields, existing, parent, place } = base;
  if (!existing) return null;
  if (existing.endedOn !== null) {
    return {
      zh: `这个机关已于 ${existing.endedOn} 撤并，不能由导入改动。`,
      en: `It ended on ${existing.endedOn}; an import does not change it.`,
    };
  }
  if (!known.hasDay && changesOnADay(base, existing)) return needsDay(fields.name, existing.name);
  if (isOfFile(parent) || isOfFile(place)) {
    return {
      zh: "现有机关不能划到本文件新设的机关之下：请先导入新机关。",
      en: "An agency cannot move below one that this file founds: import that one first.",
    };
  }
  const { creditCode } = fields;
  return creditCode && creditCode !== existing.creditCode && known.takenCodes.has(creditCode) ? codeTaken : null;
}

const codeTaken = {
  zh: "统一社会信用代码已登记在另一个机关名下。",
  en: "The credit code is that of another agency already.",
};

const isOfFile = (reference: Reference) => reference !== null && "line" in reference;

/** Names and lines change on a day, by an order; everything else is what is kept of an agency. */
function changesOnADay({ fields, parent, place }: Base, existing: KnownAgency): boolean {
  if (fields.name !== undefined && fields.name !== existing.name) return true;
  if (place !== null && ("line" in place || place.id !== existing.locatedInId)) return true;
  return parent !== null && ("line" in parent || parent.id !== existing.parentId);
}

function needsDay(name: string | undefined, present: string): Sentence {
  const isRenamed = name !== undefined && name !== present;
  const [zh, en] = isRenamed
    ? [`名称与现名“${present}”不同`, `name differs from "${present}"`]
    : ["上级或所在地与现在不同", "agency above, or the place, differs"];
  return {
    zh: `${zh}：更名和划转要有日期和依据，请在导入时一并填写，或改回原值。`,
    en: `The ${en}: a change needs its day and what it rests on. Give both with the import, or put the old value back.`,
  };
}

function changesOf({ fields, existing, parent, place }: Base, names: Names): PlannedLine["changes"] {
  if (!existing) return [];
  const kept = existing as unknown as Readonly<Record<string, string | null>>;
  const changed = Object.entries(fields)
    .filter(([field, value]) => kept[field] !== value)
    .map(([field, value]) => ({ field, from: kept[field] ?? "", to: String(value ?? "") }));
  const moved = [
    { field: "parent", from: existing.parentId, to: parent },
    { field: "place", from: existing.locatedInId, to: place },
  ].flatMap(({ field, from, to }) =>
    to !== null && "id" in to && to.id !== from ? [{ field, from: nameOf(from, names), to: nameOf(to.id, names) }] : [],
  );
  return [...changed, ...moved];
}

function nameOf(id: string | null, { byId }: Names): string {
  return id === null ? "" : (byId.get(id)?.name ?? "");
}

/** Two lines with one name below one agency are about the same agency, unless their addresses or codes say otherwise. */
function nameAndUpper({ texts }: AgencyLine): string | undefined {
  if (!texts.name || texts.slug || texts.creditCode) return undefined;
  return `${texts.name}\n${texts.parent ?? ""}`;
}

/** A second line about the same agency is refused with the number of the first. */
function withoutTwin(line: PlannedLine, source: AgencyLine | undefined, names: Names): PlannedLine {
  const { slug, creditCode } = line.fields;
  const twins = [
    slug ? names.lineBySlug.get(slug) : undefined,
    creditCode ? names.lineByCode.get(creditCode) : undefined,
    source && names.lineByNameAndUpper.get(nameAndUpper(source) ?? ""),
  ];
  const first = twins.find((no) => no !== undefined && no < line.no);
  if (first === undefined || line.status === "impossible") return line;
  return { ...line, status: "impossible", problem: { zh: `与第${first}行重复。`, en: `The same as line ${first}.` } };
}

/** No line of agencies is deeper than this. */
const deepest = 30;

/** A line whose uppers lead back to itself stands above itself. */
function withoutCircle(line: PlannedLine, byNo: ReadonlyMap<number, PlannedLine>): PlannedLine {
  const seen = new Set<number>([line.no]);
  for (let up = line.parent; up !== null && "line" in up; up = byNo.get(up.line)?.parent ?? null) {
    if (seen.has(up.line) || seen.size > deepest) {
      const problem = {
        zh: "上级机关又在它之下（互为上级），或层层上级过深：请核对上级机关一列。",
        en: "The agency above stands below it again, or too many stand above: compare the column of agencies above.",
      };
      return { ...line, status: "impossible", problem };
    }
    seen.add(up.line);
  }
  return line;
}

function withoutFailedParent(line: PlannedLine, failed: ReadonlySet<number>): PlannedLine {
  const { parent } = line;
  if (line.status === "impossible" || parent === null || !("line" in parent) || !failed.has(parent.line)) return line;
  const problem = {
    zh: `上级机关在第${parent.line}行，那一行还不能导入。`,
    en: `The agency above is on line ${parent.line}, which cannot be taken yet.`,
  };
  return { ...line, status: "impossible", problem };
}
