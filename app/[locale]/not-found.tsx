/** Nothing stands at this address: says so, and offers the search and the ways that people mostly looked for. */
import { paths } from "@/app/paths";
import { InLanguage } from "@/components/layout/in-language";
import { translator, type Locale } from "@/messages/translator";

export default function NotFound() {
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-16">
      <InLanguage zh={<Help locale="zh" />} en={<Help locale="en" />} />
    </main>
  );
}

function Help({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  const ways = [
    [paths.agencies(locale), t("notFoundAgencies")],
    [paths.regions(locale), t("notFoundRegions")],
    [paths.search(locale), t("notFoundSearch")],
    [paths.home(locale), t("home")],
  ] as const;
  return (
    <>
      <h1 className="font-serif text-3xl leading-snug font-bold">{t("notFoundTitle")}</h1>
      <p>{t("notFound")}</p>
      <ul className="list-disc pl-6">
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href} className="text-accent underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
