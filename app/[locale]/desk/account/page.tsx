/** The viewer's own open sessions; each can be ended here. */
import { revalidatePath } from "next/cache";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/desk/action-form";
import { answerForm } from "@/app/_server/form-action";
import { type FormState } from "@/components/desk/form-state";
import { endSession, listSessions } from "@/db/people";

interface AccountPageProps {
  readonly params: Promise<{ locale: string }>;
}

const words = {
  zh: { title: "登录记录", made: "登录时间", this: "当前", end: "结束这次登录", device: "来源", direct: "本机" },
  en: {
    title: "Sign-ins",
    made: "Signed in",
    this: "this one",
    end: "End this sign-in",
    device: "From",
    direct: "this machine",
  },
};

export default async function AccountPage({ params }: AccountPageProps) {
  const { locale } = await params;
  const viewer = await requireViewer(locale);
  const say = locale === "en" ? words.en : words.zh;
  const sessions = await listSessions(viewer);
  const end = async (sessionId: string): Promise<FormState> => {
    "use server";
    const asking = await requireViewer(locale);
    const answer = await answerForm(locale, () => endSession(asking, sessionId));
    revalidatePath(paths.deskAccount(locale));
    return answer;
  };
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">{say.title}</h1>
      <ul className="flex flex-col divide-y divide-line">
        {sessions.map(({ id, device, madeAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span>
              {say.made}{" "}
              <time dateTime={madeAt.toISOString()}>{madeAt.toISOString().slice(0, 16).replace("T", " ")}</time>
              {" · "}
              {say.device} {device === "direct" ? say.direct : device}
              {id === viewer.sessionId && ` · ${say.this}`}
            </span>
            <ActionForm action={end.bind(null, id)} button={say.end} />
          </li>
        ))}
      </ul>
    </main>
  );
}
