/** For people of several agencies: where to work, in the address, so that each place can be kept as a bookmark. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { link } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";

interface WorkplacesProps {
  readonly locale: Locale;
  readonly viewer: Viewer;
  /** Id of the agency chosen; null for all. */
  readonly at: string | null;
}

/** More than these are found by the list itself. */
const mostPlaces = 20;

export function Workplaces({ locale, viewer, at }: WorkplacesProps) {
  const { people: words } = wordsIn(locale);
  const working = viewer.holdings.filter(({ role }) => role !== "administrator");
  const places = [...new Map(working.map((held) => [held.agencyId, held])).values()].slice(0, mostPlaces);
  if (places.length < 2) return null;
  const choices = [
    { id: null, href: paths.desk(locale), name: words.workAll },
    ...places.map(({ agencyId, agencySlug, agencyName }) => ({
      id: agencyId,
      href: paths.desk(locale, { at: agencySlug }),
      name: agencyName,
    })),
  ];
  return (
    <nav aria-label={words.workAt} className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line text-sm">
      {choices.map(({ id, href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={id === at ? "page" : undefined}
          className={id === at ? "border-b-2 border-accent pb-1 font-medium" : `${link} pb-1`}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
