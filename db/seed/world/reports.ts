/** The reports of a body of the generated world: its figures of every year put into words, with the flaws its fate has. */
import { type Indicator, type ReportContent } from "@/report/content";
import { type Figure } from "@/report/figure";
import { chanceOf } from "../chance";
import { type FamilyFigures, figuresOf } from "../family-figures";
import { narrativeOf } from "../family-words";
import { madeContent, withSlip } from "../made-content";
import { nameIn, type WorldBody } from "./bodies";
import { type Fate, type WorldSize } from "./fates";

/** A report that was begun at least. */
export interface WorldReport {
  readonly fate: Fate;
  /** As it was first published, and as it stands; the same where nothing was corrected. */
  readonly first: ReportContent;
  readonly current: ReportContent;
}

/** All years of a body as they happened, also where no report tells. */
export function worldFigures({ seed, years }: WorldSize, body: WorldBody): FamilyFigures[] {
  const makesRules = body.kind === "government" && (body.level === "province" || body.level === "city");
  const { slug, level, usual, special } = body;
  const known = { name: `${seed} ${slug}`, level, usual, makesRules, special };
  return figuresOf(known, years);
}

/** A report on these figures; null where there is none. */
export function worldReport(body: WorldBody, fate: Fate, made: FamilyFigures): WorldReport | null {
  if (fate.state === "missing") return null;
  const whole = contentOf(body, fate, made);
  const flawed = withFlaw(whole, fate, `${body.slug} ${fate.year}`);
  if (fate.state === "corrected") return { fate, first: flawed === whole ? misprinted(whole) : flawed, current: whole };
  return { fate, first: flawed, current: flawed };
}

function contentOf(body: WorldBody, fate: Fate, made: FamilyFigures): ReportContent {
  const { year, scope, origin, day } = fate;
  const [, , place = ""] = body.slug.split("-");
  const site = `www.${body.slug
    .split("-")
    .slice(0, place === "" ? 2 : 3)
    .join("-")}.example`;
  const name = nameIn(body, year);
  const sentences = [
    `重点公开${body.special}的政策依据、办理条件和结果。`,
    `${body.special}信息按季度更新，办理进度可以网上查询。`,
  ] as const;
  const content = madeContent({
    origin,
    made,
    narrative: narrativeOf({ slug: body.slug, name, kind: body.kind, sentences }, scope, made),
    contact: { address: "虚构路1号", email: `${body.slug}@${site}` },
    source: { address: `https://${site}/${body.slug}/${year}${scope === "own" ? "" : "/roll-up"}`, publishedOn: day },
  });
  return made.edition === "pre-2019" ? { ...content, figures: {}, indicators: linesOf(made) } : content;
}

/** A report before 2019 has lines instead of tables. */
function linesOf({ figures, disclosures }: FamilyFigures): Indicator[] {
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
