/** The form that chooses years, figures and scope. */
import { type Comparison } from "@/app/_server/comparison/comparison";
import { mostQuantities } from "@/app/_server/comparison/query";
import { say, translator, type Locale } from "@/messages/translator";
import { indicators, type Indicator } from "@/report/series/indicators";
import { rates } from "@/report/series/rates";
import { type Label } from "@/report/form/define";
import { Kept } from "./kept";

interface ChoiceFormProps {
  readonly comparison: Comparison;
  readonly locale: Locale;
}

type PartName = "rates" | "one" | "two2021" | "two2019" | "three" | "four";
interface Choice {
  readonly key: string;
  readonly label: Label;
}

/** Rates first: they are what compares fairly. Editions of part 二 stand apart. */
const groups: readonly (readonly [PartName, readonly Choice[]])[] = [
  ["rates", rates],
  ["three", indicators.filter((each) => partOf(each) === "three")],
  ["four", indicators.filter((each) => partOf(each) === "four")],
  ["two2021", indicators.filter((each) => partOf(each) === "two2021")],
  ["two2019", indicators.filter((each) => partOf(each) === "two2019")],
  ["one", indicators.filter((each) => partOf(each) === "one")],
];

function partOf({ key, edition }: Indicator): PartName {
  if (edition !== undefined) return edition === "2019" ? "two2019" : "two2021";
  if (key.startsWith("requests-")) return "three";
  return key.startsWith("disclosed-") ? "one" : "four";
}

export function ChoiceForm({ comparison, locale }: ChoiceFormProps) {
  const t = translator(locale, "compare");
  const { query } = comparison;
  return (
    <details className="border-y border-line-strong py-2">
      <summary className="min-h-6 cursor-pointer text-accent">{t("changeChoice")}</summary>
      <form className="mt-3 flex flex-col gap-5 text-sm">
        <Kept query={query} without={["y", "i", "scope", "sort", "at"]} />
        <div className="flex flex-wrap gap-x-12 gap-y-5">
          <Years comparison={comparison} locale={locale} />
          <fieldset>
            <legend className="font-semibold">{t("scope")}</legend>
            {(["own", "roll-up"] as const).map((scope) => (
              <Box
                key={scope}
                type="radio"
                name="scope"
                value={scope}
                isChosen={query.scope === scope}
                label={t(scope === "own" ? "scopeOwn" : "scopeRollUp")}
              />
            ))}
          </fieldset>
        </div>
        <fieldset className="flex flex-col gap-3">
          <legend className="font-semibold">{t("quantities", { n: mostQuantities })}</legend>
          {groups.map(([part, choices]) => (
            <Part key={part} part={part} choices={choices} comparison={comparison} locale={locale} />
          ))}
          <p className="text-xs text-ink-soft">{t("editionNote")}</p>
        </fieldset>
        <button type="submit" className="self-start rounded bg-accent px-5 py-2 text-base text-on-accent">
          {t("update")}
        </button>
      </form>
    </details>
  );
}

function Years({ comparison: { publishedYears, years }, locale }: ChoiceFormProps) {
  const t = translator(locale, "compare");
  const offered = [...new Set([...publishedYears, ...years])].sort((left, right) => left - right);
  return (
    <fieldset>
      <legend className="font-semibold">{t("years")}</legend>
      {offered.length === 0 && <p>{t("emptyYears")}</p>}
      <div className="flex max-w-md flex-wrap gap-x-5">
        {offered.map((year) => (
          <Box
            key={year}
            type="checkbox"
            name="y"
            value={String(year)}
            isChosen={years.includes(year)}
            label={String(year)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface PartProps extends ChoiceFormProps {
  readonly part: PartName;
  readonly choices: readonly Choice[];
}

function Part({ part, choices, comparison: { query }, locale }: PartProps) {
  const t = translator(locale, "compare");
  return (
    <fieldset className="border-t border-line pt-2">
      <legend className="float-left w-full text-ink-soft">{t(`parts.${part}`)}</legend>
      <div className="clear-both grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {choices.map(({ key, label }) => (
          <Box
            key={key}
            type="checkbox"
            name="i"
            value={key}
            isChosen={query.quantities.some((quantity) => quantity.key === key)}
            label={locale === "zh" ? label.zh : say(label, locale)}
            {...(locale === "en" && { chinese: label.zh })}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BoxProps {
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** The official words beside a translation. */
  readonly chinese?: string;
  readonly isChosen: boolean;
}

function Box({ type, name, value, label, chinese, isChosen }: BoxProps) {
  return (
    <label className="flex min-h-7 items-baseline gap-2">
      <input type={type} name={name} value={value} defaultChecked={isChosen} className="translate-y-0.5" />
      <span>
        {label}
        {chinese !== undefined && (
          <span lang="zh" className="ml-1 text-ink-soft">
            {chinese}
          </span>
        )}
      </span>
    </label>
  );
}
