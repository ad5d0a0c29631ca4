/** What an edition of the form is made of. An edition is data; these are its shapes. */
import { type Measure } from "../figure";

export type EditionId = "2021" | "2019" | "pre-2019";

/** The number of a part of the report, as it is printed. */
export type PartNumber = "一" | "二" | "三" | "四" | "五" | "六";

/** A label in the exact official Chinese, and an explanation in English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** 件, 项, 万元 or 元: printed in the column header and in downloads. */
export type Unit = "件" | "项" | "万元" | "元";

/** One cell of the form that holds a figure. */
export interface Cell {
  readonly code: string;
  readonly part: PartNumber;
  /** Row label with its group, as in figure-codes: "（三）不予公开 1.属于国家秘密". */
  readonly row: string;
  readonly column: string;
  readonly unit: Unit;
  readonly measure: Measure;
}

/** A column header of any level; columns without `columns` hold figures. */
export interface Column {
  /** Last word(s) of the code of its cells; for a header over others, of no meaning to cells. */
  readonly key: string;
  readonly label: Label;
  readonly unit?: Unit;
  readonly measure?: Measure;
  readonly columns?: readonly Column[];
}

/** A row label of any level; rows without `rows` hold figures. */
export interface Row {
  /** First word(s) of the code of its cells. */
  readonly key: string;
  readonly label: Label;
  readonly rows?: readonly Row[];
  /** A row that older printings carry instead of `rows` (the single （六）其他处理 of 2019 inside a 2021 form). */
  readonly instead?: Row;
  /** Where the meaning of the row comes from, e.g. "条例第三十七条". */
  readonly source?: string;
}

/** One table: part 二 has several blocks (a block an item of article 20), parts 三 and 四 have one each. */
export interface Block {
  readonly id: string;
  /** The band above the block: "第二十条第（一）项". */
  readonly heading?: Label;
  /** The corner cell: "信息内容", or the note on the arithmetic in table 三. */
  readonly corner?: Label;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Part {
  readonly number: PartNumber;
  readonly heading: Label;
  /** Other headings in use for the same part (the agency text of the notice words them differently). */
  readonly alsoHeaded?: readonly string[];
  /** Narrative parts hold text; table parts hold blocks. */
  readonly blocks: readonly Block[];
}

export interface Edition {
  readonly id: EditionId;
  readonly name: Label;
  /** The notice that ordered this form. */
  readonly notice: string;
  /** Report years the notice orders it for: first, and last when it was replaced. */
  readonly years: { readonly first: number; readonly last: number | null };
  readonly parts: readonly Part[];
  /** Characters part 一 should not exceed, "篇幅原则上不超过一千字"; null when the notice gives no limit. */
  readonly overviewLimit: number | null;
}

/** The rows of a block that hold figures, top to bottom, each with the labels of its groups; `variant` picks `instead` rows. */
export function leafRows(rows: readonly Row[], variant: RowVariant = "form", groups: readonly Row[] = []): LeafRow[] {
  return rows.flatMap((row) => {
    if (variant === "instead" && row.instead) return [{ row: row.instead, groups }];
    return row.rows ? leafRows(row.rows, variant, [...groups, row]) : [{ row, groups }];
  });
}

export interface LeafRow {
  readonly row: Row;
  readonly groups: readonly Row[];
}

/** The columns of a block that hold figures, left to right, each with the headers above it. */
export function leafColumns(columns: readonly Column[], headers: readonly Column[] = []): LeafColumn[] {
  return columns.flatMap((column) =>
    column.columns ? leafColumns(column.columns, [...headers, column]) : [{ column, headers }],
  );
}

export interface LeafColumn {
  readonly column: Column;
  readonly headers: readonly Column[];
}

/** The code of the cell where a row and a column meet: "requests.received" × "total". */
export function codeOf(row: Row, column: Column): string {
  return row.key === "" ? column.key : `${row.key}.${column.key}`;
}

/** Which rows to count: those of the form, or the older row that may be printed in place of a group. */
export type RowVariant = "form" | "instead";

/** All cells of an edition in printed order. */
export function cellsOf(edition: Edition, variant: RowVariant = "form"): Cell[] {
  return edition.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      leafRows(block.rows, variant).flatMap((leaf) =>
        leafColumns(block.columns).map((leafColumn) => cellAt(part.number, leaf, leafColumn)),
      ),
    ),
  );
}

function cellAt(part: PartNumber, { row, groups }: LeafRow, { column, headers }: LeafColumn): Cell {
  // The one row of table 四 has no label: its cells are named by the headers above them.
  const named = row.key === "" ? headers : [...groups.filter((group) => group.key !== "requests"), row];
  return {
    code: codeOf(row, column),
    part,
    row: named.map((each) => each.label.zh).join(" "),
    column: column.label.zh,
    unit: column.unit ?? "件",
    measure: column.measure ?? "count",
  };
}
