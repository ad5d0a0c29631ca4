/** What may stand in the fields of an agency: each text that comes from outside is read here, or refused with one sentence. */
import { agencyKinds, agencyLevels, kindLabels, levelLabels, type AgencyKind, type AgencyLevel } from "./agency";
import { creditCodeProblem, divisionCodeProblem, plainCreditCode } from "./agency-codes";
import { type Sentence } from "./sentence";
import { isDay } from "./structure";

/** The fields of an agency as typed or as they stand in a file; one that is left out is not changed. */
export interface AgencyTexts {
  readonly name?: string;
  readonly slug?: string;
  readonly level?: string;
  readonly kind?: string;
  readonly creditCode?: string;
  readonly divisionCode?: string;
  readonly contact?: string;
  readonly columnAddress?: string;
  readonly foundedOn?: string;
}

/** The same, read: null where nothing stands. */
export interface AgencyFields {
  readonly name?: string;
  readonly slug?: string;
  readonly level?: AgencyLevel;
  readonly kind?: AgencyKind;
  readonly creditCode?: string | null;
  readonly divisionCode?: string | null;
  readonly contact?: string;
  readonly columnAddress?: string;
  readonly foundedOn?: string | null;
}

export type FieldName = keyof AgencyFields;

/** One field that cannot be taken, and why. */
export interface FieldProblem {
  readonly field: FieldName;
  readonly problem: Sentence;
}

type Read = { readonly value: string | null } | { readonly problem: Sentence };

const longest = { name: 100, slug: 80, contact: 200, columnAddress: 500 } as const;

const readers: Readonly<Record<FieldName, (text: string) => Read>> = {
  name: readName,
  slug: readSlug,
  level: (text) => readChoice(text, agencyLevels, levelLabels, { zh: "层级", en: "level" }),
  kind: (text) => readChoice(text, agencyKinds, kindLabels, { zh: "类别", en: "kind" }),
  creditCode: (text) => readCode(plainCreditCode(text), creditCodeProblem),
  divisionCode: (text) => readCode(text.normalize("NFKC").replace(/\s/g, ""), divisionCodeProblem),
  contact: (text) => (text.length > longest.contact ? tooLong(longest.contact) : { value: text }),
  columnAddress: readAddress,
  foundedOn: readDay,
};

/** Reads every field that is there; all problems at once. */
export function readAgencyFields(texts: AgencyTexts): {
  readonly fields: AgencyFields;
  readonly problems: readonly FieldProblem[];
} {
  const problems: FieldProblem[] = [];
  const fields: Partial<Record<FieldName, string | null>> = {};
  for (const field of Object.keys(readers) as FieldName[]) {
    const text = texts[field];
    if (text === undefined) continue;
    const read = readers[field](text.trim().replaceAll("\0", ""));
    if ("problem" in read) problems.push({ field, problem: read.problem });
    else fields[field] = read.value;
  }
  // Each reader gives what its field holds: levels and kinds are of their lists.
  return { fields: fields as AgencyFields, problems };
}

function readName(text: string): Read {
  const name = text.replace(/\s+/g, " ");
  if (name.length < 2)
    return { problem: { zh: "请填写机关名称（至少两个字）。", en: "Give the name, two signs at least." } };
  return name.length > longest.name ? tooLong(longest.name) : { value: name };
}

/** A part of an address: small letters, digits and hyphens; not a bare number, which would read as a year. */
function readSlug(text: string): Read {
  const isRight = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text) && text.length <= longest.slug;
  if (isRight) return { value: text };
  return {
    problem: {
      zh: `网址标识只用小写字母、数字和连字符，至少含一个字母，不超过${longest.slug}个字符，例如 minzheng-ju。`,
      en: `The address is made of small letters, digits and hyphens, with a letter, at most ${longest.slug} signs: "minzheng-ju".`,
    },
  };
}

function readChoice(
  text: string,
  choices: readonly string[],
  labels: Readonly<Record<string, Sentence>>,
  what: Sentence,
): Read {
  const found = choices.find((each) => each === text || labels[each]?.zh === text || labels[each]?.en === text);
  if (found !== undefined) return { value: found };
  const [zh, en] = [choices.map((each) => labels[each]?.zh), choices.map((each) => labels[each]?.en)];
  return {
    problem: {
      zh: `${what.zh}“${text}”不在可选范围内，可填：${zh.join("、")}。`,
      en: `"${text}" is no ${what.en}; choose one of: ${en.join(", ")}.`,
    },
  };
}

function readCode(code: string, problemOf: (code: string) => Sentence | null): Read {
  if (code === "") return { value: null };
  const problem = problemOf(code);
  return problem ? { problem } : { value: code };
}

function readAddress(text: string): Read {
  if (text === "") return { value: "" };
  if (text.length > longest.columnAddress) return tooLong(longest.columnAddress);
  if (/^https?:\/\/[^\s/$.?#][^\s]*$/i.test(text)) return { value: text };
  return {
    problem: {
      zh: "专栏网址应以 http:// 或 https:// 开头。",
      en: "The address of the column begins with http:// or https://.",
    },
  };
}

/** "2019-03-01", "2019/3/1", "2019.3.1" and "2019年3月1日". */
function readDay(text: string): Read {
  if (text === "") return { value: null };
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const day = parts
    ? `${parts[1] ?? ""}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[3] ?? "").padStart(2, "0")}`
    : "";
  if (isDay(day)) return { value: day };
  return {
    problem: {
      zh: `“${text}”不是日历上的日期，请写成 2019-03-01。`,
      en: `"${text}" is no day of the calendar; write 2019-03-01.`,
    },
  };
}

function tooLong(most: number): Read {
  return { problem: { zh: `最多${most}个字符。`, en: `At most ${most} signs.` } };
}
