/** Everything at the desk is made for one viewer, on each request; above it, who that is and the way out. */
import Link from "next/link";
import { cookies } from "next/headers";
import { type ReactNode } from "react";
import { findCurrentViewer, requireOwnViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { LockScreen } from "@/components/desk/entrance/lock-screen";
import { SignOutForm } from "@/components/desk/entrance/sign-out-form";
import { link } from "@/components/form/styles";
import { UnsentGuard } from "@/components/desk/edits/unsent-guard";
import { wordsIn } from "@/components/form/words";
import { countWaitingInquiries } from "@/db/moves/inquiry-answers";
import { type Viewer } from "@/db/viewer";
import { readSettings } from "@/db/security/settings";
import { translator } from "@/messages/translator";

export const dynamic = "force-dynamic";

interface DeskLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export default async function DeskLayout({ children, params }: DeskLayoutProps) {
  const { locale } = await params;
  if (!(await findCurrentViewer())) return children;
  const viewer = await requireOwnViewer(locale);
  const { desk, inquiry, signIn } = wordsIn(locale);
  const { saving } = desk;
  const waiting = viewer.limitedTo ? 0 : await countWaitingInquiries(viewer);
  return (
    <>
      <UnsentGuard person={viewer.personId} />
      <LockScreen
        person={viewer.personId}
        name={viewer.name}
        account={viewer.account}
        idleMinutes={(await readSettings()).idleMinutes}
        signIn={paths.signIn(locale)}
        words={signIn.lock}
      />
      <div className="mx-auto flex w-full max-w-[100rem] flex-wrap items-center justify-end gap-x-4 gap-y-1 px-4 pt-2 text-sm print:hidden">
        {viewer.holdings.length > 0 && (
          <Link href={paths.deskInquiries(locale)} className={`${link} mr-auto`}>
            {waiting === 0 ? inquiry.desk.link : fill(inquiry.desk.linkWaiting, { n: waiting })}
          </Link>
        )}
        <AdministratorLinks viewer={viewer} locale={locale} />
        <span className="text-ink-soft">{viewer.name}</span>
        <Link href={paths.deskAccount(locale)} className={link}>
          {saving.account}
        </Link>
        <SignOutForm
          person={viewer.personId}
          csrfToken={await csrfToken()}
          after={paths.signIn(locale)}
          words={saving}
        />
      </div>
      {children}
    </>
  );
}

function AdministratorLinks({ viewer, locale }: { readonly viewer: Viewer; readonly locale: string }) {
  const { agencies, chains, people } = wordsIn(locale);
  if (!viewer.holdings.some(({ role }) => role === "administrator")) return null;
  const links = [
    { href: paths.deskAgencies(locale), text: agencies.link },
    { href: paths.deskPeople(locale), text: people.link },
    { href: paths.deskChains(locale), text: chains.link },
    { href: paths.deskImportBatch(locale), text: agencies.importReports },
    { href: paths.deskSecurity(locale), text: translator(locale === "en" ? "en" : "zh", "security")("pages") },
  ];
  return links.map(({ href, text }) => (
    <Link key={href} href={href} className={link}>
      {text}
    </Link>
  ));
}

/** The cookie holds "token|hash". */
async function csrfToken(): Promise<string> {
  const jar = await cookies();
  const token = jar.get("next-auth.csrf-token") ?? jar.get("__Host-next-auth.csrf-token");
  return token?.value.split("|")[0] ?? "";
}
