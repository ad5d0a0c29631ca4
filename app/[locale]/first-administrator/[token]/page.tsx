/** Where the one-time link of an empty installation leads: the first body and its administrator are named here. */
import { notFound, redirect } from "next/navigation";
import { answerForm, refused, textOf } from "@/app/_server/form-action";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/form/action-form";
import { type FormState } from "@/components/form/form-state";
import { claimFirstLink, isFirstLink } from "@/db/people/first-administrator";

interface FirstAdministratorPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";

const words = {
  zh: {
    title: "设置第一位管理员",
    agency: "机关名称",
    account: "账号（字母、数字）",
    name: "姓名",
    password: "密码（至少12个字符）",
    button: "设置",
    failed: "没有设置成功，请检查后重试。",
  },
  en: {
    title: "The first administrator",
    agency: "Name of the body",
    account: "Account (letters, digits)",
    name: "Name",
    password: "Password (12 characters at least)",
    button: "Set up",
    failed: "Not set up; please check and try again.",
  },
};

const fields = ["agency", "account", "name", "password"] as const;

export default async function FirstAdministratorPage({ params }: FirstAdministratorPageProps) {
  const { locale, token } = await params;
  if (!(await isFirstLink(token))) notFound();
  const say = locale === "en" ? words.en : words.zh;
  const claim = async (_state: FormState, form: FormData): Promise<FormState> => {
    "use server";
    const [agency, account, name, password] = fields.map((field) => textOf(form, field));
    if (!agency || !account || !name || !password) return refused(say.failed);
    const answer = await answerForm(locale, () => claimFirstLink(token, { agency, account, name, password }));
    if (answer.status === "saved") redirect(paths.signIn(locale));
    return answer;
  };
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12">
      <h1 className="text-2xl font-semibold">{say.title}</h1>
      <ActionForm action={claim} button={say.button} isPrimary>
        {fields.map((field) => (
          <label key={field} className="flex w-full flex-col gap-1 text-sm">
            {say[field]}
            <input
              name={field}
              type={field === "password" ? "password" : "text"}
              autoComplete={field === "password" ? "new-password" : "off"}
              required
              className="w-full rounded border border-line bg-transparent px-2 py-1.5 text-base"
            />
          </label>
        ))}
      </ActionForm>
    </main>
  );
}
