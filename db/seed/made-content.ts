/** What every made-up report shares: how drawn figures become a whole report, how several add up, and a slip of the text. */
import {
  type Contact,
  type Disclosure,
  emptyContent,
  type Narrative,
  type OfficialSource,
  type Origin,
  type ReportContent,
} from "@/report/content";
import { addDecimals, type Figure } from "@/report/figure";
import { type FamilyFigures } from "./family-figures";

/** A year's figures with what stands around them. */
export interface Made {
  readonly origin: Origin;
  readonly made: FamilyFigures;
  readonly narrative: Narrative;
  readonly contact: Pick<Contact, "address" | "email">;
  readonly source: OfficialSource;
}

/** The whole report; its telephone and postcode belong to nobody. */
export function madeContent({ origin, made, narrative, contact, source }: Made): ReportContent {
  const { year, edition, figures, disclosures } = made;
  return {
    ...emptyContent(edition, origin),
    figures,
    disclosures: {
      statedTotal: disclosures.reduce((sum, { count }) => sum + (count ?? 0), 0),
      items: disclosures,
    },
    narrative,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    contact: { ...contact, postcode: "000000", telephone: "000-00000000" },
    source,
  };
}

/** Figures added cell by cell; a cell that only one has stays as it is. */
export function added(
  left: Readonly<Record<string, Figure>>,
  right: Readonly<Record<string, Figure>>,
): Record<string, Figure> {
  return Object.fromEntries(
    [...new Set([...Object.keys(right), ...Object.keys(left)])].map((code): [string, Figure] => {
      const sum = addDecimals(String(left[code] ?? 0), String(right[code] ?? 0));
      return [code, code === "fees.amount" ? sum : Number(sum)];
    }),
  );
}

/** Lists of disclosures added category by category. */
export function joined(left: readonly Disclosure[], right: readonly Disclosure[]): readonly Disclosure[] {
  const counts = new Map(left.map(({ category, count }) => [category, count ?? 0]));
  for (const { category, count } of right) counts.set(category, (counts.get(category) ?? 0) + (count ?? 0));
  return [...counts].map(([category, count]) => ({ category, count }));
}

/** The text gives another count than table 三, as happens when it was written first. */
export function withSlip(content: ReportContent): ReportContent {
  const received = Number(content.figures["requests.received.total"] ?? 0);
  const overview = content.narrative.overview.replace(`申请${received}件`, `申请${received + 2}件`);
  return { ...content, narrative: { ...content.narrative, overview } };
}
