/** What the narrative gives numbers of, and the words by which it is known. */

/** n: a number with its measure word; ~: a few signs without stop, comma or digit. */
const numbered = String.raw`(?<!\d)(?<n>\d{1,10}(?:\.\d{1,8})?)(?<about>[余多]?)(?:件|份|条|次|起|项|个(?!工作日|自然日|月|季度|小时)|宗|例)`;
const gap = (longest: number) => String.raw`[^,;。\d\n]{0,${longest}}?`;

const pattern = (source: string) =>
  new RegExp(
    source.replace(/<n>/g, numbered).replace(/~(\d+)/g, (_, longest: string) => gap(Number(longest))),
    "g",
  );

/** One way to word a number of a subject. */
export interface Subject {
  readonly id: SubjectId;
  readonly patterns: readonly RegExp[];
  /** The sentence, or what stands shortly before, must speak of this. */
  readonly about: RegExp | null;
  /** Words so common that the sentence itself must say what they are of. */
  readonly isVague: boolean;
  /** What the words matched, or the clause before them, must not say. */
  readonly not: RegExp | null;
  /** Whose business the sentence must speak of: see matterAt. */
  readonly matters: "requests" | "outcomes" | "disputes" | "any";
  /** Numbers of this subject usually stand after 其中; of the others a number there is a share. */
  readonly isShare: boolean;
}

export type SubjectId =
  | "received"
  | "carried-in"
  | "carried-out"
  | "concluded"
  | "handled"
  | "granted"
  | "granted-all"
  | "partly-granted"
  | "refused"
  | "unavailable"
  | "not-processed"
  | "other"
  | "natural-person"
  | "enterprise"
  | "research-institute"
  | "welfare-organisation"
  | "legal-service-body"
  | "organisations"
  | "reconsideration"
  | "reconsideration-upheld"
  | "reconsideration-corrected"
  | "reconsideration-other"
  | "reconsideration-pending"
  | "litigation"
  | "litigation-upheld"
  | "litigation-corrected"
  | "litigation-other"
  | "litigation-pending"
  | "documents-issued"
  | "documents-repealed"
  | "documents-in-force"
  | "rules-issued"
  | "rules-repealed"
  | "rules-in-force"
  | "licences"
  | "penalties"
  | "coercive-measures"
  | "disclosed";

const requests = /信息公开|依申请|公开申请/;
const otherBusiness = /复议|诉讼|举报|投诉|信访|审批|建议|提案|热线|来信|留言|问政|许可|处罚|咨询/;
const outcomes = /信息公开|依申请|公开申请|申请中|办结|办理结果/;
const disputes = /信息公开|依申请|公开/;

const subject = (
  id: SubjectId,
  sources: readonly string[],
  about: RegExp | null,
  not: RegExp | null,
  isShare = false,
): Subject => ({
  id,
  patterns: sources.map(pattern),
  about,
  not,
  isShare,
  isVague: id === "concluded",
  matters: /^(?:reconsideration|litigation)/.test(id) ? "disputes" : about === requests ? "requests" : "any",
});

const outcome = (id: SubjectId, words: string, narrower = /复议|诉讼|建议|提案|同比/): Subject => ({
  ...subject(id, [`${words}(?!及|和|与|、|或)~8<n>`], outcomes, narrower, true),
  matters: "outcomes",
});
const applicant = (id: SubjectId, words: string) =>
  subject(id, [`${words}(?:申请|提出|提交)?~4<n>`], requests, /复议|诉讼|公开信息/, true);
const result = (id: SubjectId, dispute: "复议" | "诉讼", words: string) => {
  const other = dispute === "复议" ? "诉讼" : "复议(?!后)";
  return subject(id, [`行政${dispute}(?:(?!${other})[^;。\\n]){0,60}?${words}~4<n>`], disputes, null, true);
};

