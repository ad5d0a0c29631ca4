/** Turns a generated report into one of a kind that agencies print: raised notes, numerals, last year beside this year, other tables. */
import { chineseNumeral } from "./chinese-numeral.test-support";
import { type GeneratedCell, type GeneratedReport, type GeneratedTable } from "./generated-report.test-support";
import { randomOf, type Random } from "./random.test-support";

/** The kinds. */
export const kinds = [
  "notes",
  "numerals",
  "last-year-in-cell",
  "last-year-column",
  "channels",
  "prompts",
  "renumbered",
] as const;

export type Kind = (typeof kinds)[number];

/** The report with the habit of this kind; its truth is what is printed then. */
export function ofKind(report: GeneratedReport, kind: Kind): GeneratedReport {
  const random = randomOf(report.seed * 53 + kinds.indexOf(kind));
  const truth = { ...report.truth };
  const change = changes[kind];
  const items = report.items.map((item) => (item.kind === "table" ? change(item, random, truth) : item));
  return { ...report, items, truth };
}

type Change = (table: GeneratedTable, random: Random, truth: Record<string, number | string | null>) => GeneratedTable;

const counted = ({ role, text }: GeneratedCell): boolean => role === "number" && /^\d{1,6}$/.test(text);

/** A share of the cells that hold a plain count, printed otherwise. */
const printed =
  (share: number, write: (text: string, random: Random) => string): Change =>
  (table, random) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => (counted(cell) && random.chance(share) ? { ...cell, text: write(cell.text, random) } : cell)),
    ),
  });

const plain = (role: GeneratedCell["role"], text: string): GeneratedCell => ({ role, text, colSpan: 1, rowSpan: 1 });

const changes: Readonly<Record<Kind, Change>> = {
  notes: printed(0.3, (text, random) => text + random.pick(["①", "[2]", "¹", "*", "〔3〕", "【1】"])),
  numerals: printed(0.4, (text) => (Number(text) > 9 ? chineseNumeral(Number(text)) : text)),
  "last-year-in-cell": printed(0.3, (text, random) => {
    const last = String(random.int(0, 900));
    return random.pick([
      `${text}（上年${last}）`,
      `${text}，上年${last}`,
      `上年${last}，本年${text}`,
      `${text}（去年${last}件）`,
      `今年${text}、去年${last}`,
    ]);
  }),
  "last-year-column": (table, random) =>
    table.part === "二" && table.width === 4 ? withLastYear(table, random) : table,
  channels: (table, random) => (table.part === "三" ? withChannels(table, random) : table),
  prompts: (table, random, truth) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => (cell.role === "number" && random.chance(0.05) ? prompt(cell, random, truth) : cell)),
    ),
  }),
  renumbered: (table) => (table.part === "三" ? renumbered(table) : table),
};

function prompt(cell: GeneratedCell, random: Random, truth: Record<string, number | string | null>): GeneratedCell {
  if (cell.code !== undefined) truth[cell.code] = null;
  return {
    ...cell,
    text: random.pick(["单击输入文字", "点击此处输入文字。", "单击或点击此处输入文字。", "请填写数字"]),
  };
}

/** The blocks of one number get last year's number in a column of its own, before or behind this year's. */
function withLastYear(table: GeneratedTable, random: Random): GeneratedTable {
  const isBefore = random.chance(0.5);
  const added = (row: readonly GeneratedCell[], cell: GeneratedCell): GeneratedCell[] => {
    const [label, own] = row;
    if (!label || !own) return [...row];
    const [wide, narrow] = [
      { ...own, colSpan: 1 },
      { ...cell, colSpan: 2 },
    ];
    return isBefore ? [label, { ...narrow, colSpan: 1 }, { ...wide, colSpan: 2 }] : [label, wide, narrow];
  };
  const rows = table.rows.map((row) => {
    if (row.length !== 2) return row;
    if (row[1]?.role === "header" && row[1].text.includes("处理决定"))
      return added(row, plain("header", "上年处理决定数量"));
    const isDecision = (row[1]?.code ?? "").endsWith(".decisions");
    return isDecision ? added(row, plain("number", String(random.int(0, 900)))) : row;
  });
  return { ...table, rows };
}

/** Below the table of the form one of the agency's own, with a row of the same label. */
function withChannels(table: GeneratedTable, random: Random): GeneratedTable {
  const label = table.rows.flat().find(({ role }) => role === "label")?.text ?? "";
  const channels = random.pick([
    ["网络", "信函", "当面"],
    ["网络申请", "邮寄申请", "当面申请", "传真申请"],
    ["互联网", "信函", "当面", "传真", "电子邮件", "其他"],
  ]);
  const numbers = [...channels, "总计"].map(() => plain("number", String(random.int(0, 90))));
  const headers = ["申请渠道", ...channels, "总计"].map((text) => plain("header", text));
  return { ...table, rows: [...table.rows, headers, [plain("label", label), ...numbers]] };
}

/** The rows below the groups are numbered on and on, as automatic numbers are that nobody restarted. */
function renumbered(table: GeneratedTable): GeneratedTable {
  let count = 0;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const own = cell.role === "label" ? /^\d\s*[.、．]\s*(.*)$/.exec(cell.text)?.[1] : undefined;
      if (own === undefined) return cell;
      count += 1;
      return { ...cell, text: `${String(count)}. ${own}` };
    }),
  );
  return { ...table, rows };
}
