/** The head of every page: the name, the ways, the language and the appearance. */
import { translator, type Locale } from "@/messages/translator";
import { LanguageLink } from "./language-link";
import { ThemeChoice } from "./theme-choice";

interface SiteHeaderProps {
  readonly locale: Locale;
  readonly links: Readonly<Record<"home" | "agencies" | "rules" | "about" | "desk", string>>;
}

export function SiteHeader({ locale, links }: SiteHeaderProps) {
  const t = translator(locale, "common");
  return (
    <header className="no-print border-t-4 border-b border-t-accent border-b-line bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <a href={links.home} className="flex items-baseline gap-2">
          <span className="font-serif text-xl font-bold text-accent">{t("name")}</span>
          <span className="font-semibold">{t("nameLatin")}</span>
        </a>
        <nav aria-label={t("navigation")} className="text-sm">
          <ul className="flex flex-wrap gap-x-5">
            {(["home", "agencies", "rules", "about", "desk"] as const).map((key) => (
              <li key={key}>
                <a href={links[key]} className="inline-block py-1 underline-offset-4 hover:underline">
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex items-center gap-4 text-sm sm:ml-auto">
          <LanguageLink to={locale === "zh" ? "en" : "zh"} label={t("otherLanguage")} />
          <ThemeChoice
            label={t("theme")}
            options={{ system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }}
          />
        </div>
      </div>
    </header>
  );
}
