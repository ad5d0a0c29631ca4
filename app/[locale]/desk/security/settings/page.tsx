/** What the installation sets about signing in; an administrator of the topmost agency does. */
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/_server/viewer";
import { AnsweredForm } from "@/components/form/answered-form";
import { quiet } from "@/components/form/styles";
import { installationActsOpenTo } from "@/db/security/gate";
import { readSettings } from "@/db/security/settings";
import { translator } from "@/messages/translator";
import { securityBounds, securityNumbers } from "@/report/security-settings";
import { set } from "../actions";
import { Frame } from "../frame";

interface SettingsPageProps {
  readonly params: Promise<{ locale: string }>;
}

const roles = ["editor", "reviewer", "administrator"] as const;

export default async function SettingsPage({ params }: SettingsPageProps) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const acts = await installationActsOpenTo(viewer);
  if (!acts.includes("change-settings")) notFound();
  const settings = await readSettings();
  const t = translator(locale, "security");
  return (
    <Frame page="settings" acts={acts} locale={locale}>
      <div className="max-w-xl">
        <AnsweredForm action={set.bind(null, locale)} button={t("settings.save")} isPrimary>
          {securityNumbers.map((name) => (
            <label key={name} className="flex w-full flex-col gap-1 text-sm">
              {t(`settings.${name}`)}
              <input
                name={name}
                inputMode="numeric"
                defaultValue={settings[name]}
                required
                className="w-32 rounded border border-line-strong bg-surface px-2 py-1.5 text-ink tabular-nums"
              />
              <span className={quiet}>
                {t(`settings.hints.${name}`)} {securityBounds[name].join("–")}
              </span>
            </label>
          ))}
          <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
            <legend className="mb-1">{t("settings.secondFactorRoles")}</legend>
            {roles.map((role) => (
              <label key={role} className="flex items-center gap-2">
                <input
                  type="checkbox"
                  name="secondFactorRoles"
                  value={role}
                  defaultChecked={settings.secondFactorRoles.includes(role)}
                />
                {t(`roles.${role}`)}
              </label>
            ))}
          </fieldset>
        </AnsweredForm>
      </div>
    </Frame>
  );
}
