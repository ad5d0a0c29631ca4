/** For coordinators: which agencies have questions that wait, since when. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { fill } from "@/components/form/fill";
import { heading, link } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type Unanswered } from "@/db/desk/unanswered";
import { type Locale } from "@/messages/translator";
import { beijingDay } from "@/report/beijing-time";

export function UnansweredList({ rows, locale }: { readonly rows: readonly Unanswered[]; readonly locale: Locale }) {
  const { inquiry } = wordsIn(locale);
  return (
    <section aria-labelledby="unanswered" className="flex flex-col gap-2">
      <h2 id="unanswered" className={heading}>
        {inquiry.desk.byAgency}
      </h2>
      {rows.length === 0 ? (
        <p className="text-sm">{inquiry.desk.byAgencyNone}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line text-sm">
          {rows.map(({ agencyId, agencyName, n, since }) => (
            <li key={agencyId} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <Link href={paths.deskAgency(locale, agencyId)} className={link}>
                {agencyName}
              </Link>
              <span>{fill(inquiry.desk.byAgencyLine, { n, day: beijingDay(since) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
