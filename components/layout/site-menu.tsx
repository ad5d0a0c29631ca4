"use client";
/** The rooms of the site and the search for an agency; marks the room that the reader is in. Works without scripts. */
import { usePathname } from "next/navigation";

export interface Room {
  readonly href: string;
  readonly label: string;
}

interface SiteMenuProps {
  readonly rooms: readonly Room[];
  /** Stands among the display choices where there is space. */
  readonly desk: Room;
  /** The search is left out in these rooms, which have their own, and on the page `home`. */
  readonly search: {
    readonly home: string;
    readonly without: readonly string[];
    readonly action: string;
    readonly label: string;
    readonly button: string;
  };
  readonly words: Readonly<Record<"navigation" | "menu", string>>;
}

/** A list on wide screens; on narrow ones the same behind the word 目录. */
export function SiteMenu({ rooms, desk, search, words }: SiteMenuProps) {
  const here = usePathname();
  const hasSearch = here !== search.home && !search.without.some((room) => isIn(here, room));
  const list = (className: string, shown: readonly Room[]) => (
    <ul className={className}>
      {shown.map(({ href, label }) => (
        <li key={href}>
          <a
            href={href}
            aria-current={here === href ? "page" : isIn(here, href) ? "true" : undefined}
            className="inline-block border-b-2 border-transparent py-1 hover:border-line-strong aria-[current]:border-accent aria-[current]:font-semibold"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <details className="site-menu ml-auto md:hidden">
        <summary className="cursor-pointer rounded border border-line-strong px-3 py-1">{words.menu}</summary>
        <div className="absolute inset-x-0 top-full z-30 flex flex-col gap-4 border-b border-line-strong bg-surface px-4 py-4">
          {hasSearch && <HeadSearch {...search} />}
          <nav aria-label={words.navigation}>{list("grid grid-cols-2 gap-x-6 gap-y-2", [...rooms, desk])}</nav>
        </div>
      </details>
      <nav aria-label={words.navigation} className="max-md:hidden">
        {list("flex flex-wrap gap-x-5 text-sm", rooms)}
      </nav>
      {hasSearch && <HeadSearch {...search} className="ml-auto max-md:hidden" />}
    </>
  );
}

function HeadSearch({ action, label, button, className = "" }: SiteMenuProps["search"] & { className?: string }) {
  return (
    <form role="search" aria-label={label} action={action} className={`flex gap-2 text-sm ${className}`}>
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        minLength={2}
        maxLength={60}
        required
        className="w-40 min-w-0 flex-1 rounded border border-line-strong bg-surface px-2 py-1 text-ink"
      />
      <button type="submit" className="rounded border border-line-strong bg-surface px-3 py-1">
        {button}
      </button>
    </form>
  );
}

/** An agency stands in the room of agencies, a chart or a year of it too. */
function isIn(here: string, room: string): boolean {
  return here === room || here.startsWith(`${room}/`);
}
