/** The root layout: language, head and foot. */
import "../globals.css";
import { type Metadata } from "next";
import { type ReactNode } from "react";
import { paths } from "@/app/paths";
import { DisplayScript } from "@/components/layout/display-script";
import { IslandsAfterReact } from "@/components/layout/islands-after-react";
import { type FooterPage, SiteFooter } from "@/components/layout/site-footer";
import { type HeaderPage, SiteHeader } from "@/components/layout/site-header";
import { isLocale, languageTag, translator } from "@/messages/translator";

interface LocaleLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

/** A build needs no database: pages are made when they are asked for, and kept by the door (server/pages). */
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: LocaleLayoutProps): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(isLocale(locale) ? locale : "zh", "common");
  const name = `${t("name")} ${t("nameLatin")}`;
  return { title: { default: `${name} · ${t("tagline")}`, template: `%s · ${name}` }, description: t("tagline") };
}

const isDevelopment = process.env.NODE_ENV === "development";

export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale: language } = await params;
  // An address without a language is not found below, within this frame.
  const locale = isLocale(language) ? language : "zh";
  const hrefOf = (page: HeaderPage | FooterPage) => paths[page](locale);
  return (
    // theme.js sets data-theme and classes before React wakes.
    <html lang={languageTag[locale]} suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: a later script would flash the wrong theme. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src="/theme.js" data-island="" />
        {/* A module waits for the page by itself. */}
        {!isDevelopment && (
          // eslint-disable-next-line @next/next/no-sync-scripts
          <script src={`/islands/site.js?${process.env.NIANBAO_BUILD ?? ""}`} type="module" data-island="" />
        )}
      </head>
      <body>
        {isDevelopment && <IslandsAfterReact />}
        <DisplayScript />
        <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-3">
          {translator(locale, "common")("skip")}
        </a>
        <SiteHeader locale={locale} hrefOf={hrefOf} />
        {children}
        <SiteFooter locale={locale} hrefOf={hrefOf} />
      </body>
    </html>
  );
}
