/** What may stand in the fields of a person: each text that comes from outside is read here, or refused with one sentence. */
import { type Sentence } from "./sentence";

/** The fields of a person as typed or as they stand in a file; one that is left out is not changed. */
export interface PersonTexts {
  readonly account?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language?: string;
}

export type PersonField = keyof PersonTexts;

export interface PersonFields {
  readonly account?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language?: "zh" | "en";
}

type Read = { readonly value: string } | { readonly problem: Sentence };

const readers: Readonly<Record<PersonField, (text: string) => Read>> = {
  account: readAccount,
  name: readName,
  phone: readPhone,
  email: readEmail,
  language: (text) => ({ value: text === "en" ? "en" : "zh" }),
};

/** Reads every field that is there; all problems at once. */
export function readPersonFields(texts: PersonTexts): {
  readonly fields: PersonFields;
  readonly problems: readonly { readonly field: PersonField; readonly problem: Sentence }[];
} {
  const problems: { field: PersonField; problem: Sentence }[] = [];
  const fields: Partial<Record<PersonField, string>> = {};
  for (const field of Object.keys(readers) as PersonField[]) {
    const text = texts[field];
    if (text === undefined) continue;
    const read = readers[field](text.replaceAll("\0", "").normalize("NFKC").trim());
    if ("problem" in read) problems.push({ field, problem: read.problem });
    else fields[field] = read.value;
  }
  // Each reader gives what its field holds: the language is one of two.
  return { fields: fields as PersonFields, problems };
}

/** Letters, digits and . _ - @, 3 to 80: what people can type at any keyboard. */
function readAccount(text: string): Read {
  if (/^[\w.@-]{3,80}$/.test(text)) return { value: text };
  return {
    problem: {
      zh: `账号“${text.slice(0, 30)}”不合要求：用3至80个字母、数字或 . _ - @，例如 zhangsan 或手机号。`,
      en: `"${text.slice(0, 30)}" cannot be an account: 3 to 80 letters, digits or . _ - @, "zhangsan" for example.`,
    },
  };
}

function readName(text: string): Read {
  const name = text.replace(/\s+/g, " ");
  if (name !== "" && name.length <= 40) return { value: name };
  return { problem: { zh: "请填写姓名（不超过40字）。", en: "Give the name, 40 signs at most." } };
}

function readPhone(text: string): Read {
  const phone = text.replace(/[\s()（）]/g, "");
  if (phone === "" || /^\+?[\d-]{5,20}(转\d{1,6})?$/.test(phone)) return { value: phone };
  return {
    problem: {
      zh: `电话“${text.slice(0, 30)}”不像电话号码：例如 13800000000 或 0517-83600000。`,
      en: `"${text.slice(0, 30)}" is no telephone number: 13800000000 or 0517-83600000, for example.`,
    },
  };
}

function readEmail(text: string): Read {
  if (text === "" || (text.length <= 200 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text)))
    return { value: text };
  return {
    problem: {
      zh: `邮箱“${text.slice(0, 40)}”不像邮箱地址：例如 zhangsan@example.gov.cn。`,
      en: `"${text.slice(0, 40)}" is no mail address: zhangsan@example.gov.cn, for example.`,
    },
  };
}
