/** The itemised list of what was disclosed, with the total the text states and the sum of the list. */
import { grouped } from "@/components/charts/layout/scale";
import { translator, type Locale } from "@/messages/translator";
import { type Disclosures } from "@/report/content";
import { sum } from "@/report/figure";

export function DisclosuresTable({
  disclosures,
  locale,
}: {
  readonly disclosures: Disclosures;
  readonly locale: Locale;
}) {
  const t = translator(locale, "report");
  const notStated = translator(locale, "common")("notStated");
  const added = sum(disclosures.items.map(({ count }) => count));
  const totals = [
    [t("statedTotal"), disclosures.statedTotal],
    [t("sumOfItems"), added.value],
  ] as const;
  const show = (value: number | string | null) => (value === null ? notStated : grouped(value));
  return (
    <div role="region" aria-labelledby="disclosures" tabIndex={0} className="official-scroll">
      <table className="official-table">
        <caption id="disclosures">{t("disclosures")}</caption>
        <thead>
          <tr>
            <th scope="col" className="row-label">
              {t("category")}
            </th>
            <th scope="col">{t("itemCount")}</th>
          </tr>
        </thead>
        <tbody>
          {disclosures.items.map(({ category, count }, index) => (
            <tr key={`${index}-${category}`}>
              <th scope="row" className="row-label" lang="zh-CN">
                {category}
              </th>
              <td>{show(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map(([name, value]) => (
            <Total key={name} name={name} value={show(value)} />
          ))}
        </tfoot>
      </table>
    </div>
  );
}

function Total({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row" className="row-label">
        {name}
      </th>
      <td>{value}</td>
    </tr>
  );
}
