/** Where the one-time link of an empty installation leads: the first agency and its administrator are named here. */
import { notFound, redirect } from "next/navigation";
import { answerForm, refused, textOf } from "@/app/_server/form-action";
import { paths } from "@/app/paths";
import { ActionForm } from "@/components/form/action-form";
import { type FormState } from "@/components/form/form-state";
import { agencyKinds, agencyLevels, kindLabels, levelLabels } from "@/report/agency";
import { claimFirstLink, isFirstLink } from "@/db/people/first-administrator";

interface FirstAdministratorPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const dynamic = "force-dynamic";

const words = {
  zh: {
    title: "设置第一位管理员",
    intro: "先登记本系统最上级的机关和您的账号。登录后会有一份清单，逐步引导您完成设置。",
    agency: "最上级机关的名称，例如 示例县人民政府",
    level: "层级",
    kind: "类别",
    divisionCode: "行政区划代码（6 位，可不填）",
    account: "账号（字母、数字）",
    name: "姓名",
    password: "密码（至少12个字符）",
    button: "设置",
    failed: "没有设置成功，请检查后重试。",
  },
  en: {
    title: "The first administrator",
    intro:
      "Name the topmost agency of this installation and your account. A list of next steps awaits you after signing in.",
    agency: "Name of the topmost agency",
    level: "Level",
    kind: "Kind",
    divisionCode: "Division code (six digits, optional)",
    account: "Account (letters, digits)",
    name: "Name",
    password: "Password (12 characters at least)",
    button: "Set up",
    failed: "Not set up; please check and try again.",
  },
};

const fields = ["agency", "account", "name", "password"] as const;

const choices = [
  { name: "level", first: "county", options: agencyLevels.map((value) => ({ value, label: levelLabels[value] })) },
  { name: "kind", first: "government", options: agencyKinds.map((value) => ({ value, label: kindLabels[value] })) },
] as const;

const input = "w-full rounded border border-line-strong bg-surface px-2 py-1.5 text-base text-ink";

export default async function FirstAdministratorPage({ params }: FirstAdministratorPageProps) {
  const { locale, token } = await params;
  if (!(await isFirstLink(token))) notFound();
  const say = locale === "en" ? words.en : words.zh;
  const claim = async (_state: FormState, form: FormData): Promise<FormState> => {
    "use server";
    const [agency, account, name, password] = fields.map((field) => textOf(form, field));
    if (!agency || !account || !name || !password) return refused(say.failed);
    const level = agencyLevels.find((each) => each === textOf(form, "level"));
    const kind = agencyKinds.find((each) => each === textOf(form, "kind"));
    const divisionCode = textOf(form, "divisionCode");
    if (!level || !kind) return refused(say.failed);
    const made = { agency, account, name, password, level, kind, divisionCode };
    const answer = await answerForm(locale, () => claimFirstLink(token, made));
    if (answer.status === "saved") redirect(paths.signIn(locale));
    return answer;
  };
  return (
    <main id="main" className="mx-auto flex w-full max-w-md flex-col gap-4 px-4 py-12">
      <h1 className="text-2xl font-semibold">{say.title}</h1>
      <p className="text-sm text-ink-soft">{say.intro}</p>
      <ActionForm action={claim} button={say.button} isPrimary>
        <Choices locale={locale} say={say} />
        <label className="flex w-full flex-col gap-1 text-sm">
          {say.divisionCode}
          <input name="divisionCode" inputMode="numeric" autoComplete="off" className={input} />
        </label>
        {fields.map((field) => (
          <label key={field} className="flex w-full flex-col gap-1 text-sm">
            {say[field]}
            <input
              name={field}
              type={field === "password" ? "password" : "text"}
              autoComplete={field === "password" ? "new-password" : "off"}
              required
              className={input}
            />
          </label>
        ))}
      </ActionForm>
    </main>
  );
}

function Choices({ locale, say }: { readonly locale: string; readonly say: (typeof words)["zh"] }) {
  return choices.map(({ name, first, options }) => (
    <label key={name} className="flex w-full flex-col gap-1 text-sm">
      {say[name]}
      <select name={name} defaultValue={first} className={input}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {locale === "en" ? label.en : label.zh}
          </option>
        ))}
      </select>
    </label>
  ));
}
