/** The viewer's own open sessions; each can be ended here, and all others at once. */
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/form/action-form";
import { link, quiet } from "@/components/form/styles";
import { listSessions } from "@/db/people/people";
import { translator } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { end, endOthers } from "./actions";
import { Profile, Substitutes } from "./profile";

interface AccountPageProps {
  readonly params: Promise<{ locale: string }>;
}

export default async function AccountPage({ params }: AccountPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const t = translator(locale, "account");
  const sessions = await listSessions(viewer);
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className={quiet}>{t("intro")}</p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {sessions.map(({ id, device, madeAt, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-medium break-words">
                {device === "" || device === "direct" ? t("unknownDevice") : device}
                {id === viewer.sessionId && ` （${t("current")}）`}
              </p>
              <p className={quiet}>
                {t("made")} <time dateTime={madeAt.toISOString()}>{beijingMinute(madeAt)}</time>
                {" · "}
                {t("expires")} <time dateTime={expiresAt.toISOString()}>{beijingMinute(expiresAt)}</time>
              </p>
            </div>
            <ActionForm action={end.bind(null, locale)} button={t("end")}>
              <input type="hidden" name="sessionId" value={id} />
            </ActionForm>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm action={endOthers.bind(null, locale)} button={t("endOthers")} isPrimary />
      ) : (
        <p className={quiet}>{t("noOthers")}</p>
      )}
      <Profile locale={locale} viewer={viewer} />
      <Substitutes locale={locale} viewer={viewer} />
      <p className={quiet}>
        <a href={paths.ownData(locale)} download className={link}>
          {t("ownData")}
        </a>{" "}
        {t("ownDataNote")}
      </p>
    </main>
  );
}
