/** One entry of the glossary: the label as printed, what is counted, an example, and the ground. */
import { translator, type Locale } from "@/messages/translator";
import { type Term } from "@/report/glossary/sections";

interface GlossaryTermProps {
  readonly term: Term;
  readonly locale: Locale;
  /** Names the groups above: among results the order of the form no longer tells them. */
  readonly isFound: boolean;
}

export function GlossaryTerm({ term, locale, isFound }: GlossaryTermProps) {
  const t = translator(locale, "glossary");
  const { entry, name, earlierName, kind, under } = term;
  const path = under.map(({ zh }) => zh).join(" › ");
  const depth = isFound || kind === "word" ? 0 : under.length;
  return (
    <div
      id={entry.key}
      className="grid scroll-mt-8 gap-x-6 border-t border-line py-3 md:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <dt style={{ paddingLeft: `${depth * 0.75}rem` }}>
        {isFound && path !== "" && (
          <span lang="zh-CN" className="block text-xs text-ink-soft">
            {path}
          </span>
        )}
        <a href={`#${entry.key}`} className="font-semibold hover:underline">
          <span lang="zh-CN">{name.zh}</span>
        </a>
        {kind === "column" && <span className="ml-2 text-xs text-ink-soft">{t("column")}</span>}
        {locale === "en" && <span className="block text-sm text-ink-soft">{name.en}</span>}
        {earlierName && (
          <span className="block text-xs text-ink-soft">{t("earlierName", { name: earlierName.zh })}</span>
        )}
      </dt>
      <dd className="flex min-w-0 flex-col gap-1">
        <p className="max-w-prose">{entry.meaning[locale]}</p>
        {entry.example && (
          <p className="max-w-prose border-l-2 border-line-strong pl-3 text-sm">
            {t("example", { text: entry.example[locale] })}
          </p>
        )}
        {entry.sources.length > 0 && (
          <p className="text-xs text-ink-soft">
            {t("source", { list: entry.sources.map((source) => source[locale]).join(locale === "zh" ? "，" : ", ") })}
          </p>
        )}
      </dd>
    </div>
  );
}
