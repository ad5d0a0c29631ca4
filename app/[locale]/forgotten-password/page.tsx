/** Asking for a link with which a forgotten password is replaced; the answer is the same whether an account exists or not. */
import Link from "next/link";
import { after } from "next/server";
import { askingDevice } from "@/app/_server/asking-device";
import { answerForm, textOf } from "@/app/_server/form-action";
import { paths } from "@/app/paths";
import { AnsweredForm } from "@/components/form/answered-form";
import { type FormState } from "@/components/form/form-state";
import { field, label, link, quiet } from "@/components/form/styles";
import { askForReset } from "@/db/people/own-password";
import { countRequest } from "@/db/people/sign-in";
import { translator } from "@/messages/translator";

interface ForgottenPasswordPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export default async function ForgottenPasswordPage({ params }: ForgottenPasswordPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const t = translator(locale, "access");
  const sendsMail = (process.env.NIANBAO_SMTP_URL ?? "") !== "";
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12">
      <h1 className="text-2xl font-semibold">{t("forgotten.title")}</h1>
      <p className={sendsMail ? quiet : ""}>{sendsMail ? t("forgotten.intro") : t("forgotten.noMail")}</p>
      {sendsMail && (
        <AnsweredForm
          action={ask.bind(null, locale)}
          button={t("forgotten.button")}
          done={t("forgotten.sent")}
          isPrimary
        >
          <label className={`${label} w-full`}>
            {t("forgotten.who")}
            <input
              name="who"
              className={field}
              autoComplete="username"
              autoCapitalize="none"
              required
              maxLength={200}
            />
          </label>
        </AnsweredForm>
      )}
      <Link href={paths.signIn(locale)} className={`${link} self-start text-sm`}>
        {t("forgotten.back")}
      </Link>
    </main>
  );
}

async function ask(locale: string, _state: FormState, form: FormData): Promise<FormState> {
  "use server";
  const { network } = await askingDevice();
  const who = textOf(form, "who");
  return answerForm(locale, async () => {
    await countRequest(network);
    const origin = new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000").origin;
    // Once the answer is given: how long it took says nothing about the account.
    after(() => askForReset({ who, device: network, origin }));
  });
}
