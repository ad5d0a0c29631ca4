/** One page of agencies: what a coordinator has to see of each at a glance. */
import Link from "next/link";
import { paths } from "@/app/paths";
import { RowKeys } from "@/components/desk/agencies/row-keys";
import { fill } from "@/components/form/fill";
import { link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type AgencyListing, type ListedAgency } from "@/db/agencies/list";
import { say, type Locale } from "@/messages/translator";
import { kindLabels, levelLabels } from "@/report/agency";

interface AgencyTableProps {
  readonly locale: Locale;
  readonly listing: AgencyListing;
  readonly isTree: boolean;
  readonly upHref?: string;
}

const wide = "hidden px-2 py-1.5 align-top sm:table-cell";

export function AgencyTable({ locale, listing, isTree, upHref }: AgencyTableProps) {
  const { agencies: words } = wordsIn(locale);
  return (
    <RowKeys {...(upHref === undefined ? {} : { upHref })}>
      <table className="w-full border-collapse text-sm">
        <caption className={`${quiet} hidden pb-1 text-left sm:table-caption`}>{words.keys}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left">
            <th scope="col" className="px-2 py-1.5 font-medium">
              {words.name}
            </th>
            <th scope="col" className={`${wide} font-medium`}>
              {words.level}
            </th>
            <th scope="col" className={`${wide} font-medium`}>
              {words.kind}
            </th>
            <th scope="col" className={`${wide} font-medium`}>
              {isTree ? words.below : words.above}
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              {words.editors}
            </th>
            <th scope="col" className="px-2 py-1.5 font-medium">
              {words.chain}
            </th>
          </tr>
        </thead>
        <tbody>
          {listing.rows.map((row) => (
            <Row key={row.id} row={row} locale={locale} isTree={isTree} />
          ))}
        </tbody>
      </table>
    </RowKeys>
  );
}

interface RowProps {
  readonly row: ListedAgency;
  readonly locale: Locale;
  readonly isTree: boolean;
}

function Row({ row, locale, isTree }: RowProps) {
  const { agencies: words } = wordsIn(locale);
  const below = paths.deskAgencies(locale, { view: "tree", at: row.id });
  return (
    <tr className="border-b border-line">
      <th scope="row" className="px-2 py-1.5 text-left align-top font-normal">
        <Link
          href={paths.deskAgency(locale, row.id)}
          className={link}
          data-row=""
          data-below={row.below > 0 ? below : undefined}
        >
          {row.name}
        </Link>
        {row.endedOn !== null && <span className={`${quiet} ml-2`}>{fill(words.ended, { day: row.endedOn })}</span>}
        <span className={`${quiet} block sm:hidden`}>
          {say(levelLabels[row.level], locale)} · {say(kindLabels[row.kind], locale)}
        </span>
      </th>
      <td className={wide}>{say(levelLabels[row.level], locale)}</td>
      <td className={wide}>{say(kindLabels[row.kind], locale)}</td>
      <td className={wide}>
        {isTree
          ? row.below > 0 && (
              <Link href={below} className={link}>
                {fill(words.belowCount, { n: row.below })}
              </Link>
            )
          : (row.parentName ?? "")}
      </td>
      <td className="px-2 py-1.5 align-top">
        {row.editors > 0 || row.endedOn !== null ? row.editors : <span className="text-warning">{words.noEditor}</span>}
      </td>
      <td className="px-2 py-1.5 align-top">
        {fill(words.steps, { n: row.steps })}
        {row.emptySteps > 0 && row.endedOn === null && (
          <span className="block text-warning">{fill(words.emptySteps, { n: row.emptySteps })}</span>
        )}
      </td>
    </tr>
  );
}
