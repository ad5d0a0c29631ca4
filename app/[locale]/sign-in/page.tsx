/** The sign-in page; the form posts to next-auth with or without JavaScript. */
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { publicDemonstration } from "@/app/_server/public-data";
import { findCurrentViewer } from "@/app/_server/viewer";
import { ownPath } from "@/app/own-path";
import { paths } from "@/app/paths";
import { SignInForm } from "@/components/desk/entrance/sign-in-form";
import { wordsIn } from "@/components/form/words";

/** The form carries a token of this very browser. */
export const dynamic = "force-dynamic";

interface Asked {
  readonly error?: string;
  /** As next-auth says it when it sends the browser here. */
  readonly callbackUrl?: string;
  /** As our own pages do. */
  readonly after?: string;
}

interface SignInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Asked>;
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const { locale } = await params;
  const asked = await searchParams;
  const jar = await cookies();
  const token = jar.get("next-auth.csrf-token") ?? jar.get("__Host-next-auth.csrf-token");
  const back = addressToReturnTo(asked, jar.get("next-auth.callback-url")?.value);
  const after = back ?? paths.desk(locale);
  if (await findCurrentViewer()) redirect(after);
  // next-auth sets the cookie that a form without JavaScript needs and sends the browser back here.
  if (!token && asked.callbackUrl === undefined) redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(after)}`);
  if (locale === "zh" && after.startsWith("/en/")) redirect(englishAddress(after, asked.error));
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12">
      <SignInForm
        words={wordsIn(locale).signIn}
        error={asked.error ?? null}
        csrfToken={tokenOf(token?.value)}
        after={after}
        forgotten={paths.forgottenPassword(locale)}
        isDemonstration={await publicDemonstration()}
      />
    </main>
  );
}

/** The page of this site that was asked for: by an address of ours, by next-auth, or before a refusal, by what that keeps. */
function addressToReturnTo({ after, callbackUrl, error }: Asked, kept: string | undefined): string | null {
  const path = ownPath(after ?? callbackUrl ?? (error === undefined ? undefined : kept), process.env.NEXTAUTH_URL);
  // Whoever was sent here from here goes on to the desk.
  return path !== null && /^\/(?:zh|en)\/sign-in$/.test(path) ? null : path;
}

/** The cookie holds "token|hash". */
function tokenOf(cookie = ""): string {
  return cookie.split("|")[0] ?? "";
}

/** next-auth knows one sign-in address only: the language is in the address it was asked to return to. */
function englishAddress(callbackUrl: string, error: string | undefined): string {
  return paths.signIn("en", { callbackUrl, ...(error === undefined ? {} : { error }) });
}
