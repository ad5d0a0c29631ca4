/** The sign-in page; the form posts to next-auth with or without JavaScript. */
import { redirect } from "next/navigation";
import { cookies } from "next/headers";
import { findCurrentViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { SignInForm } from "@/components/desk/sign-in-form";
import { wordsIn } from "@/components/desk/words";

interface SignInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ error?: string }>;
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const { locale } = await params;
  const { error } = await searchParams;
  if (await findCurrentViewer()) redirect(paths.desk(locale));
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12">
      <SignInForm words={wordsIn(locale).signIn} error={error ?? null} csrfToken={await csrfToken()} after={paths.desk(locale)} />
    </main>
  );
}

/** next-auth keeps "token|hash" in this cookie; without it the form fetches a token when it is sent. */
async function csrfToken(): Promise<string | null> {
  const jar = await cookies();
  const kept = jar.get("next-auth.csrf-token") ?? jar.get("__Host-next-auth.csrf-token");
  return kept?.value.split("|")[0] ?? null;
}
