/** The head of every page: display choices and the desk, the name, the rooms, the search for an agency. */
import { translator, type Locale } from "@/messages/translator";
import { DisplayChoices } from "./display-choices";
import { SiteMenu } from "./site-menu";

/** The rooms in the order in which people ask: where, who, against whom, what is said, what is new, what is missing. */
const rooms = ["regions", "agencies", "compare", "search", "latest", "notYetPublished", "glossary"] as const;

export type HeaderPage = (typeof rooms)[number] | "home" | "desk";

interface SiteHeaderProps {
  readonly locale: Locale;
  readonly hrefOf: (page: HeaderPage) => string;
}

export function SiteHeader({ locale, hrefOf }: SiteHeaderProps) {
  const t = translator(locale, "common");
  return (
    <header className="no-print relative border-t-4 border-b border-t-accent border-b-line bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-2 text-sm">
        <p className="text-ink-soft max-md:hidden">{t("tagline")}</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 md:ml-auto">
          <DisplayChoices locale={locale} />
          <a href={hrefOf("desk")} className="py-0.5 underline underline-offset-4 max-md:hidden">
            {t("desk")}
          </a>
        </div>
      </div>
      <div className="mx-auto flex max-w-6xl flex-wrap items-baseline gap-x-8 gap-y-2 px-4 py-3">
        <a href={hrefOf("home")} className="flex items-baseline gap-2">
          <span className="font-serif text-xl font-bold text-accent" lang="zh-CN">
            {t("name")}
          </span>
          <span className="font-semibold">{t("nameLatin")}</span>
        </a>
        <SiteMenu
          rooms={rooms.map((room) => ({ href: hrefOf(room), label: t(room) }))}
          desk={{ href: hrefOf("desk"), label: t("desk") }}
          search={{
            home: hrefOf("home"),
            without: [hrefOf("agencies"), hrefOf("search")],
            action: hrefOf("agencies"),
            label: t("findAgency"),
            button: t("find"),
          }}
          words={{ navigation: t("navigation"), menu: t("menu") }}
        />
      </div>
    </header>
  );
}
