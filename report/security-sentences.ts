/** What a line of the security log says beside who, when and where, in words. */
import { securityEventLabels, type SecurityDetails, type SecurityEventKind } from "./security-events";
import { type Sentence } from "./sentence";

type Say<Kind extends SecurityEventKind> = (detail: SecurityDetails[Kind]) => Sentence;

const nothing = (): Sentence => ({ zh: "", en: "" });
const same = (text: string): Sentence => ({ zh: text, en: text });

const words: Readonly<Record<string, Sentence>> = {
  wrong: { zh: "密码不正确", en: "wrong password" },
  deactivated: { zh: "账号已停用", en: "account deactivated" },
  "locked-out": { zh: "尝试次数过多", en: "too many attempts" },
  "second-factor": { zh: "验证码不正确", en: "wrong code" },
  password: { zh: "密码", en: "password" },
  oidc: { zh: "统一身份认证（OIDC）", en: "sign-on (OIDC)" },
  cas: { zh: "统一身份认证（CAS）", en: "sign-on (CAS)" },
  "unknown-person": { zh: "统一身份认证的账号未登记", en: "not known here by the sign-on" },
  "by the person": { zh: "本人结束", en: "by the person" },
  "not the person": { zh: "声明不是本人", en: "said not to be theirs" },
  person: { zh: "本人修改", en: "by the person" },
  operator: { zh: "运维设置", en: "by the operator" },
  invite: { zh: "邀请", en: "invitation" },
  reset: { zh: "设置新密码", en: "new password" },
  editor: { zh: "填报员", en: "editor" },
  reviewer: { zh: "审核员", en: "reviewer" },
  administrator: { zh: "管理员", en: "administrator" },
  "security-log": { zh: "安全日志", en: "security log" },
  agencies: { zh: "机关", en: "agencies" },
  people: { zh: "人员", en: "people" },
};

const word = (key: string): Sentence => words[key] ?? same(key);

const both = (left: Sentence, right: Sentence): Sentence => ({
  zh: [left.zh, right.zh].filter((text) => text !== "").join("，"),
  en: [left.en, right.en].filter((text) => text !== "").join(", "),
});

const days = (from: string | null | undefined, until: string | null | undefined): Sentence =>
  from || until ? same(`${from ?? ""} – ${until ?? ""}`) : nothing();

const sentences: { readonly [Kind in SecurityEventKind]: Say<Kind> } = {
  "signed-in": ({ by, secondFactor }) =>
    both(word(by), secondFactor === true ? { zh: "两步验证", en: "second factor" } : nothing()),
  "sign-in-refused": ({ reason }) => word(reason),
  "sign-in-unknown": ({ hour, n }) => ({ zh: `${hour} 起一小时内 ${n} 次`, en: `${n} times in the hour from ${hour}` }),
  "signed-out": nothing,
  "sessions-ended": ({ n, reason }) => both({ zh: `${n} 个登录`, en: `${n} sign-ins` }, word(reason)),
  "session-locked": nothing,
  "session-unlocked": nothing,
  "password-set": ({ by }) => word(by),
  "second-factor-set": nothing,
  "second-factor-removed": ({ reason }) => word(reason),
  "recovery-code-used": ({ left }) => ({ zh: `还剩 ${left} 个`, en: `${left} left` }),
  "link-made": ({ purpose, mailed }) => both(word(purpose), mailed ? { zh: "已发邮件", en: "mailed" } : nothing()),
  "link-used": ({ purpose }) => word(purpose),
  "account-made": ({ account }) => same(account),
  "account-changed": ({ fields }) => same(fields.join("、")),
  "account-deactivated": ({ sessions }) => ({ zh: `结束 ${sessions} 个登录`, en: `${sessions} sign-ins ended` }),
  "account-reactivated": nothing,
  "role-given": ({ role, fromDay, untilDay }) => both(word(role), days(fromDay, untilDay)),
  "role-taken": ({ role }) => word(role),
  "substitute-named": ({ fromDay, untilDay }) => days(fromDay, untilDay),
  "substitute-ended": nothing,
  "chain-changed": ({ before, after }) => same(`${before.join(" → ")} ⇒ ${after.join(" → ")}`),
  "structure-changed": ({ act, agencies }) => both(word(act), { zh: `${agencies} 个机关`, en: `${agencies} agencies` }),
  exported: ({ what, rows }) => both(word(what), { zh: `${rows} 行`, en: `${rows} rows` }),
  "setting-changed": ({ setting, before, after }) => same(`${setting}: ${before} → ${after}`),
};

/** The words of a line; what the log holds is as it was written, in the shape of its kind. */
export function securitySentence(kind: SecurityEventKind, detail: unknown): Sentence {
  return (sentences[kind] as (detail: unknown) => Sentence)(detail);
}

/** What lines are written to files as: a row of headers, then one a line. */
export function securityTable(
  lines: readonly {
    readonly no: number;
    readonly kind: SecurityEventKind;
    readonly personName: string | null;
    readonly subjectName: string | null;
    readonly agencyName: string | null;
    readonly device: string;
    readonly detail: unknown;
    /** As it is to be shown. */
    readonly time: string;
  }[],
): string[][] {
  const head = ["编号", "时间（北京）", "事项", "人员", "对象", "机关", "地址与设备", "说明"];
  return [
    head,
    ...lines.map((line) => [
      String(line.no),
      line.time,
      securityEventLabels[line.kind].zh,
      line.personName ?? "",
      line.subjectName ?? "",
      line.agencyName ?? "",
      line.device,
      securitySentence(line.kind, line.detail).zh,
    ]),
  ];
}
