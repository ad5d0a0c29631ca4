/** Changing one's own password. */
import { AnsweredForm } from "@/components/form/answered-form";
import { field, heading, label, quiet } from "@/components/form/styles";
import { type Viewer } from "@/db/viewer";
import { type Locale, translator } from "@/messages/translator";
import { shortestPassword } from "@/report/password";
import { setPassword } from "./actions";

interface PasswordProps {
  readonly viewer: Viewer;
  readonly hasPassword: boolean;
  readonly locale: Locale;
}

export function Password({ viewer, hasPassword, locale }: PasswordProps) {
  const t = translator(locale, "access");
  const fields = [
    { name: "current", text: t("password.current"), kind: "current-password" },
    { name: "next", text: t("password.next", { n: shortestPassword }), kind: "new-password" },
    { name: "repeat", text: t("password.repeat"), kind: "new-password" },
  ];
  return (
    <section aria-labelledby="password" className="flex flex-col gap-3">
      <h2 id="password" className={heading}>
        {t("password.title")}
      </h2>
      {viewer.limitedTo === "password" && <p className="text-warning">{t("password.due")}</p>}
      <p className={quiet}>{hasPassword ? t("password.intro") : t("password.none")}</p>
      {hasPassword && (
        <div className="max-w-md">
          <AnsweredForm
            action={setPassword.bind(null, locale)}
            button={t("password.button")}
            done={t("password.done")}
            isPrimary={viewer.limitedTo === "password"}
          >
            <input type="hidden" name="username" value={viewer.account} autoComplete="username" />
            {fields.map(({ name, text, kind }) => (
              <label key={name} className={`${label} w-full`}>
                {text}
                <input name={name} type="password" autoComplete={kind} required className={field} />
              </label>
            ))}
          </AnsweredForm>
        </div>
      )}
    </section>
  );
}
