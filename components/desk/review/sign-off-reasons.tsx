/** Accepted findings on the sign-off sheet: the reason, who gave it, who countersigned. */
import { type Locale } from "@/messages/translator";
import { type SignOffSheetData } from "./sign-off-data";
import { type Words } from "../../form/words";

const edge = "border border-line-strong px-2 py-1 break-words";

export function SignOffReasons({
  acceptances,
  locale,
  words,
}: {
  readonly acceptances: SignOffSheetData["acceptances"];
  readonly locale: Locale;
  readonly words: Words["review"]["sheet"];
}) {
  if (acceptances.length === 0) return <p>{words.noAcceptances}</p>;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {[words.finding, words.reason, words.acceptedBy, words.countersignedBy].map((name) => (
            <th key={name} scope="col" className={`${edge} text-left font-medium`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {acceptances.map(({ id, message, reason, acceptedBy, countersignedBy }) => (
          <tr key={id} className="break-inside-avoid">
            <td className={edge}>{message?.[locale]}</td>
            <td className={edge}>{reason}</td>
            <td className={edge}>{acceptedBy}</td>
            <td className={edge}>{countersignedBy ?? words.notCountersigned}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
