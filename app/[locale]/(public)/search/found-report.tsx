/** One report that holds the words: each part with its sentences, the hits marked, and the way to the place. */
import { placeAnchor, partNumberOf } from "@/components/finding/place-anchor";
import { type FoundText } from "@/db/public/texts";
import { translator, type Locale } from "@/messages/translator";
import { editionOf } from "@/report/form/editions";

interface FoundReportProps {
  readonly report: FoundText;
  readonly locale: Locale;
  /** Of the page of the report. */
  readonly address: string;
}

export function FoundReport({ report, locale, address }: FoundReportProps) {
  const common = translator(locale, "common");
  const { agencyName, year, scope, origin } = report;
  return (
    <li className="flex flex-col gap-3 py-4">
      <h2 className="flex flex-wrap items-baseline gap-x-3">
        <a href={address} className="font-semibold text-accent underline underline-offset-2">
          {agencyName} {common("year", { year })}
        </a>
        <span className="text-sm text-ink-soft">
          {common(scope === "own" ? "own" : "rollUp")} · {common(origin)}
        </span>
      </h2>
      {report.parts.map((found) => (
        <FoundPart key={found.part} found={found} report={report} locale={locale} address={address} />
      ))}
    </li>
  );
}

type FoundPartProps = FoundReportProps & { readonly found: FoundText["parts"][number] };

function FoundPart({ found: { part, shown, more }, report, locale, address }: FoundPartProps) {
  const t = translator(locale, "finding");
  const number = partNumberOf(part);
  const heading = editionOf(report.edition).parts.find((each) => each.number === number)?.heading.zh;
  const name = heading ? `${number ?? ""}、${heading}` : translator(locale, "report")(part);
  const hasAnchor = heading !== undefined;
  return (
    <div className="flex flex-col gap-1 sm:flex-row sm:items-baseline sm:gap-4">
      <h3 className="shrink-0 text-sm text-ink-soft sm:w-56" lang={heading ? "zh-CN" : undefined}>
        {name}
      </h3>
      <div className="flex min-w-0 flex-col gap-1">
        {shown.map(({ stretches, hit }, index) => (
          <p key={index} className="max-w-prose">
            <span lang="zh-CN">
              {stretches.map(({ text, isHit }, at) =>
                isHit ? (
                  <mark key={at} className="bg-band font-semibold text-ink underline decoration-accent decoration-2">
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </span>{" "}
            <a
              href={`${address}#${placeAnchor(hasAnchor ? number : null, hit)}`}
              className="text-sm whitespace-nowrap text-accent underline underline-offset-2"
            >
              {t("toPlace")}
            </a>
          </p>
        ))}
        {more > 0 && <p className="text-xs text-ink-soft">{t("moreSentences", { n: more })}</p>}
      </div>
    </div>
  );
}
