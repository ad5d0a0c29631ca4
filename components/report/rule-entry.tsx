/** One rule of the reference: what it asks, on what ground, and both its examples with what it says. */
import { translator, type Locale } from "@/messages/translator";
import { check } from "@/report/rules/check";
import { type CheckInput, type Example, type Rule } from "@/report/rules/define";
import { shownReports } from "./rule-changes";

interface RuleEntryProps {
  readonly rule: Rule;
  readonly example: Example | undefined;
  readonly locale: Locale;
}

const tones = { error: "text-error", warning: "text-warning", question: "text-ink-soft" } as const;

export function RuleEntry({ rule, example, locale }: RuleEntryProps) {
  const t = translator(locale, "rules");
  const severity = translator(locale, "report");
  return (
    <article id={rule.id} className="scroll-mt-8 border-t border-line py-4">
      <h3 className="text-base font-semibold">
        <span className={`mr-2 text-sm ${tones[rule.severity]}`}>{severity(rule.severity)}</span>
        <a href={`#${rule.id}`} className="hover:underline">
          {rule.title[locale]}
        </a>
      </h3>
      <p className="mt-1 max-w-prose leading-7">{rule.explanation[locale]}</p>
      <p className="mt-1 text-sm text-ink-soft">
        {t("source")} {rule.source} · {t("instances", { n: rule.instances.length })} · <code>{rule.id}</code>
      </p>
      {example && <Examples rule={rule} example={example} locale={locale} />}
    </article>
  );
}

function Examples({ rule, example, locale }: RuleEntryProps & { readonly example: Example }) {
  const t = translator(locale, "rules");
  const said = check(example.fails).find((finding) => finding.rule === rule.id);
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer text-accent">{t("example")}</summary>
      <div className="mt-2 grid min-w-0 gap-4 md:grid-cols-2">
        <ExampleBox title={t("fails")} input={example.fails} locale={locale}>
          {said && (
            <p className="mt-2 border-l-4 border-line-strong pl-2">{t("finds", { message: said.message[locale] })}</p>
          )}
        </ExampleBox>
        <ExampleBox title={t("passes")} input={example.passes} locale={locale} />
      </div>
    </details>
  );
}

interface ExampleBoxProps {
  readonly title: string;
  readonly input: CheckInput;
  readonly locale: Locale;
  readonly children?: React.ReactNode;
}

function ExampleBox({ title, input, locale, children }: ExampleBoxProps) {
  const t = translator(locale, "rules");
  const reports = shownReports(input, locale);
  return (
    <section className="min-w-0 rounded bg-band px-3 py-2">
      <h4 className="font-medium">{title}</h4>
      {reports.length === 0 && <p>{t("unchanged")}</p>}
      {reports.map(({ title: name, changes, more }) => (
        <div key={name} className="mt-1">
          <p className="text-ink-soft">{name}</p>
          <ul className="list-disc pl-5 break-words">
            {changes.map(({ place, value }, index) => (
              <li key={index}>{place === "" ? value : t("change", { place, value })}</li>
            ))}
            {more > 0 && <li>{t("more", { n: more })}</li>}
          </ul>
        </div>
      ))}
      {children}
    </section>
  );
}
