/** The root of charts in frames of other sites: no head, no foot, light like most pages around it. */
import "../../globals.css";
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { type ReactNode } from "react";
import { isLocale, languageTag } from "@/messages/translator";

interface EmbedLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

/** Search engines find the chart's own page. */
export const metadata: Metadata = { robots: { index: false } };

export default async function EmbedLayout({ children, params }: EmbedLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={languageTag[locale]} data-theme="light" className="bg-surface">
      <head>
        {/* A module waits for the page by itself. */}
        {/* eslint-disable-next-line @next/next/no-sync-scripts */}
        <script src={`/islands/site.js?${process.env.NIANBAO_BUILD ?? ""}`} type="module" data-island="" />
      </head>
      <body>{children}</body>
    </html>
  );
}
