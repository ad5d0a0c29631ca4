/** How many bodies reported in each year. */
import { translator, type Locale } from "@/messages/translator";

interface CoverageProps {
  readonly locale: Locale;
  readonly years: readonly { year: number; agencies: number; ownReports: number; rollUps: number }[];
}

export function Coverage({ years, locale }: CoverageProps) {
  const t = translator(locale, "home");
  const heads = [translator(locale, "charts")("year"), t("ownReports"), t("registered"), t("rollUps")];
  return (
    <section aria-labelledby="coverage" className="border-t border-line-strong pt-4">
      <h2 id="coverage" className="font-semibold">
        {t("coverage")}
      </h2>
      <table className="w-full text-sm" aria-labelledby="coverage">
        <thead>
          <tr className="border-b border-line-strong">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 text-right first:text-left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, agencies, ownReports, rollUps }) => (
            <tr key={year} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-normal">
                {year}
              </th>
              <td className="text-right">{ownReports}</td>
              <td className="text-right">{agencies}</td>
              <td className="text-right">{rollUps}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
