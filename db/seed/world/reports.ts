/** The reports of an agency of the generated world: its figures of every year put into words, with the flaws its fate has. */
import { type ListedIndicator, type ReportContent } from "@/report/content";
import { type Figure } from "@/report/figure";
import { chanceOf } from "../chance";
import { type FamilyFigures, figuresOf } from "../family-figures";
import { narrativeOf } from "../family-words";
import { madeContent, withSlip } from "../made-content";
import { nameIn, type WorldAgency } from "./agencies";
import { type Fate, type WorldSize } from "./fates";

/** A report that was begun at least. */
export interface WorldReport {
  readonly fate: Fate;
  /** As it was first published, and as it stands; the same where nothing was corrected. */
  readonly first: ReportContent;
  readonly current: ReportContent;
}

/** All years of an agency as they happened, also where no report tells. */
export function worldFigures({ seed, years }: WorldSize, agency: WorldAgency): FamilyFigures[] {
  const makesRules = agency.kind === "government" && (agency.level === "province" || agency.level === "city");
  const { slug, level, usual, special } = agency;
  const known = { name: `${seed} ${slug}`, level, usual, makesRules, special };
  return figuresOf(known, years);
}

/** A report on these figures; null where there is none. */
export function worldReport(agency: WorldAgency, fate: Fate, made: FamilyFigures): WorldReport | null {
  if (fate.state === "missing") return null;
  const whole = contentOf(agency, fate, made);
  const flawed = withFlaw(whole, fate, `${agency.slug} ${fate.year}`);
  if (fate.state === "corrected") return { fate, first: flawed === whole ? misprinted(whole) : flawed, current: whole };
  return { fate, first: flawed, current: flawed };
}

function contentOf(agency: WorldAgency, fate: Fate, made: FamilyFigures): ReportContent {
  const { year, scope, origin, day } = fate;
  const [, , place = ""] = agency.slug.split("-");
  const site = `www.${agency.slug
    .split("-")
    .slice(0, place === "" ? 2 : 3)
    .join("-")}.example`;
  const name = nameIn(agency, year);
  const sentences = [
    `重点公开${agency.special}的政策依据、办理条件和结果。`,
    `${agency.special}信息按季度更新，办理进度可以网上查询。`,
  ] as const;
  const content = madeContent({
    origin,
    made,
    narrative: narrativeOf({ slug: agency.slug, name, kind: agency.kind, sentences }, scope, made),
    contact: { address: "虚构路1号", email: `${agency.slug}@${site}` },
    source: { address: `https://${site}/${agency.slug}/${year}${scope === "own" ? "" : "/roll-up"}`, publishedOn: day },
  });
  return made.edition === "pre-2019" ? { ...content, figures: {}, indicators: linesOf(made) } : content;
}

/** A report before 2019 has lines instead of tables. */
function linesOf({ figures, disclosures }: FamilyFigures): ListedIndicator[] {
  const count = (code: string) => Number(figures[code] ?? 0);
  const items = disclosures.reduce((sum, each) => sum + (each.count ?? 0), 0);
  const lines: readonly (readonly [string, string, number])[] = [
    ["主动公开政府信息数", "条", items],
    ["收到申请数", "件", count("requests.received.total")],
    ["申请办结数", "件", count("requests.concluded.total")],
    ["行政复议数量", "件", count("reconsideration.total")],
    ["行政诉讼数量", "件", count("litigation.direct.total")],
  ];
  return lines.map(([label, unit, year]) => ({ label, unit, year, sinceStart: null }));
}

function withFlaw(content: ReportContent, { flaw }: Fate, name: string): ReportContent {
  if (flaw === "slip") return withSlip(content);
  if (flaw === "misprint") return misprinted(content);
  if (flaw !== "not-stated") return content;
  const code = chanceOf(name).pick(["fees.amount", "coercive-measures.decisions", "normative-documents.in-force"]);
  return code in content.figures ? withCell(content, code, null) : content;
}

/** The total is one more than its parts. */
function misprinted(content: ReportContent): ReportContent {
  const total = content.figures["requests.granted.total"];
  return typeof total === "number" ? withCell(content, "requests.granted.total", total + 1) : withSlip(content);
}

function withCell(content: ReportContent, code: string, figure: Figure): ReportContent {
  return { ...content, figures: { ...content.figures, [code]: figure } };
}
