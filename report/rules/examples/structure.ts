/** Examples of the rules on structure, statements and days. */
import { type Example } from "../define";
import { faultlessContent, faultlessInput, withContent, withFigures, withText } from "../examples";

/** The given cells of the faultless report as not stated. */
export function notStated(wanted: (code: string) => boolean): Record<string, null> {
  const codes = Object.keys(faultlessContent().figures).filter(wanted);
  return Object.fromEntries(codes.map((code): [string, null] => [code, null]));
}

const narrative = faultlessContent().narrative;
const published = (publishedOn: string) => withContent({ source: { address: "", publishedOn } });

/** The single row of 2019 in place of the three. */
const singleRow = (): Example["fails"] => {
  const kept = Object.entries(faultlessContent().figures).filter(([code]) => !code.startsWith("requests.other."));
  const columns = Object.keys(faultlessContent().figures).filter((code) => code.startsWith("requests.other.other."));
  const single = columns.map((code): [string, number] => [code.replace("other.other", "other"), 0]);
  return withContent({ figures: Object.fromEntries([...kept, ...single]) });
};

export const structureExamples: Readonly<Record<string, Example>> = {
  "part-is-present": {
    passes: withFigures({ "reconsideration.upheld": null }),
    fails: withFigures(notStated((code) => /^(?:reconsideration|litigation)\./.test(code))),
  },
  "row-is-present": {
    passes: withFigures({ "requests.refused.third-party.enterprise": null }),
    fails: withFigures(notStated((code) => code.startsWith("requests.refused.third-party."))),
  },
  "cell-is-stated": {
    passes: withFigures({ "requests.granted.enterprise": 0 }),
    fails: withFigures({ "requests.granted.enterprise": null }),
  },
  "printed-cell-is-clear": {
    passes: withContent({ unclear: [{ code: "licences.decisions", printed: "0 0 0", why: "several-numbers" }] }),
    fails: withContent({
      figures: { ...faultlessContent().figures, "licences.decisions": null },
      unclear: [{ code: "licences.decisions", printed: "0 0 0", why: "several-numbers" }],
    }),
  },
  "edition-is-the-ordered-one": {
    passes: faultlessInput(),
    fails: { ...withContent({ period: { from: null, to: null } }), year: 2020 },
  },
  "other-handling-has-its-rows": { passes: faultlessInput(), fails: singleRow() },
  "text-part-is-there": { passes: faultlessInput(), fails: withText({ problems: "" }) },
  "overview-keeps-its-length": {
    passes: withText({ overview: `${narrative.overview}${"字".repeat(900)}` }),
    fails: withText({ overview: "字".repeat(1001) }),
  },
  "overview-covers-its-topics": {
    passes: faultlessInput(),
    fails: withText({ overview: narrative.overview.replace("和业务培训", "") }),
  },
  "government-reports-its-duties": {
    passes: {
      ...withText({ otherMatters: "本年度未收取信息处理费；公开工作纳入考核，开展社会评议，无责任追究情况。" }),
      agencyKind: "government",
    },
    fails: { ...faultlessInput(), agencyKind: "government" },
  },
  "problems-and-improvement": {
    passes: faultlessInput(),
    fails: withText({ problems: "下一步将按月核对栏目，并丰富解读形式。" }),
  },
  "fee-statement-is-there": {
    passes: withText({ otherMatters: "本年度未发生政府信息公开收费情况。" }),
    fails: withText({ otherMatters: "无" }),
  },
  "period-is-the-calendar-year": {
    passes: withContent({ period: { from: "2024-01-01", to: null } }),
    fails: withContent({ period: { from: "2024-01-01", to: "2024-11-30" } }),
  },
  "published-by-its-day": {
    passes: { ...published("2025-01-31"), agencyKind: "department" },
    fails: { ...published("2025-02-17"), agencyKind: "department" },
  },
  "published-after-the-year": { passes: published("2025-01-20"), fails: published("2024-01-20") },
};
