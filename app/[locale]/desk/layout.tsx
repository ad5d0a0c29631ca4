/** Everything at the desk is made for one viewer, on each request; above it, who that is and the way out. */
import Link from "next/link";
import { cookies } from "next/headers";
import { type ReactNode } from "react";
import { findCurrentViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { SignOutForm } from "@/components/desk/entrance/sign-out-form";
import { link } from "@/components/form/styles";
import { UnsentGuard } from "@/components/desk/edits/unsent-guard";
import { wordsIn } from "@/components/form/words";
import { countWaitingInquiries } from "@/db/moves/inquiry-answers";

export const dynamic = "force-dynamic";

interface DeskLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ locale: string }>;
}

export default async function DeskLayout({ children, params }: DeskLayoutProps) {
  const { locale } = await params;
  const viewer = await findCurrentViewer();
  if (!viewer) return children;
  const jar = await cookies();
  const token = jar.get("next-auth.csrf-token") ?? jar.get("__Host-next-auth.csrf-token");
  const { agencies, chains, desk, inquiry, people } = wordsIn(locale);
  const { saving } = desk;
  const waiting = await countWaitingInquiries(viewer);
  return (
    <>
      <UnsentGuard person={viewer.personId} />
      <div className="mx-auto flex w-full max-w-[100rem] flex-wrap items-center justify-end gap-x-4 gap-y-1 px-4 pt-2 text-sm print:hidden">
        {viewer.holdings.length > 0 && (
          <Link href={paths.deskInquiries(locale)} className={`${link} mr-auto`}>
            {waiting === 0 ? inquiry.desk.link : fill(inquiry.desk.linkWaiting, { n: waiting })}
          </Link>
        )}
        {viewer.holdings.some(({ role }) => role === "administrator") && (
          <>
            <Link href={paths.deskAgencies(locale)} className={link}>
              {agencies.link}
            </Link>
            <Link href={paths.deskPeople(locale)} className={link}>
              {people.link}
            </Link>
            <Link href={paths.deskChains(locale)} className={link}>
              {chains.link}
            </Link>
            <Link href={paths.deskImportBatch(locale)} className={link}>
              {agencies.importReports}
            </Link>
          </>
        )}
        <span className="text-ink-soft">{viewer.name}</span>
        <Link href={paths.deskAccount(locale)} className={link}>
          {saving.account}
        </Link>
        <SignOutForm
          person={viewer.personId}
          // The cookie holds "token|hash".
          csrfToken={token?.value.split("|")[0] ?? ""}
          after={paths.signIn(locale)}
          words={saving}
        />
      </div>
      {children}
    </>
  );
}
