/** What an installation sets about signing in: defaults, bounds, and how a form is read. */
import { leastSecurityDays } from "./security-events";
import { type Sentence } from "./sentence";
import { type Role } from "./workflow/permissions";

export interface SecuritySettings {
  /** Minutes without use after which a sign-in locks. */
  readonly idleMinutes: number;
  /** Hours after which a sign-in ends, whatever the use. */
  readonly sessionHours: number;
  /** Days after which a password is to be changed; 0 for never, as NIST SP 800-63B advises. 等级保护 may ask for 90. */
  readonly passwordDays: number;
  /** Days that lines of the security log are kept. */
  readonly logDays: number;
  /** Roles that sign in with a second factor only. */
  readonly secondFactorRoles: readonly Role[];
}

export const securityDefaults: SecuritySettings = {
  idleMinutes: 30,
  sessionHours: 12,
  passwordDays: 0,
  logDays: 400,
  secondFactorRoles: [],
};

/** The numbers among the settings, each from … to. */
export const securityBounds = {
  idleMinutes: [5, 480],
  sessionHours: [1, 72],
  passwordDays: [0, 730],
  logDays: [leastSecurityDays, 3650],
} as const satisfies Partial<Record<keyof SecuritySettings, readonly [number, number]>>;

export type SecurityNumber = keyof typeof securityBounds;
export const securityNumbers = Object.keys(securityBounds) as readonly SecurityNumber[];

const roles: readonly Role[] = ["editor", "reviewer", "administrator"];

/** What a form says, or what is wrong with it by field. */
export function readSecuritySettings(
  texts: Readonly<Record<SecurityNumber, string>>,
  secondFactorRoles: readonly string[],
): { readonly settings: SecuritySettings; readonly problems: Readonly<Partial<Record<SecurityNumber, Sentence>>> } {
  const problems: Partial<Record<SecurityNumber, Sentence>> = {};
  const numbers = { ...securityDefaults };
  for (const name of securityNumbers) {
    const [least, most] = securityBounds[name];
    const value = Number(texts[name].trim());
    if (/^\d+$/.test(texts[name].trim()) && value >= least && value <= most) Object.assign(numbers, { [name]: value });
    else problems[name] = { zh: `请填写 ${least} 至 ${most} 的整数。`, en: `A whole number from ${least} to ${most}.` };
  }
  const named = roles.filter((role) => secondFactorRoles.includes(role));
  return { settings: { ...numbers, secondFactorRoles: named }, problems };
}
