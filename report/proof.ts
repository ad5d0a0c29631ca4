/** What the proof of the history may find wrong, each with its sentence; the command prints them, and tests name them. */
import { type Sentence } from "./sentence";

/** Every kind of fault, by where it is looked for: chains, what was decided, what was made of it, and what heads remember. */
export const flawSentences = {
  "history-broken": { zh: "的历史不符，始于第几条", en: "its history is broken from event no." },
  "history-unreadable": { zh: "的历史无法读取，第几条", en: "its history cannot be read, event no." },
  "history-without-report": { zh: "只剩历史，报告已不存在", en: "only its history is left: the report is gone" },
  altered: { zh: "内容与校验值不符，版本", en: "the document does not fit its receipt, version" },
  "another-receipt": { zh: "校验值与历史记载不符，版本", en: "the receipt is not the one history names, version" },
  "not-in-history": { zh: "历史中没有这次发布，版本", en: "history knows of no such publication, version" },
  missing: {
    zh: "历史记载已发布，但文档不存在，版本",
    en: "published according to history, but the document is gone, version",
  },
  "publication-differs": {
    zh: "发布人、说明或紧急发布与历史不符，版本",
    en: "who published it, its note or its emergency is not what history says, version",
  },
  "withdrawal-differs": { zh: "撤回情况与历史不符，版本", en: "its withdrawal is not what history says, version" },
  "current-version-differs": { zh: "现行版本与历史不符", en: "the version that stands is not the one history names" },
  "published-revision-differs": {
    zh: "已发布的稿件与公开文档不符，版本",
    en: "its revision differs from what was published, version",
  },
  "state-without-act": { zh: "稿件状态没有相应的记录", en: "its revision stands where no act has led it" },
  "submission-differs": { zh: "送审稿与历史不符，次", en: "what was submitted is not what history says, submission" },
  "submission-missing": {
    zh: "历史记载已送审，但送审稿不存在，次",
    en: "submitted according to history, but it is gone, submission",
  },
  "approval-differs": { zh: "审核人与历史不符，步骤", en: "its approval is not the one history names, step" },
  "approval-missing": {
    zh: "历史记载已审核，但记录不存在，步骤",
    en: "approved according to history, but the record is gone, step",
  },
  "answer-differs": { zh: "公开答复与历史不符", en: "an answer to a reader is not what history says" },
  "published-row-differs": {
    zh: "图表所用数据行与公开文档不符",
    en: "the row that charts read differs from the document",
  },
  "published-row-missing": { zh: "图表所用数据行缺失", en: "the row that charts read is gone" },
  "published-row-without-publication": {
    zh: "图表所用数据行没有公开文档",
    en: "a row that charts read has no publication",
  },
  "published-text-differs": { zh: "检索文字与公开文档不符", en: "the text that is searched differs from the document" },
  "published-findings-differ": {
    zh: "公开的核对结果与公开文档不符",
    en: "the findings shown differ from the document",
  },
  "search-terms-differ": { zh: "的检索词与名称不符", en: "is searched by other words than its names" },
  "sums-differ": { zh: "汇总数与已发布的报告不符", en: "a sum differs from the published reports" },
  "structure-broken": { zh: "机构沿革不符，始于第几条", en: "the history of the structure is broken from line no." },
  "security-broken": { zh: "安全日志不符，始于第几条", en: "the security log is broken from line no." },
  "register-broken": {
    zh: "机构和角色登记簿不符，始于第几条",
    en: "the register of agencies and roles is broken from line no.",
  },
  "register-differs": { zh: "机构或角色与登记簿不符", en: "an agency or a role is not as the register says" },
  "register-by-hand": {
    zh: "机构或角色不经系统改动，登记簿第几条",
    en: "an agency or a role was changed at the database itself, line no.",
  },
  "head-malformed": { zh: "链头文件无法读取", en: "the head cannot be read" },
  "head-missing": { zh: "缺少链头", en: "the head is missing" },
  "head-signature": { zh: "链头签名不符", en: "the head is not signed by this installation" },
  "head-link": { zh: "链头与前一个不衔接", en: "the head does not follow on the one before" },
  "head-root": { zh: "链头的摘要与其清单不符", en: "the head does not fit its lists" },
  "head-lost": { zh: "链头自陈有历史已经不在", en: "the head itself says that history was lost" },
  "head-not-ours": { zh: "外部留存的链头与本机不同", en: "the head held outside is not the one kept here" },
  "history-gone": { zh: "链头记载的历史已不存在", en: "history that a head remembers is gone" },
  "history-set-back": { zh: "的历史比链头记载的短", en: "its history ends before what the newest head remembers" },
  "publication-gone": { zh: "链头记载的公开文档已不存在", en: "a publication that a head remembers is gone" },
  "log-gone": { zh: "链头记载的记录已不存在或被改写", en: "lines that a head remembers are gone or rewritten" },
} as const satisfies Readonly<Record<string, Sentence>>;

export type FlawKind = keyof typeof flawSentences;

/** One fault: what, of which report or agency, and where in it. */
export interface Flaw {
  readonly kind: FlawKind;
  readonly of?: string;
  /** A number, a key or a name, as the sentence asks for it. */
  readonly at?: string;
}
