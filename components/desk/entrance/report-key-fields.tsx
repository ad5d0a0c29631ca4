/** Agency, year and scope of a report, as three choices. */
import { type Scope } from "@/report/content";
import { type Words } from "../../form/words";

interface ReportKeyFieldsProps {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly chosen: {
    readonly agencyId?: string | undefined;
    readonly year?: number | undefined;
    readonly scope?: Scope | undefined;
  };
  readonly words: Words["desk"];
}

const firstYear = 2008;
const choice = "rounded border border-line-strong bg-surface px-2 py-1.5 max-w-full";

export function ReportKeyFields({ agencies, latestYear, chosen, words }: ReportKeyFieldsProps) {
  const years = Array.from({ length: latestYear - firstYear + 1 }, (_each, index) => latestYear - index);
  return (
    <>
      <label className="flex min-w-0 flex-col gap-1 text-sm">
        {words.fields.agency}
        <select name="agencyId" defaultValue={chosen.agencyId} className={choice} required>
          {agencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-sm">
        {words.fields.year}
        <select name="year" defaultValue={chosen.year ?? latestYear - 1} className={choice}>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-sm">
        {words.fields.scope}
        <select name="scope" defaultValue={chosen.scope ?? "own"} className={choice}>
          <option value="own">{words.scopes.own}</option>
          <option value="roll-up">{words.scopes["roll-up"]}</option>
        </select>
      </label>
    </>
  );
}
