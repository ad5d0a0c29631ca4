/** Ways from the home page into the rooms, each with a sentence on what is found there. */
import { paths } from "@/app/paths";
import { translator, type Locale } from "@/messages/translator";

const rooms = [
  ["regions", paths.regions],
  ["compare", paths.compare],
  ["search", paths.search],
  ["notYetPublished", paths.notYetPublished],
  ["dataQuality", paths.dataQuality],
  ["glossary", paths.glossary],
] as const;

export function Rooms({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "home");
  const names = translator(locale, "common");
  return (
    <nav aria-label={t("rooms.title")}>
      <ul className="grid gap-x-8 gap-y-4 border-y border-line py-4 sm:grid-cols-2 lg:grid-cols-3">
        {rooms.map(([name, address]) => (
          <li key={name} className="flex flex-col">
            <a href={address(locale)} className="self-start font-semibold text-accent underline underline-offset-2">
              {names(name)}
            </a>
            <span className="text-sm text-ink-soft">{t(`rooms.${name}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
