/** One agency of the tree with its numbers; what stands below it folds, or is opened by an address. */
import { paths } from "@/app/paths";
import { type RegionNode } from "@/db/public/regions";
import { say, translator, type Locale } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";

interface RegionBranchProps {
  readonly node: RegionNode;
  readonly locale: Locale;
  readonly year: number | null;
  readonly openedSlug: string | null;
}

const link = "text-accent underline underline-offset-2";

export function RegionBranch({ node, locale, year, openedSlug }: RegionBranchProps) {
  const t = translator(locale, "finding");
  const { slug, name, below, located } = node;
  return (
    <li id={slug} className="scroll-mt-8 border-b border-line last:border-b-0">
      <Line node={node} locale={locale} year={year} />
      {below !== null && node.hasMore && (
        <details open className="pb-2">
          <summary className="w-fit cursor-pointer py-1 text-sm text-ink-soft">
            <span className="sr-only">{name} </span>
            {t("belowLine")}
          </summary>
          {below.length > 0 && (
            <ul className="ml-2 border-l border-line-strong pl-3 sm:ml-3 sm:pl-5">
              {below.map((each) => (
                <RegionBranch key={each.id} node={each} locale={locale} year={year} openedSlug={openedSlug} />
              ))}
            </ul>
          )}
          {node.left > 0 && (
            <p className="ml-3 py-1 text-sm">
              <a href={paths.agencies(locale, { under: slug })} className={link}>
                {t("leftBelow", { n: node.left })}
              </a>
            </p>
          )}
          {located.length > 0 && (
            <div className="mt-2 ml-2 border-l border-dashed border-line-strong pl-3 text-sm sm:ml-3 sm:pl-5">
              <p className="text-ink-soft">{t("located")}</p>
              <ul className="flex flex-wrap gap-x-4">
                {located.map((agency) => (
                  <li key={agency.slug}>
                    <a href={paths.agency(locale, agency.slug)} className={`inline-block py-1 ${link}`}>
                      {agency.name}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </details>
      )}
    </li>
  );
}

/** Name, what it is, its numbers, and the ways on. */
function Line({ node, locale, year }: Omit<RegionBranchProps, "openedSlug">) {
  const t = translator(locale, "finding");
  const { slug, name, level, kind, agencies, reported, hasMore, below } = node;
  const isLine = agencies > 1;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 py-1.5">
      <a href={kind === "government" ? paths.region(locale, slug) : paths.agency(locale, slug)} className={link}>
        {name}
      </a>
      <span className="text-sm text-ink-soft">
        {say(levelLabels[level], locale)} · {say(kindLabels[kind], locale)}
      </span>
      {hasMore && below === null && (
        <a href={`${paths.regions(locale, { open: slug })}#${slug}`} className={`py-0.5 text-sm ${link}`}>
          {t("openLine")}
          <span className="sr-only"> {name}</span>
        </a>
      )}
      {hasMore && below !== null && (
        <a href={paths.agencies(locale, { under: slug })} className={`py-0.5 text-sm ${link}`}>
          {t("listBelow")}
          <span className="sr-only"> {name}</span>
        </a>
      )}
      <span className="text-sm text-ink-soft tabular-nums sm:ml-auto">
        {isLine && `${t("lineCount", { agencies })}${t("clause")}`}
        {year !== null &&
          (isLine || reported > 0) &&
          (isLine ? t("lineReported", { n: reported, year }) : t("hasReport", { year }))}
      </span>
    </div>
  );
}
