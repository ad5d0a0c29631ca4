/** Where a one-time link leads: an invited person chooses account and password, who forgot theirs a new password. */
import Link from "next/link";
import { redirect } from "next/navigation";
import { askingDevice } from "@/app/_server/asking-device";
import { answerForm, refused, textOf } from "@/app/_server/form-action";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/form/action-form";
import { type FormState } from "@/components/form/form-state";
import { field, label, link, quiet } from "@/components/form/styles";
import { findLink, type OpenLink, useLink as spendLink } from "@/db/people/links";
import { translator } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { shortestPassword } from "@/report/password";

interface LinkPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";
/** The address is the key: it is not told to any page that is gone to from here, and no search engine keeps it. */
export const metadata = { referrer: "no-referrer", robots: { index: false, follow: false } } as const;

const page = "mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12";

export default async function LinkPage({ params }: LinkPageProps) {
  const { locale: asked, token } = await params;
  const locale = asked === "en" ? "en" : "zh";
  const t = translator(locale, "access");
  const opened = await findLink(token);
  if (!opened) {
    return (
      <main id="main" className={page}>
        <h1 className="text-2xl font-semibold">{t("link.gone")}</h1>
        <p>{t("link.goneIntro")}</p>
        <Link href={paths.signIn(locale)} className={link}>
          {t("link.toSignIn")}
        </Link>
      </main>
    );
  }
  const save = async (_state: FormState, form: FormData): Promise<FormState> => {
    "use server";
    const password = textOf(form, "password");
    if (password !== textOf(form, "repeat")) return refused(translator(locale, "access")("link.different"));
    const account = textOf(form, "account");
    const { network } = await askingDevice();
    const answer = await answerForm(locale, () =>
      spendLink(token, { password, device: network, ...(account === "" ? {} : { account }) }),
    );
    if (answer.status === "saved") redirect(paths.signIn(locale));
    return answer;
  };
  return <LinkForm opened={opened} save={save} locale={locale} />;
}

interface LinkFormProps {
  readonly opened: OpenLink;
  readonly save: (state: FormState, form: FormData) => Promise<FormState>;
  readonly locale: "zh" | "en";
}

function LinkForm({ opened, save, locale }: LinkFormProps) {
  const { purpose, name, account, expiresAt } = opened;
  const t = translator(locale, "access");
  return (
    <main id="main" className={page}>
      <h1 className="text-2xl font-semibold">{t(`link.${purpose}`)}</h1>
      <p>{purpose === "invite" ? t("link.inviteIntro", { name }) : t("link.resetIntro", { name, account })}</p>
      <ActionForm action={save} button={t("link.button")} isPrimary className="flex w-full flex-col items-start gap-4">
        {purpose === "invite" ? (
          <label className={`${label} w-full`}>
            {t("link.account")}
            <input
              name="account"
              defaultValue={account}
              autoComplete="username"
              autoCapitalize="none"
              required
              className={field}
            />
          </label>
        ) : (
          // Password managers file the new password under it.
          <input type="hidden" name="username" value={account} autoComplete="username" />
        )}
        <label className={`${label} w-full`}>
          {t("link.password", { n: shortestPassword })}
          <input name="password" type="password" autoComplete="new-password" required className={field} />
        </label>
        <label className={`${label} w-full`}>
          {t("link.repeat")}
          <input name="repeat" type="password" autoComplete="new-password" required className={field} />
        </label>
      </ActionForm>
      <p className={quiet}>{t("link.expires", { time: beijingMinute(expiresAt) })}</p>
    </main>
  );
}
