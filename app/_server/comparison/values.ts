/** Values of quantities in words and digits: a share in percent, a frequency for a hundred, a count with its unit. */
import { unitName } from "@/app/_server/charts/agency-points";
import { grouped } from "@/components/charts/layout/scale";
import { translator, type Locale } from "@/messages/translator";
import { type Change } from "@/report/comparison/change";
import { type Interval } from "@/report/comparison/interval";
import { type Observation, type Quantity } from "@/report/comparison/quantity";

/** "%", "件/百件", "件", "万元": said in headers, not in cells. */
export function unitOf(quantity: Quantity, locale: Locale): string {
  if (quantity.kind === "count") return unitName(quantity.indicator.unit, locale);
  return quantity.rate.form === "share" ? "%" : translator(locale, "compare")("unitPerHundred");
}

/** The number that a chart draws: of a share, points of a hundred with one place. */
export function drawn(quantity: Quantity, value: number): number {
  return quantity.kind === "count" ? value : Number((value * factorOf(quantity)).toFixed(1));
}

/** A value as it stands in a cell, without the unit of counts. */
export function valueText(quantity: Quantity, value: number): string {
  if (quantity.kind === "count") return grouped(Number(value.toFixed(6)));
  const text = grouped((value * factorOf(quantity)).toFixed(1));
  return quantity.rate.form === "share" ? `${text}%` : text;
}

/** A value in a sentence, with its unit. */
export function valueWithUnit(quantity: Quantity, value: number, locale: Locale): string {
  const text = valueText(quantity, value);
  return quantity.kind === "rate" && quantity.rate.form === "share" ? text : `${text} ${unitOf(quantity, locale)}`;
}

export function intervalText(quantity: Quantity, { low, high }: Interval): string {
  return `${valueText(quantity, low)}–${valueText(quantity, high)}`;
}

/** A finding in one cell: the value, or the word for why there is none. */
export function observationText(quantity: Quantity, observation: Observation, locale: Locale): string {
  if (observation.state !== "stated") return stateWord(observation.state, locale);
  return observation.exact === undefined ? valueText(quantity, observation.value) : grouped(observation.exact);
}

export function stateWord(state: Exclude<Observation["state"], "stated">, locale: Locale): string {
  return translator(locale, "compare")(`states.${state}`);
}

/** A change with its sign; of shares in points of a hundred. */
export function changeText(quantity: Quantity, change: Change, locale: Locale): string {
  const t = translator(locale, "compare");
  if (change.kind === "count") return signed(grouped(change.difference.replace("-", "")), Number(change.difference));
  const points = Number((change.difference * factorOf(quantity)).toFixed(1));
  const text = signed(Math.abs(points).toFixed(1), points);
  return isShare(quantity) ? t("points", { n: text }) : text;
}

/** The relative change of a count, null where none is said. */
export function relativeText(change: Change): string | null {
  if (change.kind === "rate" || change.relative === null) return null;
  const percent = Number((change.relative * 100).toFixed(1));
  return `${signed(grouped(Math.abs(percent).toFixed(1)), percent)}%`;
}

/** The interval of a change: "−3.1…+12.4". */
export function changeInterval(quantity: Quantity, { low, high }: Interval): string {
  const text = (bound: number) => {
    const points = Number((bound * factorOf(quantity)).toFixed(1));
    return signed(Math.abs(points).toFixed(1), points);
  };
  return `${text(low)}…${text(high)}`;
}

function isShare(quantity: Quantity): boolean {
  return quantity.kind === "rate" && quantity.rate.form === "share";
}

function factorOf(quantity: Quantity): number {
  return isShare(quantity) ? 100 : 1;
}

function signed(digits: string, value: number): string {
  if (value === 0) return "±0";
  return `${value > 0 ? "+" : "−"}${digits}`;
}
