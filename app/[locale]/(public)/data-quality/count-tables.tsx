/** Findings by reporting line and by year; each line leads to its own picture. */
import { paths } from "@/app/paths";
import { type Quality } from "@/db/public/quality";
import { formatNumber } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";

interface Shared {
  readonly query: Readonly<Record<string, string | number>>;
  readonly locale: Locale;
}

const columns = ["reports", "clean", "errors", "warnings", "questions"] as const;

type Counts = Readonly<Record<(typeof columns)[number], number>>;

export function BranchTable({ branches, query, locale }: Shared & { readonly branches: Quality["branches"] }) {
  const t = translator(locale, "quality");
  const rows = branches.map(({ slug, name, ...counts }) => ({
    key: slug,
    name,
    href: paths.dataQuality(locale, { ...query, under: slug }),
    counts,
  }));
  return (
    <CountTable
      id="by-branch"
      title={t("byBranch")}
      header={t("agency")}
      empty={t("noBranches")}
      rows={rows}
      locale={locale}
    />
  );
}

export function YearTable({ years, query, locale }: Shared & { readonly years: Quality["years"] }) {
  const t = translator(locale, "quality");
  const rows = years.map(({ year, ...counts }) => ({
    key: String(year),
    name: String(year),
    href: paths.dataQuality(locale, { ...query, year }),
    counts,
  }));
  return (
    <CountTable id="by-year" title={t("byYear")} header={t("year")} empty={t("nothing")} rows={rows} locale={locale} />
  );
}

interface CountTableProps {
  readonly id: string;
  readonly title: string;
  readonly header: string;
  readonly empty: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    readonly counts: Counts;
  }[];
  readonly locale: Locale;
}

function CountTable({ id, title, header, empty, rows, locale }: CountTableProps) {
  const t = translator(locale, "quality");
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-2">
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-soft">{empty}</p>
      ) : (
        <div role="region" aria-labelledby={id} tabIndex={0} className="overflow-x-auto border-y border-line-strong">
          <table aria-labelledby={id} className="w-full text-sm">
            <thead>
              <tr className="border-b border-line-strong bg-band text-left">
                <th scope="col" className="px-2 py-2">
                  {header}
                </th>
                {columns.map((key) => (
                  <th key={key} scope="col" className="px-2 py-2 text-right whitespace-nowrap">
                    {t(`columns.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, href, counts }) => (
                <tr key={key} className="border-b border-line">
                  <th scope="row" className="px-2 py-2 text-left font-normal">
                    <a href={href} className="text-accent underline underline-offset-2">
                      {name}
                    </a>
                  </th>
                  {columns.map((column) => (
                    <td key={column} className={`px-2 py-2 text-right ${counts[column] === 0 ? "text-ink-faint" : ""}`}>
                      {formatNumber(counts[column], locale)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
