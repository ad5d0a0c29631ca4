/** Every row and column of the form in plain words, with its ground; found by a plain GET form. */
import { type Metadata } from "next";
import { GlossaryTerm } from "@/components/report/glossary-term";
import { translator, type Locale } from "@/messages/translator";
import { matching, sections, type Section, type TermGroup } from "@/report/glossary/sections";
import { texts } from "@/report/glossary/sources";
import { localeOf } from "../locale";
import { GlossaryFilter } from "./glossary-filter";

interface GlossaryPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const dynamic = "force-dynamic";

const longestQuery = 60;

export async function generateMetadata({ params }: GlossaryPageProps): Promise<Metadata> {
  return { title: translator(localeOf((await params).locale), "glossary")("title") };
}

export default async function GlossaryPage({ params, searchParams }: GlossaryPageProps) {
  const locale = localeOf((await params).locale);
  const { q } = await searchParams;
  const query = (typeof q === "string" ? q : "").trim().slice(0, longestQuery);
  const found = matching(query);
  const t = translator(locale, "glossary");
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("title")}</h1>
        <p className="max-w-prose">{t("intro", { n: countOf(sections) })}</p>
        <p className="max-w-prose text-sm text-ink-soft">{t("notLaw")}</p>
      </header>
      <GlossaryFilter query={query} found={countOf(found)} locale={locale} />
      {query === "" && <Contents locale={locale} />}
      {found.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="flex flex-col gap-4">
          <h2 id={section.id} className="scroll-mt-8 text-xl font-semibold">
            <Heading of={section} locale={locale} />
          </h2>
          {section.groups.map((group) => (
            <Group key={group.id} group={group} locale={locale} isFound={query !== ""} />
          ))}
        </section>
      ))}
      <FullTexts locale={locale} />
    </main>
  );
}

function countOf(found: readonly Section[]): number {
  return found.flatMap(({ groups }) => groups).reduce((sum, { terms }) => sum + terms.length, 0);
}

function Contents({ locale }: { readonly locale: Locale }) {
  return (
    <nav aria-label={translator(locale, "glossary")("contents")} className="no-print">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} className="inline-block py-1 text-accent underline underline-offset-4">
              <Heading of={section} locale={locale} isShort />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface GroupProps {
  readonly group: TermGroup;
  readonly locale: Locale;
  readonly isFound: boolean;
}

function Group({ group, locale, isFound }: GroupProps) {
  return (
    <section aria-labelledby={group.id}>
      <h3 id={group.id} className="scroll-mt-8 bg-band px-3 py-1 font-semibold">
        <Heading of={group} locale={locale} />
      </h3>
      <dl>
        {group.terms.map((term) => (
          <GlossaryTerm key={term.entry.key} term={term} locale={locale} isFound={isFound} />
        ))}
      </dl>
    </section>
  );
}

interface HeadingProps {
  readonly of: Section | TermGroup;
  readonly locale: Locale;
  readonly isShort?: boolean;
}

/** The heading as the form prints it, or the page's own words where the form has none. */
function Heading({ of: { id, heading }, locale, isShort = false }: HeadingProps) {
  const t = translator(locale, "glossary");
  if (!heading) return t(id as "words");
  return (
    <>
      <span lang="zh-CN">{heading.zh}</span>
      {locale === "en" && !isShort && <span className="ml-2 text-sm font-normal text-ink-soft">{heading.en}</span>}
    </>
  );
}

function FullTexts({ locale }: { readonly locale: Locale }) {
  return (
    <section aria-labelledby="texts" className="flex flex-col gap-2 border-t border-line-strong pt-4 text-sm">
      <h2 id="texts" className="text-xl font-semibold">
        {translator(locale, "glossary")("texts")}
      </h2>
      <ul className="flex flex-col gap-1">
        {Object.values(texts).map(({ name, address }) => (
          <li key={address}>
            <a href={address} rel="noopener noreferrer" className="text-accent underline underline-offset-2">
              {name[locale]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
