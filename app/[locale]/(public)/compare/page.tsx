/** Any agencies × years × figures side by side; the whole choice is the address. */
import { type Metadata } from "next";
import { cache } from "react";
import { compare, type Comparison } from "@/app/_server/comparison/comparison";
import {
  mostAgencies,
  mostQuantities,
  readQuery,
  type CompareQuery,
  type Parameters,
} from "@/app/_server/comparison/query";
import { headingOf, summaryOf } from "@/app/_server/comparison/sentences";
import { translator, type Locale } from "@/messages/translator";
import { localeOf } from "../locale";
import { Chooser } from "./chooser";
import { Presets } from "./presets";
import { ReadingNotes } from "./reading-notes";
import { Result } from "./result";

interface ComparePageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const dynamic = "force-dynamic";

/** Once a request, for the title and for the page. */
const comparisonOf = cache((text: string) => compare(readQuery(JSON.parse(text) as Parameters)));

export async function generateMetadata({ params, searchParams }: ComparePageProps): Promise<Metadata> {
  const locale = localeOf((await params).locale);
  const comparison = await comparisonOf(JSON.stringify(await searchParams));
  return { title: headingOf(comparison, locale) };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const locale = localeOf((await params).locale);
  const comparison = await comparisonOf(JSON.stringify(await searchParams));
  const t = translator(locale, "compare");
  const { query, agencies } = comparison;
  const isChosen = query.group !== null || agencies.length > 0;
  const [first] = query.quantities;
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <header className="flex flex-col gap-3">
        <h1 className="font-serif text-3xl leading-snug font-bold">{headingOf(comparison, locale)}</h1>
        <p className="max-w-prose">
          {agencies.length > 0 && first && query.view !== "change" ? summaryOf(comparison, first, locale) : t("lead")}
        </p>
        <Problems comparison={comparison} locale={locale} />
      </header>
      {!isChosen && <Presets locale={locale} />}
      <Chooser comparison={comparison} locale={locale} />
      {isChosen && <Result comparison={comparison} locale={locale} />}
      <ReadingNotes query={query} locale={locale} />
    </main>
  );
}

function Problems({ comparison, locale }: { readonly comparison: Comparison; readonly locale: Locale }) {
  const t = translator(locale, "compare");
  const { query, agencies, unknown } = comparison;
  const sentences = [
    ...query.problems.map(({ kind, given }) => t(`problems.${kind}`, { given, most: mostOf(kind) })),
    ...unknown.map((given) => t("problems.agency", { given })),
    ...(query.group && agencies.length === 0 ? [t("emptyGroup")] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul role="status" className="border-l-4 border-warning bg-band px-3 py-2 text-sm">
      {[...new Set(sentences)].slice(0, 8).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function mostOf(kind: CompareQuery["problems"][number]["kind"]): number {
  return kind === "agencies" ? mostAgencies : mostQuantities;
}
