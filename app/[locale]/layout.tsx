/** The root layout: language, head and foot. */
import "../globals.css";
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { type ReactNode } from "react";
import { paths } from "@/app/paths";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { isLocale, languageTag, translator } from "@/messages/translator";

interface LocaleLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export const dynamicParams = true;

/** Empty, so that a build needs no database: pages are made on their first visit. */
export function generateStaticParams(): { locale: string }[] {
  return [];
}

export async function generateMetadata({ params }: LocaleLayoutProps): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(isLocale(locale) ? locale : "zh", "common");
  const name = `${t("name")} ${t("nameLatin")}`;
  return { title: { default: `${name} · ${t("tagline")}`, template: `%s · ${name}` }, description: t("tagline") };
}

export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const links = {
    home: paths.home(locale),
    agencies: paths.agencies(locale),
    rules: paths.rules(locale),
    about: paths.about(locale),
    desk: paths.desk(locale),
  };
  return (
    // theme.js sets data-theme before React wakes.
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: a later script would flash the wrong theme. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/theme.js" />
      </head>
      <body>
        <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-3">
          {translator(locale, "common")("skip")}
        </a>
        <SiteHeader locale={locale} links={links} />
        {children}
        <SiteFooter locale={locale} />
      </body>
    </html>
  );
}
