/** Where a page stands: the ways up, and the page itself last. */
import { translator, type Locale } from "@/messages/translator";

interface BreadcrumbProps {
  readonly locale: Locale;
  /** From the top down, without the home page, which always leads. */
  readonly trail: readonly { readonly label: string; readonly href: string }[];
  /** The page itself; it is no link. */
  readonly current: string;
}

export function Breadcrumb({ locale, trail, current }: BreadcrumbProps) {
  const t = translator(locale, "common");
  return (
    <nav aria-label={t("trail")} className="no-print text-sm">
      <ol className="flex flex-wrap items-center gap-x-2">
        {[{ label: t("home"), href: `/${locale}` }, ...trail].map(({ label, href }) => (
          <li key={href} className="flex items-center gap-x-2">
            <a href={href} className="text-accent underline">
              {label}
            </a>
            <span aria-hidden="true" className="text-ink-soft">
              /
            </span>
          </li>
        ))}
        <li aria-current="page" className="text-ink-soft">
          {current}
        </li>
      </ol>
    </nav>
  );
}
