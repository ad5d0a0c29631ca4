/** An example of a rule in words: what differs from the faultless report it was made of. */
import { kindLabels } from "@/report/agency";
import { type ReportContent } from "@/report/content";
import { differences, type Difference } from "@/report/series/difference";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { type CheckInput } from "@/report/rules/define";
import { faultlessContent, faultlessInput } from "@/report/rules/examples";
import { translator, type Locale } from "@/messages/translator";
import { codeOfField } from "@/report/patch";

/** One change in words. */
export interface ShownChange {
  readonly place: string;
  readonly value: string;
}

/** The changes in one of the reports that a rule looks at. */
export interface ShownReport {
  readonly title: string;
  readonly changes: readonly ShownChange[];
  /** Changes beyond those shown. */
  readonly more: number;
}

const mostShown = 8;

/** The report itself first, then those it is compared with. */
export function shownReports(input: CheckInput, locale: Locale): ShownReport[] {
  const t = translator(locale, "rules");
  const { content, previous, members = [], history = [], peers = [] } = input;
  const own = shown(t("thisYear"), content, locale);
  const others = [...members, ...peers].map(({ name, content: other }) => shown(t("member", { name }), other, locale));
  const before = history.map(({ year, content: other }) => shown(t("ofYear", { year: String(year) }), other, locale));
  return [
    { ...own, changes: [...factsOf(input, locale), ...own.changes] },
    ...(previous ? [shown(t("lastYear"), previous, locale)] : []),
    ...before,
    ...others,
  ].filter(({ changes }) => changes.length > 0);
}

/** What differs beside the content: year, scope, kind of agency. */
function factsOf({ year, scope, agencyKind }: CheckInput, locale: Locale): ShownChange[] {
  const t = translator(locale, "rules");
  const facts = [
    year === faultlessInput().year ? null : t("reportYear", { year: String(year) }),
    scope === "roll-up" ? t("scopeRollUp") : null,
    agencyKind ? t("government", { name: kindLabels[agencyKind][locale] }) : null,
  ];
  return facts.flatMap((fact) => (fact === null ? [] : [{ place: "", value: fact }]));
}

function shown(title: string, content: ReportContent, locale: Locale): ShownReport {
  const t = translator(locale, "rules");
  const base = faultlessContent();
  const form = editionOf(content.edition);
  const facts = [
    content.edition === base.edition ? null : t("edition", { name: form.name[locale] }),
    variantOf(form, Object.keys(content.figures)) === "instead" ? t("variant") : null,
    content.origin === base.origin ? null : t("transcribed"),
  ].flatMap((fact) => (fact === null ? [] : [{ place: "", value: fact }]));
  // A form of other rows differs in every one of them: the fact says it.
  const all = differences(base, content).filter(({ after }) => after !== undefined);
  const changes = all.map((difference) => inWords(difference, content, locale));
  return {
    title,
    changes: [...facts, ...changes.slice(0, mostShown)],
    more: Math.max(0, changes.length - mostShown),
  };
}

function inWords({ field, after }: Difference, content: ReportContent, locale: Locale): ShownChange {
  const t = translator(locale, "rules");
  return { place: placeOf(field, content, locale), value: valueText(after, t("notStated"), t("empty")) };
}

function placeOf(field: Difference["field"], { edition }: ReportContent, locale: Locale): string {
  const t = translator(locale, "rules");
  const code = codeOfField(field);
  if (code !== null) {
    const cell = findCell(edition, code);
    return cell ? `${cell.row} · ${cell.column}` : code;
  }
  const name = field.startsWith("narrative.") ? field.slice("narrative.".length) : field.replace(/\..*$/, "");
  return t(`fields.${name as "overview"}`);
}

function valueText(value: Difference["after"], notStated: string, empty: string): string {
  if (value === null || value === undefined) return notStated;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value === "" ? empty : `“${value}”`;
  if ("items" in value) {
    const items = value.items.map(({ category, count }) => `${category} ${count ?? notStated}`);
    return [...(value.statedTotal === null ? [] : [String(value.statedTotal)]), items.join("、")].join("：");
  }
  return value.map((each) => ("printed" in each ? `“${each.printed}”` : each.label)).join("、");
}
