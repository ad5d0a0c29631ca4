/** How to read the numbers, what each chosen rate means, and why there is no league table. */
import { type CompareQuery } from "@/app/_server/comparison/query";
import { say, translator, type Locale } from "@/messages/translator";
import { fewestToCompare } from "@/report/series/rates";

export function ReadingNotes({ query, locale }: { readonly query: CompareQuery; readonly locale: Locale }) {
  const t = translator(locale, "compare");
  const rates = query.quantities.flatMap((quantity) => (quantity.kind === "rate" ? [quantity.rate] : []));
  const fewest = { share: fewestToCompare.share, perHundred: fewestToCompare["per-hundred"] };
  return (
    <section aria-labelledby="reading" className="max-w-prose text-sm">
      <h2 id="reading" className="text-xl font-semibold">
        {t("why.title")}
      </h2>
      {rates.length > 0 && (
        <dl className="mt-2">
          {rates.map(({ key, label, meaning, better }) => (
            <div key={key} className="mb-2">
              <dt className="font-semibold">{say(label, locale)}</dt>
              <dd>
                {say(meaning, locale)}
                {better && ` ${t(`why.direction.${better}`)}`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
        <li>{t("why.noLeague")}</li>
        <li>{t("why.tooFew", fewest)}</li>
        <li>{t("why.interval")}</li>
        <li>{t("why.missing")}</li>
        <li>{t("editionNote")}</li>
      </ul>
    </section>
  );
}
