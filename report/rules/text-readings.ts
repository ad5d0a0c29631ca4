/** What a number in the text may stand for in the tables: every plain reading, the usual one first. */
import { type ReportContent } from "../content";
import { sum } from "../figure";
import { type SubjectId } from "../narrative/subjects";
import { type Sentence } from "../sentence";

/** Cells that add up to a reading, and those that a text may leave out of it. */
interface Plus {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

/** A number of the tables that a claim may mean. */
export interface TableReading {
  readonly value: number;
  readonly codes: readonly string[];
}

const total = (row: string) => `requests.${row}.total`;
const reasons = {
  refused: [
    "state-secret",
    "forbidden-by-law",
    "security-and-stability",
    "third-party",
    "internal-affairs",
    "process-information",
    "enforcement-file",
    "administrative-query",
  ],
  unavailable: ["not-held", "must-be-made", "still-unclear"],
  "not-processed": ["petition", "repeated", "publication", "excessive", "reissue"],
  other: ["not-corrected", "fee-unpaid", "other"],
} as const;
const group = (key: keyof typeof reasons) => reasons[key].map((reason) => total(`${key}.${reason}`));

const applicant = (column: string): Plus[] => [
  { plus: [`requests.received.${column}`] },
  { plus: [`requests.received.${column}`, `requests.carried-in.${column}`] },
  { plus: [`requests.concluded.${column}`] },
];
const organisations = (row: string) =>
  ["enterprise", "research-institute", "welfare-organisation", "legal-service-body", "other-organisation"].map(
    (column) => `requests.${row}.${column}`,
  );
const suits = (result: string): Plus[] => [
  { plus: [`litigation.direct.${result}`, `litigation.after-reconsideration.${result}`] },
  { plus: [`litigation.direct.${result}`] },
  { plus: [`litigation.after-reconsideration.${result}`] },
];

const readings: Readonly<Partial<Record<SubjectId, readonly Plus[]>>> = {
  received: [
    { plus: [total("received")] },
    { plus: [total("received"), total("carried-in")] },
    { plus: [total("concluded")] },
  ],
  "carried-in": [{ plus: [total("carried-in")] }],
  "carried-out": [{ plus: [total("carried-out")] }],
  concluded: [
    { plus: [total("concluded")] },
    { plus: [total("concluded")], minus: group("other") },
    { plus: [total("concluded")], minus: [...group("other"), ...group("not-processed")] },
    { plus: [total("concluded")], minus: group("not-processed") },
    { plus: [total("concluded")], minus: [total("carried-in")] },
    { plus: [total("received")] },
  ],
  handled: [
    { plus: [total("concluded")] },
    { plus: [total("received")] },
    { plus: [total("received"), total("carried-in")] },
    { plus: [total("concluded")], minus: group("other") },
    { plus: [total("concluded")], minus: [...group("other"), ...group("not-processed")] },
  ],
  granted: [{ plus: [total("granted")] }, { plus: [total("granted"), total("partly-granted")] }],
  "granted-all": [{ plus: [total("granted"), total("partly-granted")] }],
  "partly-granted": [{ plus: [total("partly-granted")] }],
  refused: [{ plus: group("refused") }],
  unavailable: [{ plus: group("unavailable") }],
  "not-processed": [{ plus: group("not-processed") }],
  other: [{ plus: group("other") }, { plus: [total("other.other")] }],
  "natural-person": applicant("natural-person"),
  enterprise: applicant("enterprise"),
  "research-institute": applicant("research-institute"),
  "welfare-organisation": applicant("welfare-organisation"),
  "legal-service-body": applicant("legal-service-body"),
  organisations: [
    { plus: organisations("received") },
    { plus: [...organisations("received"), ...organisations("carried-in")] },
    { plus: organisations("concluded") },
  ],
  reconsideration: [
    { plus: ["reconsideration.total"] },
    { plus: ["reconsideration.total"], minus: ["reconsideration.pending"] },
  ],
  "reconsideration-upheld": [{ plus: ["reconsideration.upheld"] }],
  "reconsideration-corrected": [{ plus: ["reconsideration.corrected"] }],
  "reconsideration-other": [{ plus: ["reconsideration.other"] }],
  "reconsideration-pending": [{ plus: ["reconsideration.pending"] }],
  litigation: [
    ...suits("total"),
    {
      plus: ["litigation.direct.total", "litigation.after-reconsideration.total"],
      minus: ["litigation.direct.pending", "litigation.after-reconsideration.pending"],
    },
  ],
  "litigation-upheld": suits("upheld"),
  "litigation-corrected": suits("corrected"),
  "litigation-other": suits("other"),
  "litigation-pending": suits("pending"),
  "documents-issued": [
    { plus: ["normative-documents.issued"] },
    { plus: ["normative-documents.issued", "rules.issued"] },
  ],
  "documents-repealed": [
    { plus: ["normative-documents.repealed"] },
    { plus: ["normative-documents.repealed", "rules.repealed"] },
  ],
  "documents-in-force": [
    { plus: ["normative-documents.in-force"] },
    { plus: ["normative-documents.in-force", "rules.in-force"] },
  ],
  "rules-issued": [{ plus: ["rules.issued"] }],
  "rules-repealed": [{ plus: ["rules.repealed"] }],
  "rules-in-force": [{ plus: ["rules.in-force"] }],
  licences: [{ plus: ["licences.decisions"] }],
  penalties: [{ plus: ["penalties.decisions"] }],
  "coercive-measures": [{ plus: ["coercive-measures.decisions"] }],
};

/** The single row of （六） stands for its three where it is printed. */
function onTheRows(codes: readonly string[], { figures }: ReportContent): readonly string[] {
  if (figures["requests.other.total"] === undefined) return codes;
  const isOther = (code: string) => code.startsWith("requests.other.");
  return codes.some(isOther) ? [...codes.filter((code) => !isOther(code)), "requests.other.total"] : codes;
}

/** Every plain reading of a subject, or null where a cell of one is not stated: what is missing might agree. */
export function tableReadings(content: ReportContent, subject: SubjectId): TableReading[] | null {
  const found: TableReading[] = [];
  for (const { plus, minus = [] } of readings[subject] ?? []) {
    const codes = onTheRows(plus, content);
    const whole = sum(codes.map((code) => content.figures[code]));
    const less = sum(onTheRows(minus, content).map((code) => content.figures[code]));
    if (whole.missing + less.missing > 0) return null;
    found.push({ value: Number(whole.value) - Number(less.value ?? 0), codes });
  }
  return found.length === 0 ? null : found;
}

/** Names of the narrative parts in a sentence. */
export const partNames: Readonly<Record<keyof ReportContent["narrative"], Sentence>> = {
  preamble: { zh: "引言", en: "the preamble" },
  overview: { zh: "第一部分", en: "part 一" },
  problems: { zh: "第五部分", en: "part 五" },
  otherMatters: { zh: "第六部分", en: "part 六" },
};

/** Names of the subjects in a sentence. */
export const subjectNames: Readonly<Record<SubjectId, Sentence>> = {
  received: { zh: "本年新收申请", en: "requests received" },
  "carried-in": { zh: "上年结转申请", en: "requests carried in" },
  "carried-out": { zh: "结转下年度申请", en: "requests carried out" },
  concluded: { zh: "本年度办理结果总计", en: "requests concluded" },
  handled: { zh: "本年度办理结果总计", en: "requests handled" },
  granted: { zh: "予以公开", en: "requests granted" },
  "granted-all": { zh: "予以公开和部分公开", en: "requests granted or partly granted" },
  "partly-granted": { zh: "部分公开", en: "requests partly granted" },
  refused: { zh: "不予公开", en: "requests refused" },
  unavailable: { zh: "无法提供", en: "requests that cannot be met" },
  "not-processed": { zh: "不予处理", en: "requests not processed" },
  other: { zh: "其他处理", en: "other handling" },
  "natural-person": { zh: "自然人申请", en: "requests of natural persons" },
  enterprise: { zh: "商业企业申请", en: "requests of enterprises" },
  "research-institute": { zh: "科研机构申请", en: "requests of research institutes" },
  "welfare-organisation": { zh: "社会公益组织申请", en: "requests of public-welfare organisations" },
  "legal-service-body": { zh: "法律服务机构申请", en: "requests of legal service agencies" },
  organisations: { zh: "法人或其他组织申请", en: "requests of organisations" },
  reconsideration: { zh: "行政复议总计", en: "reconsiderations" },
  "reconsideration-upheld": { zh: "行政复议结果维持", en: "reconsiderations upheld" },
  "reconsideration-corrected": { zh: "行政复议结果纠正", en: "reconsiderations corrected" },
  "reconsideration-other": { zh: "行政复议其他结果", en: "reconsiderations with another result" },
  "reconsideration-pending": { zh: "行政复议尚未审结", en: "reconsiderations pending" },
  litigation: { zh: "行政诉讼总计", en: "suits" },
  "litigation-upheld": { zh: "行政诉讼结果维持", en: "suits upheld" },
  "litigation-corrected": { zh: "行政诉讼结果纠正", en: "suits corrected" },
  "litigation-other": { zh: "行政诉讼其他结果", en: "suits with another result" },
  "litigation-pending": { zh: "行政诉讼尚未审结", en: "suits pending" },
  "documents-issued": { zh: "行政规范性文件本年制发", en: "normative documents issued" },
  "documents-repealed": { zh: "行政规范性文件本年废止", en: "normative documents repealed" },
  "documents-in-force": { zh: "行政规范性文件现行有效", en: "normative documents in force" },
  "rules-issued": { zh: "规章本年制发", en: "rules issued" },
  "rules-repealed": { zh: "规章本年废止", en: "rules repealed" },
  "rules-in-force": { zh: "规章现行有效", en: "rules in force" },
  licences: { zh: "行政许可处理决定", en: "licence decisions" },
  penalties: { zh: "行政处罚处理决定", en: "penalty decisions" },
  "coercive-measures": { zh: "行政强制处理决定", en: "coercive measures" },
  disclosed: { zh: "主动公开政府信息", en: "information disclosed" },
};
