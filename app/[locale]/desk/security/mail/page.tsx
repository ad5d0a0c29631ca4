/** The outbox: letters that wait, went or were given up, to people of the lines one administers. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_server/or-not-found";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/form/action-form";
import { link, quiet } from "@/components/form/styles";
import { listMail, type MailLine } from "@/db/mail/reading";
import { installationActsOpenTo } from "@/db/security/gate";
import { type Locale, translator } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { retry } from "../actions";
import { Frame } from "../frame";

interface MailPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ before?: string }>;
}

export default async function MailPage({ params, searchParams }: MailPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const acts = await installationActsOpenTo(viewer);
  if (!acts.includes("see-mail")) notFound();
  const before = Number((await searchParams).before);
  const from = Number.isSafeInteger(before) && before > 0 ? before : null;
  const { letters, waiting, next } = await orNotFound(() => listMail(viewer, from));
  const t = translator(locale, "security");
  const isSending = (process.env.NIANBAO_SMTP_URL ?? "") !== "";
  return (
    <Frame page="mail" acts={acts} locale={locale}>
      <p className={isSending ? quiet : "text-warning"}>{isSending ? t("mail.intro") : t("mail.off")}</p>
      <p>{waiting === 0 ? t("mail.noneWaiting") : t("mail.waiting", { n: waiting })}</p>
      {letters.length > 0 && <Letters letters={letters} locale={locale} />}
      {next !== null && (
        <Link href={paths.deskMail(locale, { before: next })} className={`${link} self-start text-sm`}>
          {t("older")}
        </Link>
      )}
    </Frame>
  );
}

const columns = ["made", "recipient", "subject", "state"] as const;

function Letters({ letters, locale }: { readonly letters: readonly MailLine[]; readonly locale: Locale }) {
  const t = translator(locale, "security");
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("titles.mail")}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-soft">
            {columns.map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {t(`mail.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id} className="border-b border-line align-top">
              <td className="px-2 py-1.5 whitespace-nowrap tabular-nums">{beijingMinute(letter.madeAt)}</td>
              <td className="px-2 py-1.5 break-all">{letter.recipient}</td>
              <td className="px-2 py-1.5">{letter.subject}</td>
              <td className="px-2 py-1.5">
                <State letter={letter} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({ letter, locale }: { readonly letter: MailLine; readonly locale: Locale }) {
  const t = translator(locale, "security");
  const { state, sentAt, tries, problem } = letter;
  if (state === "sent") return t("mail.sent", { time: sentAt ? beijingMinute(sentAt) : "" });
  return (
    <div className="flex flex-col gap-1">
      <span className={state === "given-up" ? "text-error" : ""}>
        {state === "given-up" ? t("mail.givenUp") : t("mail.due", { n: tries })}
      </span>
      {problem !== "" && <span className="text-ink-soft">{problem}</span>}
      {tries > 0 && (
        <ActionForm action={retry.bind(null, locale, letter.id)} button={t("mail.retry")} className="flex gap-2" />
      )}
    </div>
  );
}
