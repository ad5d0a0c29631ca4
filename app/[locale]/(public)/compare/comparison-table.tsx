/** Agencies by years for one figure, or agencies by figures for one year. */
import { paths } from "@/app/paths";
import { type Comparison } from "@/app/_server/comparison/comparison";
import { orderedPlaces, rowsOnPage } from "@/app/_server/comparison/order";
import { compareAddress } from "@/app/_server/comparison/query";
import { unitOf, valueText } from "@/app/_server/comparison/values";
import { say, translator, type Locale } from "@/messages/translator";
import { type Quantity } from "@/report/comparison/quantity";
import { spreadOf } from "@/report/comparison/spread";
import { ObservationCell } from "./observation-cell";
import { Pages } from "./pages";
import { SortableHead } from "./sortable-header";

interface TableProps {
  readonly comparison: Comparison;
  readonly locale: Locale;
}

interface Column {
  /** What the table is sorted by in the address. */
  readonly key: string;
  readonly label: string;
  readonly year: number;
  readonly quantity: Quantity;
}

/** So many agencies have a median worth a line. */
const fewestForMedian = 5;

export function ComparisonTable({ comparison, locale }: TableProps) {
  const t = translator(locale, "compare");
  const { query, agencies } = comparison;
  const columns = columnsOf(comparison, locale);
  const places = orderedPlaces(comparison);
  const first = Math.min(query.page - 1, Math.floor((places.length - 1) / rowsOnPage)) * rowsOnPage;
  const [only] = query.quantities;
  const isByYear = query.quantities.length === 1 && only;
  const caption = isByYear
    ? `${say(only.label, locale)} · ${t("byYear")} (${unitOf(only, locale)})`
    : t("inYear", { year: String(comparison.at) });
  return (
    <>
      {!isByYear && <YearChoice comparison={comparison} locale={locale} />}
      <div role="region" aria-label={caption} tabIndex={0} className="official-scroll">
        <table className="official-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <SortableHead query={query} locale={locale} by="name" label={t("agency")} className="row-label" />
              {columns.map(({ key, label, quantity }) => (
                <SortableHead
                  key={key}
                  query={query}
                  locale={locale}
                  label={label}
                  by={quantity.kind === "rate" ? key : null}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {agencies.length >= fewestForMedian && (
              <MedianRow comparison={comparison} columns={columns} locale={locale} />
            )}
            {places.slice(first, first + rowsOnPage).map((place) => (
              <AgencyRow key={place} comparison={comparison} columns={columns} place={place} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
      <Pages query={query} count={places.length} locale={locale} />
    </>
  );
}

function columnsOf({ query, years, at }: Comparison, locale: Locale): Column[] {
  const [only] = query.quantities;
  if (query.quantities.length === 1 && only)
    return years.map((year) => ({ key: String(year), label: String(year), year, quantity: only }));
  if (at === null) return [];
  return query.quantities.map((quantity) => ({
    key: quantity.key,
    label: `${say(quantity.label, locale)} (${unitOf(quantity, locale)})`,
    year: at,
    quantity,
  }));
}

interface RowProps extends TableProps {
  readonly columns: readonly Column[];
}

function AgencyRow({ comparison, columns, place, locale }: RowProps & { readonly place: number }) {
  const { query, agencies, marked } = comparison;
  const agency = agencies[place];
  if (!agency) return null;
  const isMarked = marked.includes(agency);
  return (
    <tr>
      <th scope="row" className="row-label">
        <a
          lang="zh-CN"
          href={paths.agency(locale, agency.slug)}
          className={`text-accent underline underline-offset-4 ${isMarked ? "font-semibold" : ""}`}
        >
          {agency.name}
        </a>
      </th>
      {columns.map(({ key, year, quantity }) => (
        <ObservationCell
          key={key}
          quantity={quantity}
          locale={locale}
          observation={comparison.observation(place, year, quantity)}
          href={paths.report(locale, agency.slug, year, query.scope)}
        />
      ))}
    </tr>
  );
}

/** The middle of each column, with how many it rests on. */
function MedianRow({ comparison, columns, locale }: RowProps) {
  const t = translator(locale, "compare");
  return (
    <tr>
      <th scope="row" className="row-label row-band">
        {t("median")}
      </th>
      {columns.map(({ key, year, quantity }) => {
        const { spread, count } = spreadOf(
          comparison.agencies.map((_, place) => comparison.observation(place, year, quantity)),
        );
        return (
          <td key={key} className="bg-band">
            {spread ? valueText(quantity, spread.median) : "—"}
            <span className="block text-xs text-ink-soft">
              {t("summary.comparable", { count, of: comparison.agencies.length })}
            </span>
          </td>
        );
      })}
    </tr>
  );
}

function YearChoice({ comparison: { query, years, at }, locale }: TableProps) {
  const t = translator(locale, "compare");
  return (
    <nav aria-label={t("otherYears")} className="text-sm">
      <ul className="flex flex-wrap gap-x-4">
        {years.map((year) => (
          <li key={year}>
            <a
              href={compareAddress(locale, query, { at: year })}
              aria-current={year === at ? "true" : undefined}
              className="inline-block min-h-6 text-accent underline underline-offset-4 aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
            >
              {t("yearOne", { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
