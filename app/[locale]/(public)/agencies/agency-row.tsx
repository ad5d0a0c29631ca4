/** One agency in a list: its name, the names it bore before, what it is, and the years it has published. */
import { paths } from "@/app/paths";
import { type FoundAgency } from "@/db/public/agency-search";
import { say, translator, type Locale } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";

export function AgencyRow({ agency, locale }: { readonly agency: FoundAgency; readonly locale: Locale }) {
  const t = translator(locale, "finding");
  const { slug, name, level, kind, formerNames, years } = agency;
  const former = formerNames.map((each) =>
    each.until === null ? each.name : t("formerUntil", { name: each.name, year: each.until }),
  );
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 py-2">
      <a href={paths.agency(locale, slug)} className="text-accent underline underline-offset-2">
        {name}
      </a>
      <span className="text-sm text-ink-soft">
        {say(levelLabels[level], locale)} · {say(kindLabels[kind], locale)}
      </span>
      <span className="text-sm text-ink-soft sm:ml-auto">{yearSpans(years, locale) || t("noYears")}</span>
      {former.length > 0 && (
        <span className="w-full text-sm text-ink-soft">{t("formerly", { names: former.join(t("comma")) })}</span>
      )}
    </li>
  );
}

/** Neighbouring years as one span: 2019–2021、2023. */
function yearSpans(years: readonly number[], locale: Locale): string {
  const spans: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && year === last.to + 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  const written = spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return written.join(locale === "zh" ? "、" : ", ");
}
