/** The filters of the security log as they stand in the address; what is no filter is left out. */
import { noSecurityFilter, type SecurityFilter } from "@/db/security/reading";
import { securityEventKinds } from "@/report/security-events";
import { isDay } from "@/report/structure";

export function filterOfAddress(asked: Readonly<Record<string, string | undefined>>): SecurityFilter {
  const dayOf = (text: string | undefined) => (text !== undefined && isDay(text) ? text : null);
  const before = Number(asked.before);
  return {
    ...noSecurityFilter,
    kind: securityEventKinds.find((kind) => kind === asked.kind) ?? null,
    who: (asked.who ?? "").replaceAll("\0", "").slice(0, 100),
    from: dayOf(asked.from),
    until: dayOf(asked.until),
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

export function queryOfFilter({ kind, who, from, until }: SecurityFilter): Record<string, string> {
  const given = { kind: kind ?? "", who, from: from ?? "", until: until ?? "" };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
