/** 显示设置: large type, appearance, language. The first two work by public/theme.js and are not drawn without scripts. */
import { translator, type Locale } from "@/messages/translator";
import { LanguageLink } from "./language-link";

export function DisplayChoices({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  // theme.js says what is chosen before React wakes.
  return (
    <div role="group" aria-label={t("display")} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <button
        type="button"
        data-choice="large-type"
        aria-pressed="false"
        suppressHydrationWarning
        className="needs-script rounded border border-line-strong bg-surface px-2 py-0.5 aria-pressed:bg-ink aria-pressed:text-paper"
      >
        {t("largeType")}
      </button>
      <select
        data-choice="theme"
        aria-label={t("theme")}
        suppressHydrationWarning
        className="needs-script rounded border border-line-strong bg-surface px-1 py-0.5 text-ink"
      >
        <option value="system">{t("themeSystem")}</option>
        <option value="light">{t("themeLight")}</option>
        <option value="dark">{t("themeDark")}</option>
      </select>
      <LanguageLink to={locale === "zh" ? "en" : "zh"} label={t("otherLanguage")} />
    </div>
  );
}
