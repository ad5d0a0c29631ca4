/** Chooses what is compared: links that add, remove and widen, and plain forms; nothing of it needs JavaScript. */
import { type Comparison } from "@/app/_server/comparison/comparison";
import { compareAddress, mostAgencies } from "@/app/_server/comparison/query";
import { groupName } from "@/app/_server/comparison/sentences";
import { findAgencies } from "@/db/public/agency-search";
import { say, translator, type Locale } from "@/messages/translator";
import { peerGroupLabels, peerGroups } from "@/report/comparison/peers";
import { ChoiceForm } from "./choice-form";
import { Kept } from "./kept";

interface ChooserProps {
  readonly comparison: Comparison;
  readonly locale: Locale;
}

const link = "inline-block min-h-6 text-accent underline underline-offset-4";
/** Groups are offered of the first few; more would be a wall of links. */
const mostOffered = 3;
const mostFound = 12;

export function Chooser({ comparison, locale }: ChooserProps) {
  const t = translator(locale, "compare");
  const { agencies } = comparison;
  return (
    <section aria-labelledby="choose" className="flex flex-col gap-3">
      <h2 id="choose" className="text-xl font-semibold">
        {t("choose")}
      </h2>
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-2">
        {(comparison.query.group !== null || agencies.length > 0) && (
          <div className="flex min-w-0 flex-col gap-3">
            <Chosen comparison={comparison} locale={locale} />
            {comparison.query.group === null && <Peers comparison={comparison} locale={locale} />}
          </div>
        )}
        <div className="flex min-w-0 flex-col gap-3">
          <Search comparison={comparison} locale={locale} />
        </div>
      </div>
      <ChoiceForm comparison={comparison} locale={locale} />
    </section>
  );
}

function Chosen({ comparison, locale }: ChooserProps) {
  const t = translator(locale, "compare");
  const { query, agencies, marked } = comparison;
  const listed = query.group ? marked.filter(({ slug }) => query.slugs.includes(slug)) : agencies;
  const without = (slug: string) => query.slugs.filter((each) => each !== slug);
  return (
    <>
      {query.group && (
        <p className="text-sm">
          <span className="text-ink-soft">{t("agencies")}</span>
          <span className="block font-semibold">
            {groupName(comparison, locale)} · {t("agenciesCount", { n: agencies.length })}
          </span>
          <a
            href={compareAddress(locale, query, { group: null, slugs: marked.map(({ slug }) => slug) })}
            className={link}
          >
            {t("removeGroup")}
          </a>
        </p>
      )}
      {listed.length > 0 && (
        <div className="text-sm">
          <p className="text-ink-soft">{t(query.group ? "marked" : "chosen")}</p>
          <ul aria-label={t(query.group ? "marked" : "chosen")} className="divide-y divide-line border-y border-line">
            {listed.map(({ slug, name }) => (
              <li key={slug} className="flex items-baseline justify-between gap-3 py-1">
                <span>{name}</span>
                <a
                  href={compareAddress(locale, query, { slugs: without(slug) })}
                  aria-label={t("removeOf", { name })}
                  className={`${link} shrink-0`}
                >
                  {t("remove")}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Peers({ comparison, locale }: ChooserProps) {
  const t = translator(locale, "compare");
  const { query, agencies } = comparison;
  return (
    <details className="text-sm" open={agencies.length === 1}>
      <summary className="min-h-6 cursor-pointer text-accent">{t("peers")}</summary>
      <ul className="mt-1 flex flex-col gap-1">
        {agencies.slice(0, mostOffered).map(({ slug, name, kind }) => (
          <li key={slug}>
            <span className="text-ink-soft">{t("peersOf", { name })}</span>
            <ul className="flex flex-wrap gap-x-4">
              {peerGroups
                .filter((group) => group !== "below" || kind === "government")
                .map((group) => (
                  <li key={group}>
                    <a href={compareAddress(locale, query, { group: { group, of: slug } })} className={link}>
                      {say(peerGroupLabels[group], locale)}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Search({ comparison: { query }, locale }: ChooserProps) {
  const t = translator(locale, "compare");
  const isFull = query.slugs.length >= mostAgencies;
  if (isFull) return <p className="text-sm text-ink-soft">{t("full", { n: mostAgencies })}</p>;
  return (
    <>
      <form role="search" className="flex flex-wrap items-end gap-2">
        <Kept query={query} without={["q"]} />
        <label className="flex min-w-0 flex-1 flex-col text-sm">
          <span>
            {t("search")} <span className="text-ink-soft">{t("searchHint")}</span>
          </span>
          <input
            type="search"
            name="q"
            defaultValue={query.search}
            minLength={2}
            maxLength={60}
            required
            className="w-full rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink"
          />
        </label>
        <button type="submit" className="rounded border border-line-strong bg-surface px-4 py-2">
          {t("searchButton")}
        </button>
      </form>
      {query.search !== "" && <Found query={query} locale={locale} />}
    </>
  );
}

async function Found({ query, locale }: { readonly query: Comparison["query"]; readonly locale: Locale }) {
  const t = translator(locale, "compare");
  if (Array.from(query.search).length < 2) return <p className="text-sm">{t("foundShort")}</p>;
  const anybody = { level: null, kind: null, under: null, year: null };
  const { agencies: found } = await findAgencies({ query: query.search, ...anybody });
  if (found.length === 0) return <p className="text-sm">{t("foundNone", { query: query.search })}</p>;
  const title = t("found", { query: query.search });
  return (
    <div className="text-sm">
      <p role="status" className="text-ink-soft">
        {title}
      </p>
      <ul aria-label={title} className="divide-y divide-line border-y border-line">
        {found.slice(0, mostFound).map(({ slug, name }) => (
          <li key={slug} className="flex items-baseline justify-between gap-3 py-1">
            <span>{name}</span>
            {!query.slugs.includes(slug) && (
              <a
                href={compareAddress(locale, query, { slugs: [...query.slugs, slug] })}
                aria-label={t("addOf", { name })}
                className={`${link} shrink-0`}
              >
                {t(query.group ? "mark" : "add")}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
