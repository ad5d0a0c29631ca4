/** One filter of a search as a list to choose from, each value with how many it would leave. */

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** How many are left; undefined where that is not counted. */
  readonly n?: number | undefined;
}

interface SelectFilterProps {
  readonly name: string;
  readonly label: string;
  /** The first choice, which does not narrow; where there is none, one of the values is always chosen. */
  readonly all?: string;
  readonly value: string;
  readonly choices: readonly FilterChoice[];
}

export function SelectFilter({ name, label, all, value, choices }: SelectFilterProps) {
  return (
    <label className="flex min-w-0 flex-col text-sm">
      <span>{label}</span>
      <select
        // Remade with each address, so that going back shows what was asked.
        key={value}
        name={name}
        defaultValue={value}
        className="max-w-56 rounded border border-line-strong bg-surface px-2 py-1.5 text-ink"
      >
        {all !== undefined && <option value="">{all}</option>}
        {choices.map(({ value: each, label: text, n }) => (
          <option key={each} value={each}>
            {n === undefined ? text : `${text}（${n}）`}
          </option>
        ))}
      </select>
    </label>
  );
}
