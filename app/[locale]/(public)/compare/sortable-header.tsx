/** A column header by which the table can be sorted, or one by which it cannot. */
import { compareAddress, type CompareQuery } from "@/app/_server/comparison/query";
import { translator, type Locale } from "@/messages/translator";

interface SortableHeadProps {
  readonly query: CompareQuery;
  readonly locale: Locale;
  readonly label: string;
  /** null: counts are not sorted. */
  readonly by: string | null;
  readonly className?: string;
}

export function SortableHead({ query, locale, label, by, className }: SortableHeadProps) {
  if (by === null)
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  const t = translator(locale, "compare");
  const sort = query.sort?.by === by ? query.sort : null;
  // A first look at a rate is at its high end, at names from the beginning.
  const descending = sort ? !sort.descending : by !== "name";
  return (
    <th scope="col" className={className} aria-sort={sort ? (sort.descending ? "descending" : "ascending") : undefined}>
      <a
        href={compareAddress(locale, query, { sort: { by, descending } })}
        aria-label={`${label} · ${t("sortBy", { name: label })}`}
        className="inline-block min-h-6 underline decoration-line-strong decoration-dotted underline-offset-4"
      >
        {label}
        {sort && (sort.descending ? " ▼" : " ▲")}
      </a>
    </th>
  );
}
