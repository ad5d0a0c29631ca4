/** What happened to each report of many that were approved at once. */
import { type BulkState } from "./bulk-state";
import { fill } from "../../form/fill";
import { heading } from "../../form/styles";
import { type Words } from "../../form/words";

interface BulkOutcomesProps {
  readonly outcomes: BulkState["outcomes"];
  readonly words: Words["review"];
}

export function BulkOutcomes({ outcomes, words }: BulkOutcomesProps) {
  const refused = outcomes.filter(({ refusedWhy }) => refusedWhy !== null).length;
  return (
    <section aria-labelledby="outcomes-title" className="flex flex-col gap-2 border-l-4 border-line-strong bg-band p-3">
      <h2 id="outcomes-title" className={heading}>
        {fill(words.bulkOutcome, { done: outcomes.length - refused, refused })}
      </h2>
      <table className="text-sm">
        <thead>
          <tr className="text-left text-ink-soft">
            {[words.bulkAgency, words.bulkYear, words.bulkResult].map((name) => (
              <th key={name} scope="col" className="px-2 py-1 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ reportId, agencyName, year, refusedWhy }) => (
            <tr key={reportId} className="border-t border-line">
              <th scope="row" className="px-2 py-1 text-left font-normal">
                {agencyName}
              </th>
              <td className="px-2 tabular-nums">{year}</td>
              <td className={`px-2 ${refusedWhy === null ? "" : "text-error"}`}>
                {refusedWhy === null ? `✓ ${words.bulkDone}` : `✗ ${fill(words.bulkRefused, { why: refusedWhy })}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
