/** The ways to the pages of a long table. */
import { compareAddress, type CompareQuery } from "@/app/_server/comparison/query";
import { rowsOnPage } from "@/app/_server/comparison/order";
import { translator, type Locale } from "@/messages/translator";

interface PagesProps {
  readonly query: CompareQuery;
  readonly count: number;
  readonly locale: Locale;
}

export function Pages({ query, count, locale }: PagesProps) {
  const t = translator(locale, "compare");
  const pages = Math.ceil(count / rowsOnPage);
  if (pages <= 1) return null;
  const page = Math.min(query.page, pages);
  const words = t("pages", { page, pages, n: count });
  return (
    <nav aria-label={words} className="no-print flex flex-wrap gap-x-6 text-sm">
      <span>{words}</span>
      {page > 1 && (
        <a
          href={compareAddress(locale, query, { page: page - 1 })}
          className="text-accent underline underline-offset-4"
        >
          {t("previous")}
        </a>
      )}
      {page < pages && (
        <a
          href={compareAddress(locale, query, { page: page + 1 })}
          className="text-accent underline underline-offset-4"
        >
          {t("next")}
        </a>
      )}
    </nav>
  );
}
