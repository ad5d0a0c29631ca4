/** Nothing stands at this address; Next tells this page no language, so it speaks both. */
import { locales, translator } from "@/messages/translator";

export default function NotFound() {
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-16">
      {locales.map((locale, index) => {
        const t = translator(locale, "common");
        const Title = index === 0 ? "h1" : "h2";
        return (
          <div key={locale} lang={locale}>
            <Title className="text-2xl font-semibold">{t("notFoundTitle")}</Title>
            <p>{t("notFound")}</p>
            <a href={`/${locale}`} className="text-accent underline">
              {t("home")}
            </a>
          </div>
        );
      })}
    </main>
  );
}
