/** Bodies: all of them, or those whose name holds what was asked. */
import { paths } from "@/app/paths";
import { listAgencies, searchAgencies } from "@/db/public-agencies";
import { say, translator } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";
import { localeOf } from "../locale";
import { SearchForm } from "../search-form";

interface AgenciesPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ q?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export default async function AgenciesPage({ params, searchParams }: AgenciesPageProps) {
  const locale = localeOf((await params).locale);
  const { q } = await searchParams;
  const query = (typeof q === "string" ? q : "").trim();
  const isShort = query !== "" && Array.from(query).length < 2;
  const found = query === "" || isShort ? await listAgencies() : await searchAgencies(query);
  const t = translator(locale, "agency");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8">
      <h1 className="font-serif text-2xl font-bold">
        {query === "" || isShort ? t("listTitle") : t("resultsTitle", { query })}
      </h1>
      <SearchForm locale={locale} query={query} />
      <p role="status" className="text-sm text-ink-soft">
        {isShort && `${t("tooShort")} `}
        {found.length === 0 ? t("none", { query }) : t("count", { n: found.length })}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {found.map(({ slug, name, level, kind, years }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <a href={paths.agency(locale, slug)} className="text-accent underline underline-offset-2">
              {name}
            </a>
            <span className="text-sm text-ink-soft">
              {say(levelLabels[level], locale)} · {say(kindLabels[kind], locale)}
            </span>
            <span className="text-sm text-ink-soft sm:ml-auto">
              {years.length === 0 ? t("noYears") : years.join(locale === "zh" ? "、" : ", ")}
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}
