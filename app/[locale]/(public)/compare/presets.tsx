/** Where nothing is chosen: groups of alike agencies to begin with. */
import { compareAddress, readQuery } from "@/app/_server/comparison/query";
import { comparisonPresets } from "@/app/_server/public-data";
import { say, translator, type Locale } from "@/messages/translator";
import { peerGroupLabels } from "@/report/comparison/peers";

export async function Presets({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "compare");
  const agencies = await comparisonPresets();
  const usual = readQuery({ i: "rate-granted-whole-or-part" });
  const link = "inline-block min-h-6 text-accent underline underline-offset-4";
  return (
    <section className="flex flex-col gap-2 border-y border-line-strong py-4">
      <p>{t("empty")}</p>
      <ul className="flex flex-col gap-1">
        {agencies.map(({ slug, name }) => (
          <li key={slug}>
            <a href={compareAddress(locale, usual, { group: { group: "same-upper", of: slug } })} className={link}>
              {t("presetOf", { name, group: say(peerGroupLabels["same-upper"], locale) })}
            </a>
          </li>
        ))}
        <li>
          <a href={compareAddress(locale, usual, { group: { all: true }, view: "spread" })} className={link}>
            {t("presetAll")}
          </a>
        </li>
      </ul>
    </section>
  );
}
