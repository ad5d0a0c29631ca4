/** Import of people from a spreadsheet. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ImportForm } from "@/components/desk/agencies/import-form";
import { importWords } from "@/components/desk/agencies/import-words";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";

export default async function PeopleImportPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  if (!viewer.holdings.some(({ role }) => role === "administrator")) notFound();
  const { agencies, people: words } = wordsIn(locale);
  return (
    <main id="main" className="mx-auto flex w-full max-w-5xl min-w-0 flex-col gap-5 px-4 py-8">
      <header className="flex flex-col gap-2">
        <Link href={paths.deskPeople(locale)} className={`${link} text-sm`}>
          {words.title}
        </Link>
        <h1 className="text-2xl font-semibold">{words.importTitle}</h1>
        <p className={`${quiet} max-w-prose`}>{words.importIntro}</p>
        <p className="text-sm">
          <a href={paths.deskPeopleExport(locale, { format: "xlsx" })} className={link} download>
            {words.importTemplate}
          </a>
        </p>
      </header>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
      <ImportForm
        address={`${paths.deskPeopleImport(locale)}/read`}
        locale={locale}
        isDayAsked={false}
        words={{ ...importWords(agencies), name: words.name, importSame: words.importSame }}
        fieldNames={{ phone: words.phone, email: words.email, role: words.role }}
      />
    </main>
  );
}
