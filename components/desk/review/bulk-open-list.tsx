/** Due reports that cannot be approved among many, with the reason and the way to each. */
import { fill } from "../../form/fill";
import { link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface OpenRow {
  readonly reportId: string;
  readonly href: string;
  readonly agencyName: string;
  readonly year: number;
  readonly scope: string;
  readonly matters: { readonly openRemarks: number; readonly unaccepted: number; readonly uncountersigned: number };
}

export function BulkOpenList({ rows, words }: { readonly rows: readonly OpenRow[]; readonly words: Words["review"] }) {
  if (rows.length === 0) return <p className={quiet}>{words.bulkNoneNotClean}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line-strong text-left text-ink-soft">
            {[words.bulkAgency, words.bulkYear, words.bulkScope, words.bulkWhy].map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.reportId} className="border-b border-line">
              <th scope="row" className="px-2 py-1.5 text-left font-normal">
                <a href={row.href} className={link}>
                  {row.agencyName}
                </a>
              </th>
              <td className="px-2 whitespace-nowrap tabular-nums">{row.year}</td>
              <td className="px-2 whitespace-nowrap">{row.scope}</td>
              <td className="px-2">{reasons(row, words).join("；")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function reasons({ matters }: OpenRow, words: Words["review"]): string[] {
  return [
    { n: matters.openRemarks, text: words.bulkOpenRemarks },
    { n: matters.unaccepted, text: words.bulkUnaccepted },
    { n: matters.uncountersigned, text: words.bulkUnsigned },
  ]
    .filter(({ n }) => n > 0)
    .map(({ n, text }) => fill(text, { n }));
}
