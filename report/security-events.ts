/** What the security log holds: one kind an act, each with what it says. Apart from the history of reports. */
import { type Sentence } from "./sentence";

/** What each kind says beside who, when and where; ids of people and agencies stand in columns of their own. */
export interface SecurityDetails {
  readonly "signed-in": { readonly by: string; readonly secondFactor?: boolean };
  readonly "sign-in-refused": { readonly reason: string };
  /** Failures of accounts that do not exist, in sum: an hour as ISO time, and how many. */
  readonly "sign-in-unknown": { readonly hour: string; readonly n: number };
  readonly "signed-out": Readonly<Record<string, never>>;
  readonly "sessions-ended": { readonly n: number; readonly reason: string };
  readonly "session-locked": Readonly<Record<string, never>>;
  readonly "session-unlocked": Readonly<Record<string, never>>;
  readonly "password-set": { readonly by: string };
  readonly "second-factor-set": Readonly<Record<string, never>>;
  readonly "second-factor-removed": { readonly reason: string };
  readonly "recovery-code-used": { readonly left: number };
  readonly "link-made": { readonly purpose: string; readonly mailed: boolean };
  readonly "link-used": { readonly purpose: string };
  readonly "account-made": { readonly account: string };
  readonly "account-changed": { readonly fields: readonly string[] };
  readonly "account-deactivated": { readonly sessions: number };
  readonly "account-reactivated": Readonly<Record<string, never>>;
  readonly "role-given": { readonly role: string; readonly fromDay?: string | null; readonly untilDay?: string | null };
  readonly "role-taken": { readonly role: string };
  readonly "substitute-named": { readonly fromDay: string; readonly untilDay: string };
  readonly "substitute-ended": Readonly<Record<string, never>>;
  readonly "chain-changed": { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly "structure-changed": { readonly act: string; readonly agencies: number };
  readonly exported: { readonly what: string; readonly rows: number };
  readonly "setting-changed": { readonly setting: string; readonly before: string; readonly after: string };
}

export type SecurityEventKind = keyof SecurityDetails;

/** What each kind is called; the order is that of the filter. */
export const securityEventLabels: Readonly<Record<SecurityEventKind, Sentence>> = {
  "signed-in": { zh: "登录", en: "Signed in" },
  "sign-in-refused": { zh: "登录被拒绝", en: "Sign-in refused" },
  "sign-in-unknown": { zh: "未知账号登录失败（合计）", en: "Sign-ins to unknown accounts (in sum)" },
  "signed-out": { zh: "退出登录", en: "Signed out" },
  "sessions-ended": { zh: "结束登录", en: "Sign-ins ended" },
  "session-locked": { zh: "锁定", en: "Locked" },
  "session-unlocked": { zh: "解锁", en: "Unlocked" },
  "password-set": { zh: "设置密码", en: "Password set" },
  "second-factor-set": { zh: "启用两步验证", en: "Second factor set up" },
  "second-factor-removed": { zh: "停用两步验证", en: "Second factor removed" },
  "recovery-code-used": { zh: "使用恢复码", en: "Recovery code used" },
  "link-made": { zh: "生成一次性链接", en: "One-time link made" },
  "link-used": { zh: "使用一次性链接", en: "One-time link used" },
  "account-made": { zh: "新建账号", en: "Account made" },
  "account-changed": { zh: "修改账号信息", en: "Account changed" },
  "account-deactivated": { zh: "停用账号", en: "Account deactivated" },
  "account-reactivated": { zh: "恢复账号", en: "Account reactivated" },
  "role-given": { zh: "授予角色", en: "Role given" },
  "role-taken": { zh: "撤销角色", en: "Role taken" },
  "substitute-named": { zh: "指定代理人", en: "Substitute named" },
  "substitute-ended": { zh: "结束代理", en: "Substitution ended" },
  "chain-changed": { zh: "修改审核流程", en: "Review chain changed" },
  "structure-changed": { zh: "机构变动", en: "Structure changed" },
  exported: { zh: "导出", en: "Exported" },
  "setting-changed": { zh: "修改设置", en: "Setting changed" },
};

export const securityEventKinds = Object.keys(securityEventLabels) as [SecurityEventKind, ...SecurityEventKind[]];

/** Days that every line is kept at least, as the law asks of network logs (《网络安全法》第二十一条: six months). */
export const leastSecurityDays = 180;

/** One act before it is chained. */
export type NewSecurityEvent = {
  readonly [Kind in SecurityEventKind]: {
    readonly kind: Kind;
    /** Who did it; null for the operator at the machine and for nobody known. */
    readonly personId: string | null;
    /** To whom, where that is another. */
    readonly subjectId?: string | null;
    readonly agencyId?: string | null;
    /** Network address and device; left out for commands. */
    readonly device?: string;
    readonly detail: SecurityDetails[Kind];
  };
}[SecurityEventKind];
