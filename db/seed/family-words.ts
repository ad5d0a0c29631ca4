/** The words of the made-up family: they state the figures of their tables, say that all is invented, and are not all alike. */
import { type Narrative, type Scope } from "@/report/content";
import { type Figure } from "@/report/figure";
import { type FamilyFigures } from "./family-figures";
import { type FamilyAgency, type FamilyTask } from "./family-agencies";
import { chanceOf } from "./chance";

type Words = readonly [string, ...string[]];

const platforms: Words = [
  "信息管理方面，所有文件制发时同步确定公开属性，发布前逐件进行保密审查。平台建设方面，门户网站公开专栏按统一目录调整，过期栏目已经归档。监督保障方面，每季度检查一次更新情况并通报。",
  "完善政府信息管理制度，历史文件逐步数字化，主动公开文件集中发布。网站和政务新媒体账号由专人维护，失效链接当月清理。公开工作纳入年度考核，全年开展业务培训两次。",
  "信息管理上，文件实行统一登记、统一编号、统一公布。新版公开专区支持按主题和年份查找，手机端可以直接打开。邀请社会监督员评议公开栏目，意见逐条答复。",
  "建立文件公开台账，管理责任落实到科室。平台方面，增设办事问答和图解，集约化网站运行平稳。监督方面，接受上级抽查，发现的问题限期整改。",
  "信息管理严格，发布执行三级审核，重要政策与解读同步发布。政务公开栏目压减重复内容，检索结果按相关度排列。组织依申请公开案例交流，并把培训情况计入监督考核。",
];

const worries: Words = [
  "存在的主要问题：一是部分栏目更新间隔较长，二是答复文书的说理还不够充分。改进情况：制定栏目更新时限表，按月核对；整理典型答复二十份供各科室参考。",
  "公众对政策解读的阅读量偏低，形式单一的问题仍然存在。下一步将增加问答、图解和短视频，解读稿由业务科室负责人把关。",
  "补正沟通不够及时，个别申请因此延期。今后每件申请登记后限期研判，每月通报一次办理进度。",
  "历史文件的有效性标注还有欠缺，群众难以判断能否适用，这一问题较突出。我们将分批清理，标明有效、修改、废止状态，预计用一年时间完成。",
  "基层窗口人员对公开范围把握不准，同类申请答复不一的问题有待解决。改进措施：编印办理指引，建立疑难申请会商机制。",
  "公开内容与办事需求结合不够紧密，查询热词与栏目设置有差距。下一步将按季度分析检索词，调整栏目，完善常见问题库。",
];

const tasks: Readonly<Record<FamilyTask, Words>> = {
  government: [
    "重点公开政府常务会议议题、重大建设项目和民生实事进展。",
    "围绕营商环境和城市更新，集中公开政策清单和申报指南。",
  ],
  "civil-affairs": [
    "重点公开社会救助标准、养老机构名录和社会组织登记结果。",
    "低保、临时救助的对象和金额按月在村居公示。",
  ],
  justice: ["重点公开公共法律服务网点、律师执业和行政复议办理指南。", "法律援助案件的受理条件和补贴标准全部上网。"],
  education: ["重点公开招生范围、入学条件、收费项目和校外培训机构名单。", "学位预警和划片方案在报名前两个月公布。"],
  health: ["重点公开医疗机构执业登记、公共卫生监测和双随机检查结果。", "传染病防治、职业病诊断等信息按月发布。"],
  tax: ["重点公开税费优惠政策、欠税公告和办税指南。", "税务行政处罚决定和信用等级按期公布。"],
};

/** Whose words: its name, its kind, and sentences about what only agencies like it do. */
export interface Teller extends Pick<FamilyAgency, "slug" | "name" | "kind"> {
  readonly sentences: Words;
}

/** The narrative of a report of the family on these figures. */
export function familyNarrative(agency: FamilyAgency, scope: Scope, made: FamilyFigures): Narrative {
  return narrativeOf({ ...agency, sentences: tasks[agency.task] }, scope, made);
}

/** The narrative of a report on these figures. */
export function narrativeOf(agency: Teller, scope: Scope, made: FamilyFigures): Narrative {
  const { year } = made;
  const whose = scope === "own" ? "本机关" : "全地区各行政机关汇总";
  const pickOf = <Item>(kind: string, items: readonly [Item, ...Item[]]) => {
    // Each year takes the next text, so that no two years of an agency are copies.
    const start = Math.floor(chanceOf(`${agency.slug} ${kind}`).next() * items.length);
    return items[(start + year) % items.length] ?? items[0];
  };
  return {
    preamble: `本报告为演示用的虚构报告，${agency.name}及其数据均非真实。所列数据为${whose}的数据，统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    overview: [
      disclosed(agency, made, pickOf("task", agency.sentences)),
      requested(made),
      pickOf("platform", platforms),
    ].join("\n"),
    problems: pickOf("worry", worries),
    otherMatters: other(agency, year),
  };
}

function disclosed(agency: Pick<Teller, "name">, { year, disclosures }: FamilyFigures, sentence: string): string {
  const total = disclosures.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const items = disclosures.map(({ category, count }) => `${category}${count ?? 0}条`).join("、");
  return `${year}年，${agency.name}主动公开政府信息${total}条，其中${items}。${sentence}`;
}

function requested({ year, figures }: FamilyFigures): string {
  const of = (row: string) => count(figures[`requests.${row}.total`]);
  if (of("received") + of("carried-in") === 0) return `${year}年未收到政府信息公开申请，依申请公开渠道保持畅通。`;
  const disputes = [
    ["行政复议", count(figures["reconsideration.total"])],
    ["行政诉讼", count(figures["litigation.direct.total"]) + count(figures["litigation.after-reconsideration.total"])],
  ] as const;
  const told = disputes.filter(([, n]) => n > 0).map(([name, n]) => `因政府信息公开引起的${name}${n}件。`);
  return [
    `依申请公开方面，新收政府信息公开申请${of("received")}件，上年结转${of("carried-in")}件；`,
    `办结${of("concluded")}件，其中予以公开${of("granted")}件、部分公开${of("partly-granted")}件；`,
    `结转下年度继续办理${of("carried-out")}件。`,
    ...told,
  ].join("");
}

function other({ kind }: Pick<Teller, "kind">, year: number): string {
  const fee = `${year}年没有收取政府信息公开信息处理费。`;
  if (kind !== "government") return `${fee}没有其他需要报告的事项。`;
  return `${fee}政务公开列入绩效考核，占比百分之四；委托第三方开展社会评议；没有发生责任追究的情况。`;
}

function count(figure: Figure | undefined): number {
  return typeof figure === "number" ? figure : 0;
}
