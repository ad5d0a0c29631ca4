/** What the pages for one document and for many share: who may import, and the desk itself. */
import Link from "next/link";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ImportDesk } from "@/components/desk/import/import-desk";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { importableAgencies } from "@/db/moves/import-targets";
import { lookUp, read, save } from "./actions";

interface ImportPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly isBatch: boolean;
}

export async function ImportPage({ params, isBatch }: ImportPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const { desk, importing } = wordsIn(locale);
  const agencies = await importableAgencies(viewer);
  return (
    <main id="main" className="mx-auto flex w-full max-w-[100rem] min-w-0 flex-col gap-4 px-4 py-8">
      <nav className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link href={paths.desk(locale)} className={link}>
          {desk.back}
        </Link>
        <Link href={isBatch ? paths.deskImport(locale) : paths.deskImportBatch(locale)} className={link}>
          {isBatch ? importing.toOne : importing.toBatch}
        </Link>
        <a href={paths.deskTemplate(locale, "2021")} className={link} download>
          {importing.template}
        </a>
      </nav>
      <h1 className="text-2xl font-semibold">{isBatch ? importing.batchTitle : importing.title}</h1>
      <p className={`${quiet} max-w-prose`}>{isBatch ? importing.batchIntro : importing.intro}</p>
      {agencies.length === 0 ? (
        <p>{importing.noAgencies}</p>
      ) : (
        <ImportDesk
          agencies={agencies}
          locale={locale}
          isBatch={isBatch}
          latestYear={new Date().getUTCFullYear()}
          words={{ desk, importing }}
          readAddress={paths.deskImportRead(locale)}
          read={read.bind(null, locale)}
          save={save.bind(null, locale)}
          lookUp={lookUp.bind(null, locale)}
        />
      )}
    </main>
  );
}
