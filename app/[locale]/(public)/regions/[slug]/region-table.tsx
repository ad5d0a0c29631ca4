/** The agencies of a region in one year as a table; each header is an address that sorts. */
import { paths } from "@/app/paths";
import { formatNumber, formatShare } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { inOrder, nextOrder, shareOf, sortKeys, type Agency, type Order, type SortKey } from "./region-order";

interface RegionTableProps {
  readonly caption: string;
  readonly locale: Locale;
  readonly agencies: readonly Agency[];
  /** The region's own office, in the first line whatever the order. */
  readonly itself?: Agency | null;
  /** Without it the headers are no links. */
  readonly sorting?: { readonly slug: string; readonly year: number; readonly order: Order };
}

export function RegionTable({ caption, locale, agencies, itself = null, sorting }: RegionTableProps) {
  const t = translator(locale, "region");
  const sorted = sorting ? inOrder(agencies, sorting.order) : agencies;
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong">
            <Header by="name" locale={locale} sorting={sorting} />
            <th scope="col" className="px-2 py-2 text-right whitespace-nowrap">
              {t("columns.reports")}
            </th>
            {sortKeys.slice(1).map((by) => (
              <Header key={by} by={by} locale={locale} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {itself && <Line agency={itself} locale={locale} name={t("itself", { name: itself.name })} />}
          {sorted.map((agency) => (
            <Line key={agency.slug} agency={agency} locale={locale} name={agency.name} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderProps {
  readonly locale: Locale;
  readonly sorting: RegionTableProps["sorting"] | undefined;
  readonly by: SortKey;
}

function Header({ by, locale, sorting }: HeaderProps) {
  const t = translator(locale, "region");
  const label = t(`columns.${by}`);
  const isSorted = sorting?.order.by === by;
  const direction = sorting?.order.descending ? "descending" : "ascending";
  return (
    <th
      scope="col"
      className="px-2 py-2 text-right whitespace-nowrap first:pl-0 first:text-left"
      {...(isSorted && { "aria-sort": direction })}
    >
      {sorting ? (
        <a
          href={paths.regionAgencies(locale, sorting.slug, { sort: nextOrder(by, sorting.order), year: sorting.year })}
          className="text-accent underline underline-offset-2"
        >
          {label}
          {isSorted && <span aria-hidden="true">{sorting.order.descending ? " ↓" : " ↑"}</span>}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

function Line({ agency, name, locale }: { readonly agency: Agency; readonly name: string; readonly locale: Locale }) {
  const href = agency.below > 0 ? paths.region(locale, agency.slug) : paths.agency(locale, agency.slug);
  const cells = [
    { key: "reports", text: formatNumber(agency.reports, locale) },
    {
      key: "received",
      text: written(agency.received.value, locale),
      note: statedNote(agency.received.stated, agency.reports),
    },
    {
      key: "concluded",
      text: written(agency.concluded.value, locale),
      note: statedNote(agency.concluded.stated, agency.reports),
    },
    { key: "granted", ...ratio(agency.granted, agency.concluded, locale) },
    { key: "on-time", ...timely(agency, locale) },
  ];
  return (
    <tr className="border-b border-line">
      <th scope="row" className="min-w-36 py-2 pr-2 text-left font-normal">
        <a href={href} className="text-accent underline underline-offset-2">
          {name}
        </a>
      </th>
      {cells.map(({ key, text, note }) => (
        <td key={key} className="px-2 py-2 text-right whitespace-nowrap">
          {text ?? <span className="text-ink-soft">{absent(agency, locale)}</span>}
          {note && <span className="ml-1 text-xs text-ink-soft">{note}</span>}
        </td>
      ))}
    </tr>
  );
}

interface Cell {
  readonly text: string | null;
  readonly note?: string | undefined;
}

function written(value: number | null, locale: Locale): string | null {
  return value === null ? null : formatNumber(value, locale);
}

/** Said where not every report behind a sum states it. */
function statedNote(stated: number, reports: number): string | undefined {
  return stated > 0 && stated < reports ? `${stated}/${reports}` : undefined;
}

function ratio(part: Agency["granted"], whole: Agency["granted"], locale: Locale): Cell {
  const share = shareOf(part, whole);
  if (share === null) return { text: null };
  return { text: formatShare(share, locale, true), note: `${part.value ?? ""}/${whole.value ?? ""}` };
}

function timely({ onTime }: Agency, locale: Locale): Cell {
  const { value, stated } = onTime;
  if (stated === 0) return { text: null };
  const inTime = value ?? 0;
  return { text: formatShare(inTime / stated, locale, true), note: `${inTime}/${stated}` };
}

/** No report is something else than a report that does not state the figure. */
function absent({ reports, reportsHere, below }: Agency, locale: Locale): string {
  const t = translator(locale, "region");
  if (reports > 0) return translator(locale, "common")("notStated");
  return t(reportsHere || below > 0 ? "noReport" : "notHeld");
}
