/** The foot of every page: what prevails, and the rooms that people look for last. */
import { translator, type Locale } from "@/messages/translator";

const rooms = ["about", "rules", "glossary", "dataQuality", "receipts", "api"] as const;

export type FooterPage = (typeof rooms)[number];

interface SiteFooterProps {
  readonly locale: Locale;
  readonly hrefOf: (page: FooterPage) => string;
}

export function SiteFooter({ locale, hrefOf }: SiteFooterProps) {
  const t = translator(locale, "common");
  return (
    <footer className="no-print pt-16">
      <div className="border-t border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap justify-between gap-x-8 gap-y-3 px-4 py-6 text-sm text-ink-soft">
          <nav aria-label={t("footNavigation")}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {rooms.map((room) => (
                <li key={room}>
                  <a href={hrefOf(room)} className="inline-block py-0.5 underline-offset-4 hover:underline">
                    {t(room)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p>{t("footer")}</p>
        </div>
      </div>
    </footer>
  );
}
