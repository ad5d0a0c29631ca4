/** The printable 审签单 of a report: of the working revision, or of a published version (?version=2). */
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { SignOffSheet } from "@/components/desk/review/sign-off-sheet";
import { PrintButton } from "@/components/desk/review/sign-off-print";
import { link } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { Refusal } from "@/db/refusal";
import { getSignOff, type SignOff } from "@/db/desk/sign-off";
import { type Viewer } from "@/db/viewer";

interface SignOffPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ version?: string }>;
}

export default async function SignOffPage({ params, searchParams }: SignOffPageProps) {
  const { id, ...rest } = await params;
  const locale = rest.locale === "en" ? "en" : "zh";
  const { version } = await searchParams;
  const viewer = await requireViewer(locale);
  const sheet = await findSheet(viewer, id, version);
  const words = wordsIn(locale);
  const names = words.review.sheet;
  return (
    <main
      id="main"
      className="mx-auto flex w-full max-w-5xl min-w-0 flex-col gap-4 px-4 py-6 print:max-w-none print:p-0"
    >
      <nav className="no-print flex flex-wrap items-center gap-4 text-sm" aria-label={names.versions}>
        <Link href={paths.deskReport(locale, id)} className={link}>
          {names.back}
        </Link>
        {sheet.publication !== null && sheet.hasWorking && (
          <Link href={paths.deskSignOff(locale, id)} className={link}>
            {names.working}
          </Link>
        )}
        {sheet.versions.map((n) => (
          <Link
            key={n}
            href={paths.deskSignOff(locale, id, n)}
            aria-current={n === sheet.publication?.version ? "page" : undefined}
            className={link}
          >
            {fill(names.version, { n })}
          </Link>
        ))}
        <PrintButton text={names.print} />
      </nav>
      <SignOffSheet sheet={sheet} locale={locale} words={words} />
    </main>
  );
}

async function findSheet(viewer: Viewer, id: string, version: string | undefined): Promise<SignOff> {
  try {
    return await getSignOff(viewer, id, version === undefined ? null : Number(version));
  } catch (problem) {
    if (problem instanceof Refusal && (problem.reason === "not-found" || problem.reason === "forbidden")) notFound();
    throw problem;
  }
}
