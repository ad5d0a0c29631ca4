/** Finds entries of the glossary: a plain GET form, and what it found. */
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";

interface GlossaryFilterProps {
  readonly query: string;
  readonly found: number;
  readonly locale: Locale;
}

export function GlossaryFilter({ query, found, locale }: GlossaryFilterProps) {
  const t = translator(locale, "glossary");
  return (
    <div className="no-print flex flex-col gap-2">
      <form role="search" action={paths.glossary(locale)} className="flex max-w-xl flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 flex-col text-sm">
          {t("filter")}
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={60}
            className="w-full rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink"
          />
        </label>
        <button type="submit" className="rounded bg-accent px-5 py-2 text-on-accent">
          {t("filterButton")}
        </button>
      </form>
      {query !== "" && (
        <p role="status">
          {found === 0 ? t("nothing", { query }) : t("found", { query, n: found })}{" "}
          <a href={paths.glossary(locale)} className="text-accent underline underline-offset-2">
            {t("filterAll")}
          </a>
        </p>
      )}
    </div>
  );
}
