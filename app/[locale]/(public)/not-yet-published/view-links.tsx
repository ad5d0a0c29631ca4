/** The lists to choose from, each with how many reports it holds. */
import { type PendingAnswer } from "@/db/public/pending";
import { translator, type Locale } from "@/messages/translator";
import { pendingViews, viewOf, type PendingView } from "./pending-views";

interface ViewLinksProps {
  readonly locale: Locale;
  readonly show: PendingView;
  readonly byLevel: PendingAnswer["byLevel"];
  readonly href: (view: PendingView) => string;
}

export function ViewLinks({ locale, show, byLevel, href }: ViewLinksProps) {
  const t = translator(locale, "finding");
  const countOf = (view: PendingView) =>
    byLevel
      .filter(({ scope }) => scope === viewOf[view].scope)
      .flatMap(({ standings }) => viewOf[view].standings.map((standing) => standings[standing] ?? 0))
      .reduce((sum, n) => sum + n, 0);
  return (
    <nav aria-label={t("views")}>
      <ul className="flex flex-wrap gap-x-6 border-b border-line-strong">
        {pendingViews.map((view) => (
          <li key={view}>
            <a
              href={href(view)}
              aria-current={view === show ? "page" : undefined}
              className="-mb-px inline-block border-b-2 border-transparent py-2 underline-offset-4 hover:underline aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {t(`pendingViews.${view}`)} <span className="text-sm font-normal text-ink-soft">{countOf(view)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
