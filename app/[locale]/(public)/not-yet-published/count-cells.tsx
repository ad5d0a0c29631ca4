/** The columns that count due reports by how they stand, for the tables by level and by region. */
import { type Standings } from "@/db/public/pending";
import { translator, type Locale } from "@/messages/translator";

interface CountHeadsProps {
  readonly first: string;
  readonly locale: Locale;
  readonly hasUndated: boolean;
}

export function CountHeads({ first, locale, hasUndated }: CountHeadsProps) {
  const t = translator(locale, "finding");
  const headers = [first, t("expected"), t("onTime"), t("late"), ...(hasUndated ? [t("undated")] : []), t("missing")];
  return (
    <thead>
      <tr className="border-b border-line-strong">
        {headers.map((header) => (
          <th
            key={header}
            scope="col"
            className="py-1 pl-2 text-right last:pr-2 align-bottom leading-snug [overflow-wrap:normal] first:text-left"
          >
            {header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Agencies whose reports are only taken over are in none of the counts. */
export function CountCells({ standings, hasUndated }: { readonly standings: Standings; readonly hasUndated: boolean }) {
  const { pending = 0, overdue = 0, late = 0, undated = 0, "on-time": onTime = 0 } = standings;
  const missing = pending + overdue;
  const counts = [onTime + late + undated + missing, onTime, late, ...(hasUndated ? [undated] : []), missing];
  return counts.map((n, index) => (
    <td key={index} className={`py-1 pl-2 text-right last:pr-2 tabular-nums ${n === 0 ? "text-ink-faint" : ""}`}>
      {n}
    </td>
  ));
}

/** Whether a column for reports without a day is needed. */
export function hasUndatedIn(rows: readonly { readonly standings: Standings }[]): boolean {
  return rows.some(({ standings }) => (standings.undated ?? 0) > 0);
}
