/** Regions and reporting lines: a tree of which one line is open; the rest is an address away. */
import { type Metadata } from "next";
import { textOf, unusedOf, type Parameters } from "@/app/_server/parameters";
import { UnusedNote } from "@/components/finding/unused-note";
import { getRegions, type RegionNode } from "@/db/public/regions";
import { translator, type Locale } from "@/messages/translator";
import { localeOf } from "../locale";
import { RegionBranch } from "./region-branch";

interface RegionsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Parameters>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: RegionsPageProps): Promise<Metadata> {
  return { title: translator(localeOf((await params).locale), "finding")("regions") };
}

export default async function RegionsPage({ params, searchParams }: RegionsPageProps) {
  const locale = localeOf((await params).locale);
  const parameters = await searchParams;
  const { lines, systems, latestYear, opened } = await getRegions(textOf(parameters, "open") || null);
  const t = translator(locale, "finding");
  const shared = { locale, year: latestYear, openedSlug: opened?.slug ?? null };
  return (
    <main id="main" className="mx-auto flex max-w-6xl flex-col gap-8 px-4 py-8">
      <header className="flex flex-col gap-2">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("regions")}</h1>
        <p className="max-w-prose text-sm text-ink-soft">{t("regionsLead")}</p>
      </header>
      <UnusedNote locale={locale} unused={unusedOf(parameters, { open: opened })} />
      {lines.length + systems.length === 0 && <p>{t("noRegions")}</p>}
      <Lines title={t("lines")} nodes={lines} {...shared} />
      <Lines title={t("systems")} note={t("systemsNote")} nodes={systems} {...shared} />
    </main>
  );
}

interface LinesProps {
  readonly title: string;
  readonly note?: string;
  readonly nodes: readonly RegionNode[];
  readonly locale: Locale;
  readonly year: number | null;
  readonly openedSlug: string | null;
}

function Lines({ title, note, nodes, ...shared }: LinesProps) {
  if (nodes.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-xl font-semibold">{title}</h2>
      {note !== undefined && <p className="max-w-prose text-sm text-ink-soft">{note}</p>}
      <ul className="border-t border-line">
        {nodes.map((node) => (
          <RegionBranch key={node.id} node={node} {...shared} />
        ))}
      </ul>
    </section>
  );
}
