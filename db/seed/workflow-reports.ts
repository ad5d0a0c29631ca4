/** Made-up reports of the 示例 departments: every state of the workflow is there once for a person to try. */
import { emptyContent, type ReportContent } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type Patch, patchBetween } from "@/report/patch";
import { sampleContent } from "./sample-content";
import { type SampleName, sampleNumbers } from "./sample-numbers";
import { type ReportScript, type ScriptStep } from "./script";

const opened: ScriptStep = { kind: "open", by: "editor" };
const submitted: ScriptStep = { kind: "submit", by: "editor" };
const firstApproval: ScriptStep = { kind: "approve", by: "reviewer" };
const lastApproval: ScriptStep = { kind: "approve", by: "reviewer2" };
const published: ScriptStep = { kind: "publish", by: "reviewer2", publicNote: null };
const toPublication = [submitted, firstApproval, lastApproval, published];

const filled = (name: SampleName, instead: Readonly<Record<string, Figure>> = {}): ScriptStep => ({
  kind: "edit",
  by: "editor",
  patch: patchTo(sampleContent(sampleNumbers[name], instead)),
});

const script = (name: SampleName, ...steps: readonly ScriptStep[]): ReportScript => {
  const { slug, year } = sampleNumbers[name];
  return { slug, year, scope: "own", steps };
};

const plainlyPublished = (name: SampleName): ReportScript => script(name, opened, filled(name), ...toPublication);

/** Swapped digits, found by a reader after publication. */
const wrongLicences: Readonly<Record<string, Figure>> = { "licences.decisions": 318 };

/** A row total that is one too high, and an amount nobody has entered yet. */
const unfinished: Readonly<Record<string, Figure>> = { "requests.granted.total": 21, "fees.amount": null };

/** One case more than the four results tell. */
const withdrawnCase: Readonly<Record<string, Figure>> = { "reconsideration.total": 2 };

/** Earlier years first, so that each report finds the year before. */
export const sampleScripts: readonly ReportScript[] = [
  plainlyPublished("sample-health-2023"),
  plainlyPublished("sample-health-2024"),
  plainlyPublished("sample-health-2025"),
  plainlyPublished("sample-civil-affairs-2024"),
  plainlyPublished("sample-statistics-2024"),
  plainlyPublished("sample-education-2024"),
  script(
    "sample-development-reform-2024",
    opened,
    filled("sample-development-reform-2024", wrongLicences),
    ...toPublication,
    opened,
    { kind: "edit", by: "editor", patch: { "figure:licences.decisions": { from: 318, to: 381 } } },
    submitted,
    firstApproval,
    lastApproval,
    {
      kind: "publish",
      by: "reviewer2",
      publicNote: "更正行政许可本年处理决定数量：原为318件，应为381件，系录入时数字颠倒。",
    },
  ),
  script("sample-justice-2024", opened, filled("sample-justice-2024"), ...toPublication, {
    kind: "withdraw",
    by: "reviewer2",
    reason: "行政复议数据的统计口径有误，撤回后重新核对。",
  }),
  script("sample-civil-affairs-2025", opened, filled("sample-civil-affairs-2025", unfinished)),
  script("sample-development-reform-2025", opened, filled("sample-development-reform-2025"), submitted),
  script(
    "sample-statistics-2025",
    opened,
    filled("sample-statistics-2025", withdrawnCase),
    { kind: "accept-finding", by: "editor", reason: "另有1件行政复议由申请人撤回，表中没有对应栏目，计入总计。" },
    submitted,
    { kind: "countersign", by: "reviewer" },
    firstApproval,
  ),
  script(
    "sample-justice-2025",
    opened,
    filled("sample-justice-2025"),
    submitted,
    {
      kind: "remark",
      by: "reviewer",
      place: "figure:requests.refused.enforcement-file.natural-person",
      text: "请逐件核对这3件是否都属于行政执法案卷，与答复书的理由是否一致。",
    },
    { kind: "remark", by: "reviewer", place: "part:五", text: "改进措施写得笼统，请写明完成时间。" },
    { kind: "return", by: "reviewer" },
  ),
  script("sample-education-2025", opened, filled("sample-education-2025"), submitted, firstApproval, lastApproval),
];

/** Everything an editor has entered since the report was opened empty. */
function patchTo(content: ReportContent): Patch {
  return patchBetween(emptyContent(content.edition, content.origin), content);
}
