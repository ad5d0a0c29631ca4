/** What the pages of the installation share: their head and the way between them. */
import Link from "next/link";
import { type ReactNode } from "react";
import { paths } from "@/app/paths";
import { link } from "@/components/form/styles";
import { type Locale, translator } from "@/messages/translator";
import { type InstallationAct } from "@/report/workflow/installation";

interface FrameProps {
  readonly page: "log" | "mail" | "settings";
  readonly acts: readonly InstallationAct[];
  readonly locale: Locale;
  readonly children: ReactNode;
}

export function Frame({ page, acts, locale, children }: FrameProps) {
  const t = translator(locale, "security");
  const pages = [
    { name: "log", act: "see-log", href: paths.deskSecurity(locale) },
    { name: "mail", act: "see-mail", href: paths.deskMail(locale) },
    { name: "settings", act: "change-settings", href: paths.deskSecuritySettings(locale) },
  ] as const;
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-5 px-4 py-8">
      <nav aria-label={t("pages")} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {pages
          .filter(({ act }) => acts.includes(act))
          .map(({ name, href }) => (
            <Link
              key={name}
              href={href}
              className={name === page ? "font-semibold" : link}
              {...(name === page ? { "aria-current": "page" as const } : {})}
            >
              {t(`titles.${name}`)}
            </Link>
          ))}
      </nav>
      <h1 className="text-2xl font-semibold">{t(`titles.${page}`)}</h1>
      {children}
    </main>
  );
}
