/** The columns that count due reports by how they stand, for the tables by level and by region. */
import { type Standings } from "@/db/public-pending";
import { translator, type Locale } from "@/messages/translator";

export function CountHeads({ first, locale }: { readonly first: string; readonly locale: Locale }) {
  const t = translator(locale, "finding");
  return (
    <thead>
      <tr className="border-b border-line-strong">
        {[first, t("expected"), t("onTime"), t("late"), t("undated"), t("missing")].map((head) => (
          <th key={head} scope="col" className="py-1 pl-2 text-right align-bottom leading-snug first:text-left">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Bodies whose reports are only taken over are in none of the counts. */
export function CountCells({ standings }: { readonly standings: Standings }) {
  const { pending = 0, overdue = 0, late = 0, undated = 0, "on-time": onTime = 0 } = standings;
  const missing = pending + overdue;
  return [onTime + late + undated + missing, onTime, late, undated, missing].map((n, index) => (
    <td key={index} className={`py-1 pl-2 text-right tabular-nums ${n === 0 ? "text-ink-faint" : ""}`}>
      {n}
    </td>
  ));
}
