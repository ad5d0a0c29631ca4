/** The reference of rules, made from the rule book itself. */
import { RuleEntry } from "@/components/report/rule-entry";
import { translator } from "@/messages/translator";
import { rules } from "@/report/rules/book";
import { families, familyNames } from "@/report/rules/define";
import { examples } from "@/report/rules/examples/all";
import { localeOf } from "../locale";

export default async function RulesPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "rules");
  const instances = rules.reduce((sum, rule) => sum + rule.instances.length, 0);
  const groups = families
    .map((family) => ({ family, members: rules.filter((rule) => rule.family === family) }))
    .filter(({ members }) => members.length > 0);
  return (
    <main id="main" className="mx-auto flex max-w-4xl min-w-0 flex-col gap-4 px-4 py-8">
      <h1 className="font-serif text-3xl font-bold">{t("title")}</h1>
      <p className="max-w-prose leading-7">{t("intro", { rules: rules.length, instances })}</p>
      <p className="max-w-prose text-sm leading-7 text-ink-soft">{t("severities")}</p>
      <nav aria-label={t("contents")}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {groups.map(({ family, members }) => (
            <li key={family}>
              <a href={`#family-${family}`} className="inline-block py-1 text-accent underline underline-offset-4">
                {familyNames[family][locale]}
              </a>{" "}
              <span className="tabular-nums text-ink-soft">{members.length}</span>
            </li>
          ))}
        </ul>
      </nav>
      <p className="text-sm text-ink-soft">{t("base")}</p>
      {groups.map(({ family, members }) => (
        <section key={family} aria-labelledby={`family-${family}`} className="flex min-w-0 flex-col">
          <h2 id={`family-${family}`} className="scroll-mt-8 pb-2 text-xl font-semibold">
            {familyNames[family][locale]}
          </h2>
          {members.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} example={examples[rule.id]} locale={locale} />
          ))}
        </section>
      ))}
    </main>
  );
}
