/** The foot of every page. */
import { translator, type Locale } from "@/messages/translator";

export function SiteFooter({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  return (
    <footer className="no-print mt-16 border-t border-line">
      <p className="mx-auto max-w-6xl px-4 py-6 text-sm text-ink-soft">
        {t("name")} {t("nameLatin")} · {t("footer")}
      </p>
    </footer>
  );
}
