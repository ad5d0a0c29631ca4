/** The sign-in page; the form posts to next-auth with or without JavaScript. */
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { publicDemonstration } from "@/app/_server/public-data";
import { findCurrentViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { SignInForm } from "@/components/desk/entrance/sign-in-form";
import { wordsIn } from "@/components/form/words";

/** The form carries a token of this very browser. */
export const dynamic = "force-dynamic";

interface SignInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ error?: string; callbackUrl?: string }>;
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const { locale } = await params;
  const { error, callbackUrl } = await searchParams;
  if (await findCurrentViewer()) redirect(paths.desk(locale));
  const after = paths.desk(locale);
  const jar = await cookies();
  const token = jar.get("next-auth.csrf-token") ?? jar.get("__Host-next-auth.csrf-token");
  // next-auth sets the cookie that a form without JavaScript needs and sends the browser back here.
  if (!token && callbackUrl === undefined) redirect(`/api/auth/signin?callbackUrl=${encodeURIComponent(after)}`);
  const kept = error === undefined ? undefined : jar.get("next-auth.callback-url")?.value;
  if (locale === "zh" && isEnglish(callbackUrl ?? kept)) redirect(englishAddress(error));
  const isDemonstration = await publicDemonstration();
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12">
      <SignInForm
        words={wordsIn(locale).signIn}
        error={error ?? null}
        csrfToken={tokenOf(token?.value)}
        after={after}
        isDemonstration={isDemonstration}
      />
    </main>
  );
}

/** The cookie holds "token|hash". */
function tokenOf(cookie = ""): string {
  return cookie.split("|")[0] ?? "";
}

/** next-auth knows one sign-in address only: the language is in the address it was asked to return to. */
function isEnglish(address = ""): boolean {
  return /^(https?:\/\/[^/]+)?\/en\//.test(address);
}

function englishAddress(error: string | undefined): string {
  const query = new URLSearchParams({ callbackUrl: paths.desk("en"), ...(error === undefined ? {} : { error }) });
  return `${paths.signIn("en")}?${query.toString()}`;
}
