/** How the reports of each region stand; a region leads to those right below it. */
import { type PendingAnswer } from "@/db/public/pending";
import { translator, type Locale } from "@/messages/translator";
import { type Scope } from "@/report/content";
import { CountCells, CountHeads, hasUndatedIn } from "./count-cells";
import { isDue } from "./standings-table";

interface RegionStandingsProps {
  readonly locale: Locale;
  readonly scope: Scope;
  readonly byRegion: PendingAnswer["byRegion"];
  readonly href: (slug: string) => string;
}

export function RegionStandings({ locale, scope, byRegion, href }: RegionStandingsProps) {
  const t = translator(locale, "finding");
  const rows = byRegion.filter(({ standings }) => isDue(standings));
  if (rows.length === 0) return null;
  const hasUndated = hasUndatedIn(rows);
  return (
    <section aria-labelledby="by-region" className="flex flex-col gap-2">
      <h2 id="by-region" className="text-xl font-semibold">
        {t("byRegion")}
      </h2>
      <p className="text-sm text-ink-soft">{t(scope === "own" ? "byRegionOwn" : "byRegionRollUp")}</p>
      <table className="w-full text-sm" aria-labelledby="by-region">
        <CountHeads first={t("regionName")} locale={locale} hasUndated={hasUndated} />
        <tbody>
          {rows.map(({ slug, name, standings }) => (
            <tr key={slug} className="border-b border-line">
              <th scope="row" className="py-1 pl-2 text-left font-normal">
                <a href={href(slug)} className="text-accent underline underline-offset-2">
                  {name}
                </a>
              </th>
              <CountCells standings={standings} hasUndated={hasUndated} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
