/** The table in which agencies come and go as CSV or workbook: its columns, and how the lines of a file are read. */
import { kindLabels, levelLabels, type AgencyKind, type AgencyLevel } from "./agency";
import { type AgencyTexts } from "./agency-fields";
import { type Sentence } from "./sentence";

/** A column by what it holds; `parent` and `place` name another agency by address, code or name. */
export const agencyColumns = [
  { key: "slug", header: "网址标识", en: "address", hints: ["slug", "标识", "address"] },
  { key: "name", header: "机关名称", en: "name", hints: ["名称", "单位名称", "机构名称", "单位", "name"] },
  { key: "level", header: "层级", en: "level", hints: ["级别", "level"] },
  { key: "kind", header: "类别", en: "kind", hints: ["类型", "性质", "kind"] },
  { key: "parent", header: "上级机关", en: "above", hints: ["上级", "上级单位", "主管机关", "parent", "above"] },
  { key: "place", header: "所在地政府", en: "place", hints: ["所在地", "驻地", "place"] },
  {
    key: "creditCode",
    header: "统一社会信用代码",
    en: "credit code",
    hints: ["信用代码", "credit code", "creditCode"],
  },
  {
    key: "divisionCode",
    header: "行政区划代码",
    en: "division code",
    hints: ["区划代码", "division code", "divisionCode"],
  },
  { key: "foundedOn", header: "设立日期", en: "founded on", hints: ["成立日期", "founded", "foundedOn"] },
  { key: "contact", header: "联系方式", en: "contact", hints: ["联系人", "contact"] },
  { key: "columnAddress", header: "年报专栏网址", en: "official column", hints: ["专栏网址", "专栏", "columnAddress"] },
] as const;
export type AgencyColumn = (typeof agencyColumns)[number]["key"];

/** One line of a file; a cell that is empty, or whose column is not there, asks for nothing. */
export interface AgencyLine {
  /** As the file counts, from 1 with its header. */
  readonly no: number;
  readonly texts: Readonly<Partial<Record<AgencyColumn, string>>>;
}

/** The lines of a file, or one sentence why they cannot be read. */
export type AgencyTable =
  { readonly lines: readonly AgencyLine[]; readonly unknown: readonly string[] } | { readonly problem: Sentence };

/** Most lines in one file. */
export const mostAgencyLines = 50_000;
const headerWithin = 10;

/** Reads the rows of a sheet: the header is the first row that names the agencies; what stands above it is a title. */
export function readAgencyTable(rows: readonly (readonly string[])[]): AgencyTable {
  const at = rows.slice(0, headerWithin).findIndex((row) => row.some(namesAgency));
  const header = rows[at];
  if (!header) {
    return {
      problem: {
        zh: "没有找到表头：首行要有“机关名称”等列名，可先下载模板。",
        en: 'No header was found: the first row names the columns, "机关名称" among them. Download the template first.',
      },
    };
  }
  const columns = header.map(columnOf);
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
  if (twice) {
    const name = agencyColumns.find(({ key }) => key === twice)?.header ?? twice;
    return {
      problem: {
        zh: `“${name}”列出现了两次，请删去一列。`,
        en: `The column "${name}" stands there twice; remove one.`,
      },
    };
  }
  const lines = rows.slice(at + 1).flatMap((row, index): AgencyLine[] => {
    const texts = textsOf(row, columns);
    return Object.keys(texts).length === 0 ? [] : [{ no: at + index + 2, texts }];
  });
  if (lines.length > mostAgencyLines) {
    return {
      problem: {
        zh: `文件有${lines.length}行，一次最多导入${mostAgencyLines}行：请拆分后分次导入。`,
        en: `The file has ${lines.length} lines; at most ${mostAgencyLines} are taken at once: divide it.`,
      },
    };
  }
  const unknown = header.filter((text, index) => columns[index] === null && text.trim() !== "");
  return { lines, unknown };
}

/** A column by which a line says which agency it is about. */
function namesAgency(text: string): boolean {
  const column = columnOf(text);
  return column === "name" || column === "slug" || column === "creditCode";
}

function columnOf(text: string): AgencyColumn | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s*＊]/g, "")
    .toLowerCase();
  const found = agencyColumns.find(({ header, en, hints }) =>
    [header, en, ...hints].some((each) => each.replace(/\s/g, "").toLowerCase() === plain),
  );
  return found?.key ?? null;
}

function textsOf(row: readonly string[], columns: readonly (AgencyColumn | null)[]): AgencyLine["texts"] {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const text = (row[index] ?? "").replaceAll("\0", "").trim();
      return column === null || text === "" ? [] : [[column, text]];
    }),
  );
}

/** The fields of a line without those that name other agencies. */
export function fieldTexts({ texts }: AgencyLine): AgencyTexts {
  const fields: Partial<Record<AgencyColumn, string>> = { ...texts };
  delete fields.parent;
  delete fields.place;
  return fields;
}

/** An agency as it is exported: agencies named by their address, so that the file can come back. */
export interface ExportedAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parent: string | null;
  readonly place: string | null;
  readonly creditCode: string | null;
  readonly divisionCode: string | null;
  readonly foundedOn: string | null;
  readonly contact: string;
  readonly columnAddress: string;
}

/** The header and a row an agency; read back, it changes nothing. */
export function agencyTableRows(agencies: readonly ExportedAgency[]): string[][] {
  const rows = agencies.map((agency) =>
    agencyColumns.map(({ key }) => {
      if (key === "level") return levelLabels[agency.level].zh;
      if (key === "kind") return kindLabels[agency.kind].zh;
      return agency[key] ?? "";
    }),
  );
  return [agencyColumns.map(({ header }) => header), ...rows];
}
