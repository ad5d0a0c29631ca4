/** How many reports are due at each level and how they stand; own reports and roll-ups apart. */
import { type PendingAnswer, type Standings } from "@/db/public/pending";
import { say, translator, type Locale } from "@/messages/translator";
import { levelLabels } from "@/report/agency";
import { CountCells, CountHeads, hasUndatedIn } from "./count-cells";

interface StandingsTableProps {
  readonly locale: Locale;
  readonly byLevel: PendingAnswer["byLevel"];
}

export function StandingsTable({ locale, byLevel }: StandingsTableProps) {
  const t = translator(locale, "finding");
  const hasUndated = hasUndatedIn(byLevel);
  return (
    <section aria-labelledby="by-level" className="flex flex-col gap-2">
      <h2 id="by-level" className="text-xl font-semibold">
        {t("byLevel")}
      </h2>
      <table className="w-full text-sm" aria-labelledby="by-level">
        <CountHeads first={t("level")} locale={locale} hasUndated={hasUndated} />
        {(["own", "roll-up"] as const).map((scope) => {
          const rows = byLevel.filter((row) => row.scope === scope && isDue(row.standings));
          return rows.length === 0 ? null : (
            <tbody key={scope}>
              <tr>
                <th scope="rowgroup" colSpan={hasUndated ? 6 : 5} className="bg-band px-2 py-1 text-left">
                  {t(scope === "own" ? "ownReports" : "rollUps")}
                </th>
              </tr>
              {rows.map(({ level, standings }) => (
                <tr key={level} className="border-b border-line">
                  <th scope="row" className="py-1 pl-2 text-left font-normal whitespace-nowrap">
                    {say(levelLabels[level], locale)}
                  </th>
                  <CountCells standings={standings} hasUndated={hasUndated} />
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

/** Whether anybody who reports here has to report at all. */
export function isDue({ pending = 0, overdue = 0, late = 0, undated = 0, "on-time": onTime = 0 }: Standings): boolean {
  return pending + overdue + late + undated + onTime > 0;
}
