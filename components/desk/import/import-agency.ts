/** Finds the agency a document names among those a person may import for; never by a guess that fits two. */

interface Agency {
  readonly id: string;
  readonly name: string;
}

export interface AgencyMatch {
  readonly id: string;
  /** False where the names differ by a province or city before them. */
  readonly isExact: boolean;
}

/** The one agency of this name: exactly, else without the province and city that one of the two names puts before. */
export function matchAgency(printed: string | null, agencies: readonly Agency[]): AgencyMatch | null {
  if (printed === null) return null;
  const exact = agencies.filter(({ name }) => plain(name) === plain(printed));
  if (exact.length > 0) return exact[0] && exact.length === 1 ? { id: exact[0].id, isExact: true } : null;
  const near = agencies.filter(({ name }) => isSameAgency(printed, name));
  return near[0] && near.length === 1 ? { id: near[0].id, isExact: false } : null;
}

/** Whether two names may be those of one agency: equal, or equal but for a province or city that only one of them names. */
export function isSameAgency(one: string, other: string): boolean {
  return tails(one).includes(plain(other)) || tails(other).includes(plain(one));
}

/** The name, and what is left of it after its province, then its city. */
function tails(name: string): string[] {
  const all = [plain(name)];
  for (let rest = all[0]; rest !== undefined;) {
    const shorter = /^.{2,8}?(?:省|自治区|市|自治州|州|盟|地区)(.{3,})$/u.exec(rest)?.[1];
    if (shorter !== undefined) all.push(shorter);
    rest = shorter;
  }
  return all;
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
