/** A whole report without a fault, from which examples of rules are made. */
import { emptyContent, type Narrative, type ReportContent } from "../content";
import { type CheckInput } from "./define";

/** A report of edition 2021 in which every cell is stated and every equation holds: 12 requests, 10 granted, 2 carried out. */
export function faultlessInput(): CheckInput {
  return { year: 2024, agency: "云溪县农业农村局", scope: "own", content: faultlessContent() };
}

/** See {@link faultlessInput}. */
export function faultlessContent(): ReportContent {
  const empty = emptyContent("2021", "authored");
  const zeros = Object.fromEntries(
    Object.keys(empty.figures).map((code): [string, number | string] => [code, code === "fees.amount" ? "0" : 0]),
  );
  return {
    ...empty,
    figures: {
      ...zeros,
      "requests.received.natural-person": 12,
      "requests.received.total": 12,
      "requests.granted.natural-person": 10,
      "requests.granted.total": 10,
      "requests.concluded.natural-person": 10,
      "requests.concluded.total": 10,
      "requests.carried-out.natural-person": 2,
      "requests.carried-out.total": 2,
      "reconsideration.upheld": 3,
      "reconsideration.total": 3,
    },
    disclosures: {
      statedTotal: 7,
      items: [
        { category: "机构职能", count: 3 },
        { category: "政策文件", count: 4 },
      ],
    },
    narrative: {
      ...empty.narrative,
      overview:
        "主动公开政府信息7条。新收政府信息公开申请12件，办结10件，结转下年度2件。平台栏目逐项检查，加强管理和业务培训。",
      problems: "部分栏目更新不及时。下一步将按月核对栏目。",
      otherMatters: "本年度未收取信息处理费。",
    },
    period: { from: "2024-01-01", to: "2024-12-31" },
  };
}

/** The faultless report with some figures changed. */
export function withFigures(figures: ReportContent["figures"]): CheckInput {
  const content = faultlessContent();
  return { ...faultlessInput(), content: { ...content, figures: { ...content.figures, ...figures } } };
}

/** The faultless report with other things changed. */
export function withContent(change: Partial<ReportContent>): CheckInput {
  return { ...faultlessInput(), content: { ...faultlessContent(), ...change } };
}

/** The faultless report with other text, and other figures where that needs them. */
export function withText(narrative: Partial<Narrative>, figures: ReportContent["figures"] = {}): CheckInput {
  const { content } = withFigures(figures);
  return { ...faultlessInput(), content: { ...content, narrative: { ...content.narrative, ...narrative } } };
}

/** The faultless report with an overview of its own. */
export function withOverview(overview: string, figures: ReportContent["figures"] = {}): CheckInput {
  return withText({ overview }, figures);
}
