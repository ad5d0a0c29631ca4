/** The steps of review on the sign-off sheet, with room for a signature by hand. */
import { beijingMinute } from "@/report/beijing-time";
import { type SignOffSheetData } from "./sign-off-data";
import { type Words } from "../../form/words";

const edge = "border border-line-strong px-2 py-1";

export function SignOffSteps({
  steps,
  words,
}: {
  readonly steps: SignOffSheetData["steps"];
  readonly words: Words["review"]["sheet"];
}) {
  if (steps.length === 0) return <p>{words.noSteps}</p>;
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {[words.step, words.opinion, words.person, words.time, words.signature].map((name) => (
            <th key={name} scope="col" className={`${edge} text-left font-medium`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, name, agencyName, person, at }) => (
          <tr key={step} className="break-inside-avoid">
            <th scope="row" className={`${edge} text-left font-normal`}>
              {step}. {name}
              {agencyName !== null && <span className="block text-ink-soft">{agencyName}</span>}
            </th>
            <td className={edge}>{person === null ? words.pending : words.agreed}</td>
            <td className={edge}>{person}</td>
            <td className={`${edge} whitespace-nowrap tabular-nums`}>{at === null ? "" : beijingMinute(at)}</td>
            <td className={`${edge} h-10 min-w-24`} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
