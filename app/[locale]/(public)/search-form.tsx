/** The search for an agency, a plain GET form; filters stand inside it. */
import { type ReactNode } from "react";
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";

interface SearchFormProps {
  readonly locale: Locale;
  readonly query: string;
  /** Filters and hidden fields that are sent along. */
  readonly children?: ReactNode;
}

export function SearchForm({ locale, query, children }: SearchFormProps) {
  const t = translator(locale, "home");
  return (
    <form role="search" action={paths.agencies(locale)} className="flex flex-col gap-3">
      <div className="flex max-w-xl flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 flex-col text-sm">
          <span>
            {t("search")} <span className="text-ink-soft">{t("searchHint")}</span>
          </span>
          <input
            type="search"
            name="q"
            key={query}
            defaultValue={query}
            maxLength={60}
            // A list may be narrowed without a name; a search without filters needs one.
            required={children === undefined}
            className="w-full rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink"
          />
        </label>
        <button type="submit" className="rounded bg-accent px-5 py-2 text-on-accent">
          {t("searchButton")}
        </button>
      </div>
      {children && <div className="flex flex-wrap items-end gap-x-4 gap-y-2">{children}</div>}
    </form>
  );
}
