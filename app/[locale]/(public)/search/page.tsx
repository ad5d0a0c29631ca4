/** Full-text search of the narratives: which reports hold the words, and the place where. */
import { type Metadata } from "next";
import { choiceOf, pageOf, queryOf, textOf, unusedOf, yearOf, type Parameters } from "@/app/_server/parameters";
import { paths } from "@/app/paths";
import { NarrowedBy } from "@/components/finding/narrowed-by";
import { PageLinks } from "@/components/finding/page-links";
import { UnusedNote } from "@/components/finding/unused-note";
import { publishedYears } from "@/db/public/summaries";
import { mostPlaces, searchTexts, type TextAnswer } from "@/db/public/texts";
import { formatList, formatNumber } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";
import { agencyKinds } from "@/report/agency";
import { localeOf } from "../locale";
import { FoundReport } from "./found-report";
import { TextForm } from "./text-form";

interface SearchPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params, searchParams }: SearchPageProps): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), "finding");
  const query = textOf(await searchParams, "q");
  return { title: query === "" ? t("texts") : t("textsNamed", { query }) };
}

export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const locale = localeOf((await params).locale);
  const parameters = await searchParams;
  const query = textOf(parameters, "q");
  const year = yearOf(parameters);
  const kind = choiceOf(parameters, "kind", agencyKinds);
  const question = { query, year, kind, under: textOf(parameters, "under") || null };
  const answer = await searchTexts(question, pageOf(parameters));
  const asked = { q: query, year, kind, under: answer.under?.slug ?? null };
  const address = (changed: Partial<Record<keyof typeof asked | "page", string | number | null>>) =>
    paths.search(locale, queryOf({ ...asked, ...changed }));
  const t = translator(locale, "finding");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="font-serif text-3xl leading-snug font-bold">
          {query === "" ? t("texts") : t("textsNamed", { query })}
        </h1>
        <p className="max-w-prose text-sm text-ink-soft">{t("textsLead")}</p>
      </header>
      <TextForm locale={locale} asked={asked} years={await publishedYears()} />
      <UnusedNote locale={locale} unused={unusedOf(parameters, asked)} />
      {answer.under && <NarrowedBy locale={locale} name={answer.under.name} hrefWithout={address({ under: null })} />}
      <Outcome locale={locale} query={query} answer={answer} />
      {answer.reports.length > 0 && (
        <ol className="divide-y divide-line border-y border-line">
          {answer.reports.map((report) => (
            <FoundReport
              key={`${report.agencySlug} ${report.year} ${report.scope}`}
              report={report}
              locale={locale}
              address={paths.report(locale, report.agencySlug, report.year, report.scope)}
            />
          ))}
        </ol>
      )}
      <PageLinks locale={locale} page={answer.page} pages={answer.pages} href={(page) => address({ page })} />
    </main>
  );
}

interface OutcomeProps {
  readonly locale: Locale;
  readonly query: string;
  readonly answer: TextAnswer;
}

/** How many were found, and what to do when none was. */
function Outcome({ locale, query, answer: { words, tooShort, total, isCapped } }: OutcomeProps) {
  const t = translator(locale, "finding");
  if (query === "") return <Examples locale={locale} />;
  if (words.length === 0) return <p role="status">{t("textsOnlyShort")}</p>;
  const n = formatNumber(total, locale);
  const count = isCapped ? t("textCountCapped", { n }) : t("textCount", { n: total });
  return (
    <div className="flex flex-col gap-2 text-sm">
      {tooShort.length > 0 && <p>{t("textsShort", { words: formatList(tooShort, locale) })}</p>}
      <p role="status" className="text-ink-soft">
        {total > 0 ? count : isCapped ? t("textsTooCommon", { n: formatNumber(mostPlaces, locale) }) : t("noText")}
      </p>
      {total === 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t("adviceWords")}</li>
          <li>{t("adviceFilters")}</li>
          <li>{t("adviceTables")}</li>
        </ul>
      )}
    </div>
  );
}

const examples = ["信息处理费", "行政复议 纠正", "双随机"];

function Examples({ locale }: { readonly locale: Locale }) {
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      <span>{translator(locale, "finding")("textsEmpty")}</span>
      {examples.map((query) => (
        <a
          key={query}
          href={paths.search(locale, { q: query })}
          lang="zh-CN"
          className="text-accent underline underline-offset-2"
        >
          {query}
        </a>
      ))}
    </p>
  );
}
