/** What a form leaves as it is: the rest of the comparison, as hidden fields. */
import { parametersOf, type CompareQuery } from "@/app/_server/comparison/query";

export function Kept({ query, without }: { readonly query: CompareQuery; readonly without: readonly string[] }) {
  return Object.entries(parametersOf({ ...query, page: 1 }))
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