/** Every subject that is looked for, in the order of the form. */
export const subjects: readonly Subject[] = [
  subject(
    "received",
    [
      "(?:新收|收到|接收|受理|接到)~30申请(?!行政)~14<n>",
      "(?:新收|收到|接收|受理|接到)~12<n>~14申请",
      "(?:新收|收到|接收|受理|接到)依申请~8公开~6<n>",
    ],
    requests,
    new RegExp(`${otherBusiness.source}|上一?年度?结转|去年结转`),
  ),
  subject(
    "carried-in",
    ["(?:上年度?|上一年度?|去年)结转~20<n>", "结转上(?:一)?年度?~12<n>", String.raw`20\d\d年度?结转(?!至|到|下)~16<n>`],
    requests,
    otherBusiness,
    true,
  ),
  subject(
    "carried-out",
    [
      String.raw`(?:结转|顺延|转)(?:至|到|入)?(?:下一?年度?|次年|明年|20\d\d年度?)~16<n>`,
      String.raw`<n>[^,;。\d\n]{0,14}?(?:结转|顺延|转)(?:至|到|入)?(?:下|次年|明年|20\d\d年)`,
      String.raw`<n>[^;。\d\n]{0,24}?,(?:需|将|拟)?(?:结转|顺延)(?:至|到|入)(?:下|次年|明年|20\d\d年)`,
    ],
    requests,
    otherBusiness,
    true,
  ),
  subject(
    "concluded",
    ["(?:办结|答复|办理完毕)~16<n>"],
    /申请/,
    new RegExp(`${otherBusiness.source}|延期|当场|公开答复|处理|转下|转至|顺延`),
  ),
  subject(
    "handled",
    [
      "(?:办理|处理)(?!结果|费)~10(?:公开)?申请(?!行政|复议)~8<n>",
      "依申请公开(?:申请|受理量|受理|办件|数量|件数)?(?:总数|共|共计|为)?<n>",
    ],
    requests,
    new RegExp(`${otherBusiness.source}|不予|其他处理|办结|新收|收到|接收|受理(?!量)|结转`),
  ),
  outcome("granted", "(?<!不|不予|部分|及)(?:予以公开|同意公开)"),
  outcome("granted-all", "予以公开(?:及|和|与|、|或)(?:予以)?部分公开"),
  outcome("partly-granted", "(?<!及|和|与|、|或|予以)(?:予以)?部分公开"),
  outcome("refused", "不予公开", /复议|诉讼|同比|秘密|案卷|内部|过程性|第三方|查询|三安全|禁止/),
  outcome("unavailable", "无法提供", /复议|诉讼|同比|不掌握|没有现成|补正/),
  outcome("not-processed", "不予处理", /复议|诉讼|同比|信访|重复|反复|出版物|重新出具/),
  outcome("other", "其他处理", /复议|诉讼|同比|补正|未缴|撤回|逾期/),
  applicant("natural-person", "自然人"),
  applicant("enterprise", "商业企业"),
  applicant("research-institute", "科研机构"),
  applicant("welfare-organisation", "社会公益组织"),
  applicant("legal-service-body", "法律服务机构"),
  applicant("organisations", "法人(?:和|或|及|、|以及)?其[他它]组织"),
  subject(
    "reconsideration",
    ["行政复议(?:案件|申请|数)?(?!~20诉讼)~10<n>", "(?:收到|发生|涉及|有|引发)<n>~24行政复议(?!~6诉讼)"],
    disputes,
    /诉讼|结果|维持|纠正|审结|其中/,
  ),
  result("reconsideration-upheld", "复议", "(?:结果)?维持"),
  result("reconsideration-corrected", "复议", "(?:结果)?纠正"),
  result("reconsideration-other", "复议", "其他结果"),
  result("reconsideration-pending", "复议", "尚未审结"),
  subject(
    "litigation",
    ["行政诉讼(?:案件|数)?(?!~20复议)~10<n>", "(?:收到|发生|涉及|有|引发)<n>~24行政诉讼(?!~6复议)"],
    disputes,
    /复议后|未经复议|直接起诉|结果|维持|纠正|审结|其中/,
  ),
  result("litigation-upheld", "诉讼", "(?:结果)?维持"),
  result("litigation-corrected", "诉讼", "(?:结果)?纠正"),
  result("litigation-other", "诉讼", "其他结果"),
  result("litigation-pending", "诉讼", "尚未审结"),
  subject(
    "documents-issued",
    ["(?:制发|制定|出台|印发)的?(?!政策)~12规范性文件(?!草案|解读)~4<n>"],
    null,
    /解读|审查|备案|清理|征求/,
  ),
  subject("documents-repealed", ["废止(?!和|及|、|或)~12规范性文件~4<n>"], null, /制定|修订|征求/),
  subject("documents-in-force", ["现行有效的?~8规范性文件~4<n>"], null, /审查|备案|公开/),
  subject(
    "rules-issued",
    ["(?:制发|制定|出台|颁布)的?(?:市|省)?(?:政府)?规章(?!制度|草案)~4<n>"],
    null,
    /解读|审查|备案|征求/,
  ),
  subject("rules-repealed", ["废止(?:市|省)?(?:政府)?规章(?!制度)~4<n>"], null, /制定|修订|征求/),
  subject("rules-in-force", ["现行有效的?(?:市|省)?(?:政府)?规章(?!制度)~4<n>"], null, /审查|备案/),
  subject("licences", ["(?:作出|办理|办结)行政许可(?:决定|事项)?~4<n>"], null, /公开|公示|发布|上网|信息/),
  subject("penalties", ["(?:作出|下达)行政处罚(?:决定|案件)?~4<n>"], null, /公开|公示|发布|上网|信息/),
  subject(
    "coercive-measures",
    ["(?:作出|实施|采取)行政强制(?:措施|决定|执行)?~4<n>"],
    null,
    /公开|公示|发布|上网|信息/,
  ),
  subject(
    "disclosed",
    ["主动公开~10信息(?:共|共计|总数|总量|累计)?~2<n>"],
    null,
    /申请|(?:网站|公众号|微信|微博|公报|媒体|平台|栏目)(?![^,;]{0,14}等[^,;]{0,6}(?:渠道|方式|途径|平台|载体|形式))|其中|乡镇|县直|区直|市直|部门公开|类/,
  ),
];
