/** The search for a body, a plain GET form. */
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";

export function SearchForm({ locale, query }: { readonly locale: Locale; readonly query: string }) {
  const t = translator(locale, "home");
  return (
    <form role="search" action={paths.agencies(locale)} className="flex max-w-xl flex-wrap items-end gap-2">
      <label className="flex min-w-0 flex-1 flex-col text-sm">
        <span>
          {t("search")} <span className="text-ink-soft">{t("searchHint")}</span>
        </span>
        <input
          type="search"
          name="q"
          defaultValue={query}
          minLength={2}
          maxLength={60}
          required
          className="w-full rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink"
        />
      </label>
      <button type="submit" className="rounded bg-accent px-5 py-2 text-on-accent">
        {t("searchButton")}
      </button>
    </form>
  );
}
