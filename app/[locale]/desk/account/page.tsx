/** One's own account: password, second factor, sign-ins. */
import { requireOwnViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { link, quiet } from "@/components/form/styles";
import { hasPassword } from "@/db/people/own-password";
import { factorStanding } from "@/db/people/second-factor";
import { translator } from "@/messages/translator";
import { Factor } from "./factor";
import { Password } from "./password";
import { Profile, Substitutes } from "./profile";
import { Sessions } from "./sessions";

interface AccountPageProps {
  readonly params: Promise<{ locale: string }>;
}

export default async function AccountPage({ params }: AccountPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireOwnViewer(locale);
  const t = translator(locale, "account");
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-8 px-4 py-8">
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <Password viewer={viewer} hasPassword={await hasPassword(viewer)} locale={locale} />
      <Factor viewer={viewer} standing={await factorStanding(viewer.personId)} locale={locale} />
      <Sessions viewer={viewer} locale={locale} />
      {viewer.limitedTo ? null : (
        <>
          <Profile locale={locale} viewer={viewer} />
          <Substitutes locale={locale} viewer={viewer} />
        </>
      )}
      <p className={quiet}>
        <a href={paths.ownData(locale)} download className={link}>
          {t("ownData")}
        </a>{" "}
        {t("ownDataNote")}
      </p>
    </main>
  );
}
