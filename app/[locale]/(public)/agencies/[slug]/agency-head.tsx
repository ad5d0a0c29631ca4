/** Who an agency is: level and kind, its line up, how many report below it, what it was called before. */
import { type ReactNode } from "react";
import { paths } from "@/app/paths";
import { type publicAgency } from "@/app/_server/public-data";
import { Breadcrumb } from "@/components/layout/breadcrumb";
import { formatNumber } from "@/messages/format";
import { say, translator, type Locale } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";
import { structureEventLabels } from "@/report/structure";

interface AgencyHeadProps {
  readonly agency: NonNullable<Awaited<ReturnType<typeof publicAgency>>>;
  readonly locale: Locale;
}

export function AgencyHead({ agency, locale }: AgencyHeadProps) {
  const t = translator(locale, "agency");
  const { name, parents, predecessors } = agency;
  return (
    <header className="flex flex-col gap-3">
      <Breadcrumb
        locale={locale}
        trail={parents.map((parent) => ({ label: parent.name, href: paths.agency(locale, parent.slug) }))}
        current={name}
      />
      <h1 className="font-serif text-3xl leading-snug font-bold">{name}</h1>
      <Facts agency={agency} locale={locale} />
      {agency.endedOn !== null && <p className="max-w-prose text-sm text-ink-soft">{t("endedNote")}</p>}
      {predecessors.length > 0 && <p className="max-w-prose text-sm text-ink-soft">{t("breakNote")}</p>}
      {!agency.reportsHere && <p className="max-w-prose text-sm text-ink-soft">{t("onlyTranscribed")}</p>}
    </header>
  );
}

/** Level and kind, its line up and down, and what it was before and is now. */
function Facts({ agency, locale }: AgencyHeadProps) {
  const t = translator(locale, "agency");
  const { slug, level, kind, parents, agenciesBelow, formerNames, predecessors, successors } = agency;
  const above = parents.at(-1);
  const named = formerNames.map((each) =>
    each.until === null ? each.name : t("formerUntil", { name: each.name, year: String(each.until) }),
  );
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1 text-sm">
      <Fact name={t("level")}>
        {say(levelLabels[level], locale)} · {say(kindLabels[kind], locale)}
      </Fact>
      {above && (
        <Fact name={t("above")}>
          <a href={paths.agency(locale, above.slug)} className="text-accent underline underline-offset-2">
            {above.name}
          </a>
        </Fact>
      )}
      {agenciesBelow > 0 && (
        <Fact name={t("below")}>
          <a href={paths.region(locale, slug)} className="text-accent underline underline-offset-2">
            {t("belowCount", { n: formatNumber(agenciesBelow, locale) })}
          </a>
        </Fact>
      )}
      {named.length > 0 && <Fact name={t("formerNames")}>{named.join(locale === "zh" ? "、" : "; ")}</Fact>}
      {agency.endedOn !== null && <Fact name={t("endedOn")}>{agency.endedOn}</Fact>}
      {successors.length > 0 && (
        <Fact name={t("successors")}>
          <Successions locale={locale} list={successors} />
        </Fact>
      )}
      {predecessors.length > 0 && (
        <Fact name={t("predecessors")}>
          <Successions locale={locale} list={predecessors} />
        </Fact>
      )}
    </dl>
  );
}

interface SuccessionsProps {
  readonly locale: Locale;
  readonly list: AgencyHeadProps["agency"]["predecessors"];
}

/** Who came before or after, each with the day on which the series breaks. */
function Successions({ locale, list }: SuccessionsProps) {
  const t = translator(locale, "agency");
  return list.map(({ slug, name, kind, day }, index) => (
    <span key={slug}>
      {index > 0 && (locale === "zh" ? "、" : "; ")}
      <a href={paths.agency(locale, slug)} className="text-accent underline underline-offset-2">
        {name}
      </a>
      {t("succession", { how: say(structureEventLabels[kind], locale), day })}
    </span>
  ));
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="text-ink-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
