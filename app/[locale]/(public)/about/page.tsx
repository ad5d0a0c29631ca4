/** What this platform is and how to read it. */
import { publicDemonstration } from "@/app/_server/public-data";
import { DemonstrationNote } from "@/components/layout/demonstration-note";
import { translator } from "@/messages/translator";
import { localeOf } from "../locale";

export const dynamic = "force-dynamic";

export default async function AboutPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale);
  const t = translator(locale, "about");
  const isDemonstration = await publicDemonstration();
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-4 px-4 py-8">
      <h1 className="font-serif text-3xl font-bold">{t("title")}</h1>
      <DemonstrationNote locale={locale} shown={isDemonstration} />
      <p>{t("what")}</p>
      <h2 className="text-xl font-semibold">{t("figuresTitle")}</h2>
      <p>{t("figures")}</p>
      <h2 className="text-xl font-semibold">{t("transcribedTitle")}</h2>
      <p>{t("transcribed")}</p>
    </main>
  );
}
