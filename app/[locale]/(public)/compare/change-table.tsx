/** What changed from each year to the next, by agency; of rates with the interval of the change. */
import { paths } from "@/app/paths";
import { type Comparison } from "@/app/_server/comparison/comparison";
import { orderedPlaces, rowsOnPage } from "@/app/_server/comparison/order";
import { changeInterval, changeText, relativeText } from "@/app/_server/comparison/values";
import { say, translator, type Locale } from "@/messages/translator";
import { changeOf, likeForLike, smallestBase, type Change } from "@/report/comparison/change";
import { type Quantity } from "@/report/comparison/quantity";
import { spreadOf } from "@/report/comparison/spread";
import { Pages } from "./pages";

interface ChangeTableProps {
  readonly comparison: Comparison;
  readonly quantity: Quantity;
  readonly locale: Locale;
}

const fewestForMedian = 5;

export function ChangeTable({ comparison, quantity, locale }: ChangeTableProps) {
  const t = translator(locale, "compare");
  const { agencies, years, query } = comparison;
  const pairs = years.filter((year) => years.includes(year - 1));
  if (pairs.length === 0) return <p>{t("change.needTwo")}</p>;
  const places = orderedPlaces(comparison);
  const first = Math.min(query.page - 1, Math.floor((places.length - 1) / rowsOnPage)) * rowsOnPage;
  const title = t("change.title", { quantity: say(quantity.label, locale) });
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div role="region" aria-label={title} tabIndex={0} className="official-scroll">
        <table className="official-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="row-label">
                {t("agency")}
              </th>
              {pairs.map((year) => (
                <th key={year} scope="col">
                  {year - 1}→{year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agencies.length >= fewestForMedian && (
              <GroupRow comparison={comparison} quantity={quantity} locale={locale} pairs={pairs} />
            )}
            {places.slice(first, first + rowsOnPage).map((place) => (
              <AgencyRow
                key={place}
                comparison={comparison}
                quantity={quantity}
                locale={locale}
                pairs={pairs}
                place={place}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pages query={query} count={places.length} locale={locale} />
      <p className="text-xs text-ink-soft">
        {quantity.kind === "rate" ? t("change.rateNote") : t("change.noBase", { n: smallestBase })}
        {agencies.length >= fewestForMedian && ` ${t("change.groupNote")}`}
      </p>
    </div>
  );
}

function changeIn({ observation }: Comparison, quantity: Quantity, place: number, year: number): Change | null {
  return changeOf(observation(place, year - 1, quantity), observation(place, year, quantity));
}

interface ChangeCellProps {
  readonly change: Change | null;
  readonly quantity: Quantity;
  readonly locale: Locale;
}

function ChangeCell({ change, quantity, locale }: ChangeCellProps) {
  const t = translator(locale, "compare");
  if (!change) return <td className="text-ink-soft">{t("change.missing")}</td>;
  const relative = relativeText(change);
  return (
    <td>
      {changeText(quantity, change, locale)}
      {relative !== null && <span className="block text-xs text-ink-soft">{relative}</span>}
      {change.kind === "rate" && (
        <span className="block text-xs text-ink-soft">
          ({changeInterval(quantity, change.interval)})
          {!change.isClear && <span className="block">{t("change.unclear")}</span>}
        </span>
      )}
    </td>
  );
}

/** The changes of one agency. */
function AgencyRow({ comparison, quantity, locale, pairs, place }: GroupRowProps & { readonly place: number }) {
  const agency = comparison.agencies[place];
  return (
    <tr>
      <th scope="row" className="row-label">
        <a
          lang="zh-CN"
          href={paths.agency(locale, agency?.slug ?? "")}
          className="text-accent underline underline-offset-4"
        >
          {agency?.name}
        </a>
      </th>
      {pairs.map((year) => (
        <ChangeCell
          key={year}
          change={changeIn(comparison, quantity, place, year)}
          quantity={quantity}
          locale={locale}
        />
      ))}
    </tr>
  );
}

interface GroupRowProps extends ChangeTableProps {
  readonly pairs: readonly number[];
}

/** How the median of the agencies moved that have a value in both years. */
function GroupRow({ comparison, quantity, locale, pairs }: GroupRowProps) {
  const t = translator(locale, "compare");
  return (
    <tr>
      <th scope="row" className="row-label row-band">
        {t("change.group")}
      </th>
      {pairs.map((year) => {
        const alike = likeForLike(
          comparison.agencies.map((agency, place) => ({
            agency,
            observations: [year - 1, year].map((each) => comparison.observation(place, each, quantity)),
          })),
        );
        const median = (index: number) =>
          spreadOf(alike.flatMap(({ observations }) => observations[index] ?? [])).spread?.median;
        const [before, after] = [median(0), median(1)];
        return (
          <td key={year} className="bg-band">
            {before === undefined || after === undefined
              ? t("change.missing")
              : changeText(quantity, medianChange(quantity, before, after), locale)}{" "}
            <span className="text-xs text-ink-soft">({alike.length})</span>
          </td>
        );
      })}
    </tr>
  );
}

function medianChange(quantity: Quantity, before: number, after: number): Change {
  const difference = after - before;
  return quantity.kind === "rate"
    ? { kind: "rate", difference, interval: { low: difference, high: difference }, isClear: true }
    : { kind: "count", difference: String(Number(difference.toFixed(6))), relative: null };
}
