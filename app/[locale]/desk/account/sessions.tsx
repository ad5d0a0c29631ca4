/** One's own open sessions: each can be ended, all others at once, and all where one was somebody else's. */
import { ActionForm } from "@/components/form/action-form";
import { heading, quiet } from "@/components/form/styles";
import { listSessions } from "@/db/people/sessions";
import { type Viewer } from "@/db/viewer";
import { type Locale, translator } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { end, endAll, endOthers } from "./actions";

interface SessionsProps {
  readonly viewer: Viewer;
  readonly locale: Locale;
}

export async function Sessions({ viewer, locale }: SessionsProps) {
  const t = translator(locale, "account");
  const say = translator(locale, "access");
  const sessions = await listSessions(viewer);
  return (
    <section aria-labelledby="sessions" className="flex flex-col gap-3">
      <h2 id="sessions" className={heading}>
        {say("sessions.title")}
      </h2>
      <p className={quiet}>{say("sessions.intro")}</p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {sessions.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <SessionLine session={each} isCurrent={each.id === viewer.sessionId} locale={locale} />
            <ActionForm action={end.bind(null, locale)} button={t("end")}>
              <input type="hidden" name="sessionId" value={each.id} />
            </ActionForm>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm action={endOthers.bind(null, locale)} button={t("endOthers")} />
      ) : (
        <p className={quiet}>{t("noOthers")}</p>
      )}
      <h3 className="mt-2 font-medium">{say("sessions.notMe")}</h3>
      <p className={quiet}>{say("sessions.notMeIntro")}</p>
      <ActionForm action={endAll.bind(null, locale)} button={say("sessions.endAll")} />
    </section>
  );
}

interface SessionLineProps {
  readonly session: Awaited<ReturnType<typeof listSessions>>[number];
  readonly isCurrent: boolean;
  readonly locale: Locale;
}

function SessionLine({ session, isCurrent, locale }: SessionLineProps) {
  const t = translator(locale, "account");
  const say = translator(locale, "access");
  const { device, isLocked } = session;
  const times = [
    { text: say("sessions.made"), at: session.madeAt },
    { text: say("sessions.used"), at: session.usedAt },
    { text: say("sessions.expires"), at: session.expiresAt },
  ];
  return (
    <div className="min-w-0">
      <p className="font-medium break-words">
        {device === "" || device === "direct" ? t("unknownDevice") : device}
        {isCurrent && ` （${t("current")}）`}
        {isLocked && <span className={quiet}> {say("sessions.locked")}</span>}
      </p>
      <p className={`${quiet} flex flex-wrap gap-x-4`}>
        {times.map(({ text, at }) => (
          <span key={text} className="whitespace-nowrap">
            {text} <time dateTime={at.toISOString()}>{beijingMinute(at)}</time>
          </span>
        ))}
      </p>
    </div>
  );
}
