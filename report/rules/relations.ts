/** The equations between the cells of tables 三 and 四 (勾稽关系), generated from the edition. */
import { findCell } from "../form/editions";
import { type Edition, type RowVariant, leafColumns, leafRows } from "../form/define";

/** What an equation ties together: H1 a row's applicants, H2 a column's outcomes, H3 the official note, H4 results of disputes. */
export type RelationKind = "row-total" | "column-total" | "flow" | "result-total";

/** left₁ + left₂ + … = right₁ + right₂ + …, all cells of one report. */
export interface Relation {
  readonly kind: RelationKind;
  /** The row, column or block it holds for: "requests.granted", "natural-person", "litigation.direct". */
  readonly place: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const results = ["upheld", "corrected", "other", "pending"] as const;
const disputes = ["reconsideration", "litigation.direct", "litigation.after-reconsideration"] as const;
const flowRows = ["requests.received", "requests.carried-in", "requests.concluded", "requests.carried-out"] as const;
const isFlowRow = (key: string) => (flowRows as readonly string[]).includes(key);

/** Every equation of an edition, in the order of the form; none for editions without these tables. */
export function relationsOf(edition: Edition, variant: RowVariant): readonly Relation[] {
  // Asked several times at each keystroke, and always the same.
  const known = made[variant].get(edition) ?? relationsAmong(edition, variant);
  made[variant].set(edition, known);
  return known;
}

const made = { form: new WeakMap<Edition, Relation[]>(), instead: new WeakMap<Edition, Relation[]>() };

function relationsAmong(edition: Edition, variant: RowVariant): Relation[] {
  const block = edition.parts.flatMap(({ blocks }) => blocks).find(({ id }) => id === "requests");
  const rows = block ? leafRows(block.rows, variant).map(({ row }) => row.key) : [];
  const columns = block ? leafColumns(block.columns).map(({ column }) => column.key) : [];
  const applicants = columns.filter((column) => column !== "total");
  const outcomes = rows.filter((row) => !isFlowRow(row));
  return [
    ...rows.map((row): Relation => ({
      kind: "row-total",
      place: row,
      left: applicants.map((column) => `${row}.${column}`),
      right: [`${row}.total`],
    })),
    ...(block ? columns : []).map((column): Relation => ({
      kind: "column-total",
      place: column,
      left: outcomes.map((row) => `${row}.${column}`),
      right: [`requests.concluded.${column}`],
    })),
    ...(block ? columns : []).map((column): Relation => ({
      kind: "flow",
      place: column,
      left: [`requests.received.${column}`, `requests.carried-in.${column}`],
      right: [`requests.concluded.${column}`, `requests.carried-out.${column}`],
    })),
    ...disputes
      .filter((place) => findCell(edition.id, `${place}.total`) !== undefined)
      .map((place): Relation => ({
        kind: "result-total",
        place,
        left: results.map((result) => `${place}.${result}`),
        right: [`${place}.total`],
      })),
  ];
}
