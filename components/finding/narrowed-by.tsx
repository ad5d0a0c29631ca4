/** Says by which agency a list is narrowed, and leads out of it. */
import { translator, type Locale } from "@/messages/translator";

interface NarrowedByProps {
  readonly locale: Locale;
  readonly name: string;
  /** The same list without it, and narrowed by the agency above where there is one. */
  readonly hrefWithout: string;
  readonly above?: { readonly name: string; readonly href: string } | null;
}

export function NarrowedBy({ locale, name, hrefWithout, above }: NarrowedByProps) {
  const t = translator(locale, "finding");
  const link = "text-accent underline underline-offset-2";
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      <span>{t("under", { name })}</span>
      {above && (
        <a href={above.href} className={link}>
          {t("above", { name: above.name })}
        </a>
      )}
      <a href={hrefWithout} className={link}>
        {t("everywhere")}
      </a>
    </p>
  );
}
