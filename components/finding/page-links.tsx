/** The ways through the pages of a list. */
import { translator, type Locale } from "@/messages/translator";

interface PageLinksProps {
  readonly locale: Locale;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

export function PageLinks({ locale, page, pages, href }: PageLinksProps) {
  if (pages < 2) return null;
  const t = translator(locale, "finding");
  const link = "inline-block py-1 text-accent underline underline-offset-4";
  return (
    <nav aria-label={t("pages")} className="no-print flex flex-wrap items-baseline gap-x-5 text-sm">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev" className={link}>
          {t("previousPage")}
        </a>
      )}
      <span aria-current="page" className="text-ink-soft">
        {t("pageOf", { page, pages })}
      </span>
      {page < pages && (
        <a href={href(page + 1)} rel="next" className={link}>
          {t("nextPage")}
        </a>
      )}
    </nav>
  );
}
