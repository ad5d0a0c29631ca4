/** The table in which people are imported and exported: its columns, and how a sheet is read as lines; a line a role. */
import { type Sentence } from "./sentence";
import { type Role } from "./workflow/permissions";
import { type RoleDays, roleNames } from "./workflow/roles";

/** The columns, by the names in their head: the first of each is written, all are read. */
export const personColumns = [
  { key: "account", head: "账号", hints: ["用户名", "登录名", "account", "user"] },
  { key: "name", head: "姓名", hints: ["名字", "name"] },
  { key: "agency", head: "机关", hints: ["机关名称", "单位", "单位名称", "agency"] },
  { key: "role", head: "角色", hints: ["权限", "role"] },
  { key: "fromDay", head: "起", hints: ["起始日期", "开始日期", "生效日期", "from", "fromDay"] },
  { key: "untilDay", head: "止", hints: ["截止日期", "结束日期", "until", "untilDay"] },
  { key: "phone", head: "电话", hints: ["手机", "手机号", "联系电话", "phone"] },
  { key: "email", head: "邮箱", hints: ["电子邮箱", "电子邮件", "email", "e-mail", "mail"] },
] as const;
export type PersonColumn = (typeof personColumns)[number]["key"];

/** One line of a file; a cell that is empty, or whose column is not there, asks for nothing. */
export interface PersonLine {
  /** As the file counts, from 1 with its head. */
  readonly no: number;
  readonly texts: Readonly<Partial<Record<PersonColumn, string>>>;
}

/** The lines of a file, or one sentence why they cannot be read. */
export type PersonTable =
  { readonly lines: readonly PersonLine[]; readonly unknown: readonly string[] } | { readonly problem: Sentence };

export const mostPersonLines = 50_000;
const headWithin = 10;

/** Reads the rows of a sheet: the head is the first row with a column of accounts; what stands above it is a title. */
export function readPersonTable(rows: readonly (readonly string[])[]): PersonTable {
  const at = rows.slice(0, headWithin).findIndex((row) => row.some((text) => columnOf(text) === "account"));
  const head = rows[at];
  if (!head) {
    return {
      problem: {
        zh: "没有找到表头：首行要有“账号”一列，可先下载模板。",
        en: 'No head was found: the first row names the columns, "账号" (account) among them. Download the template first.',
      },
    };
  }
  const columns = head.map(columnOf);
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
  if (twice) {
    const name = personColumns.find(({ key }) => key === twice)?.head ?? twice;
    return {
      problem: {
        zh: `“${name}”列出现了两次，请删去一列。`,
        en: `The column "${name}" stands there twice; remove one.`,
      },
    };
  }
  const lines = rows.slice(at + 1).flatMap((row, index): PersonLine[] => {
    const texts = textsOf(row, columns);
    return Object.keys(texts).length === 0 ? [] : [{ no: at + index + 2, texts }];
  });
  if (lines.length > mostPersonLines) {
    return {
      problem: {
        zh: `文件有${lines.length}行，一次最多导入${mostPersonLines}行：请拆分后分次导入。`,
        en: `The file has ${lines.length} lines; at most ${mostPersonLines} are taken at once: divide it.`,
      },
    };
  }
  return { lines, unknown: head.filter((text, index) => columns[index] === null && text.trim() !== "") };
}

function columnOf(text: string): PersonColumn | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s*＊]/g, "")
    .toLowerCase();
  const found = personColumns.find(({ head, hints }) => [head, ...hints].some((each) => each.toLowerCase() === plain));
  return found?.key ?? null;
}

function textsOf(row: readonly string[], columns: readonly (PersonColumn | null)[]): PersonLine["texts"] {
  return Object.fromEntries(
    columns.flatMap((column, index) => {
      const text = (row[index] ?? "").replaceAll("\0", "").trim();
      return column === null || text === "" ? [] : [[column, text]];
    }),
  );
}

/** A person with one of their roles as they are exported; agencies by their address, so that the file can come back. */
export interface ExportedRole extends RoleDays {
  readonly account: string;
  readonly name: string;
  readonly agency: string | null;
  readonly role: Role | null;
  readonly phone: string;
  readonly email: string;
}

/** The head and a row a role; read back, it changes nothing. */
export function personTableRows(roles: readonly ExportedRole[]): string[][] {
  const rows = roles.map((each) =>
    personColumns.map(({ key }) =>
      key === "role" ? (each.role === null ? "" : roleNames[each.role].zh) : (each[key] ?? ""),
    ),
  );
  return [personColumns.map(({ head }) => head), ...rows];
}
