/** One's own second factor: setting it up, new recovery codes, taking it away. */
import { encode } from "uqr";
import { AnsweredForm } from "@/components/form/answered-form";
import { ActionForm } from "@/components/form/action-form";
import { field, heading, label, quiet } from "@/components/form/styles";
import { beginFactor, type FactorStanding } from "@/db/people/second-factor";
import { type Viewer } from "@/db/viewer";
import { type Locale, translator } from "@/messages/translator";
import { confirm, remove, renew } from "./actions";

interface FactorProps {
  readonly viewer: Viewer;
  readonly standing: FactorStanding;
  readonly locale: Locale;
}

export function Factor({ viewer, standing, locale }: FactorProps) {
  const t = translator(locale, "access");
  const isDue = viewer.limitedTo === "second-factor";
  return (
    <section aria-labelledby="factor" className="flex flex-col gap-3">
      <h2 id="factor" className={heading}>
        {t("factor.title")}
      </h2>
      {isDue && <p className="text-warning">{t("factor.compulsory")}</p>}
      <p className={quiet}>
        {standing.isSet ? t("factor.isSet", { n: standing.recoveryCodesLeft }) : t("factor.intro")}
      </p>
      {standing.isSet ? (
        <Kept locale={locale} isCompulsory={standing.isCompulsory} />
      ) : (
        <details open={isDue}>
          <summary className="cursor-pointer text-accent">{t("factor.start")}</summary>
          <SetUp viewer={viewer} locale={locale} />
        </details>
      )}
    </section>
  );
}

async function SetUp({ viewer, locale }: Omit<FactorProps, "standing">) {
  const t = translator(locale, "access");
  const { secret, address } = await beginFactor(viewer);
  return (
    <div className="mt-3 flex max-w-xl flex-col gap-3">
      <p>{t("factor.scan")}</p>
      <Squares text={address} title={t("factor.qr")} />
      <p>
        {t("factor.secret")} <code className="break-all">{(secret.match(/.{1,4}/g) ?? []).join(" ")}</code>
      </p>
      <AnsweredForm action={confirm.bind(null, locale)} button={t("factor.confirm")} isPrimary>
        <CodeField text={t("factor.code")} />
      </AnsweredForm>
      <p className={quiet}>{t("factor.codes")}</p>
    </div>
  );
}

function Kept({ locale, isCompulsory }: { readonly locale: Locale; readonly isCompulsory: boolean }) {
  const t = translator(locale, "access");
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-4">
      <div className="flex max-w-sm flex-col gap-2">
        <AnsweredForm action={renew.bind(null, locale)} button={t("factor.renew")}>
          <CodeField text={t("factor.code")} />
        </AnsweredForm>
        <p className={quiet}>{t("factor.codes")}</p>
      </div>
      {!isCompulsory && (
        <ActionForm action={remove.bind(null, locale)} button={t("factor.remove")}>
          <CodeField text={t("factor.code")} />
        </ActionForm>
      )}
    </div>
  );
}

function CodeField({ text }: { readonly text: string }) {
  return (
    <label className={label}>
      {text}
      <input name="code" autoComplete="one-time-code" required className={`${field} w-40 tabular-nums`} />
    </label>
  );
}

/** Dark on white in both themes, with the quiet margin that readers need. */
function Squares({ text, title }: { readonly text: string; readonly title: string }) {
  const { data, size } = encode(text, { border: 4, ecc: "M" });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} className="size-48" shapeRendering="crispEdges">
      <rect width={size} height={size} className="fill-white" />
      <path d={path} className="fill-black" />
    </svg>
  );
}
