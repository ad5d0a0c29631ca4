/** What an act touches, as sentences for the person who decides. */
import { fill } from "@/components/form/fill";
import { type Words } from "@/components/form/words";

/** As db/agencies/touches.ts counts it. */
export interface TouchesShown {
  readonly agencies: number;
  readonly names: readonly string[];
  readonly due: number;
  readonly open: number;
  readonly published: number;
  readonly seriesYears: number;
  readonly carryOver: number;
  readonly people: number;
  readonly chains: number;
  readonly sums: { readonly years: readonly number[]; readonly agencies: readonly string[] };
}

/** One line a kind; what is not touched is left out. */
export function touchLines(touches: TouchesShown, words: Words["agencies"], locale: "zh" | "en"): string[] {
  const { names, agencies: n, sums } = touches;
  const [comma, more] = locale === "zh" ? ["、", "等"] : [", ", " …"];
  const listed = names.join(comma) + (n > names.length ? more : "");
  const lines: (readonly [number, string])[] = [
    [n, fill(words.touchAgencies, { n, names: listed })],
    [touches.due, fill(words.touchDue, { n: touches.due })],
    [touches.open, fill(words.touchOpen, { n: touches.open })],
    [touches.published, fill(words.touchPublished, { n: touches.published, years: touches.seriesYears })],
    [touches.carryOver, fill(words.touchCarry, { n: touches.carryOver })],
    [touches.people, fill(words.touchPeople, { n: touches.people })],
    [touches.chains, fill(words.touchChains, { n: touches.chains })],
    [sums.years.length, fill(words.touchSums, { years: spanOf(sums.years), agencies: sums.agencies.join(comma) })],
  ];
  const touched = lines.flatMap(([count, line]) => (count > 0 ? [line] : []));
  return touched.length > 0 ? touched : [words.nothingTouched];
}

function spanOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? String(first ?? "") : `${first ?? ""}–${last ?? ""}`;
}
