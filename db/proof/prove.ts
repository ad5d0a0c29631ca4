/** The whole proof: every part of `verify`, one after the other, and how far it reaches. */
import "server-only";
import { type Flaw } from "@/report/proof";
import { verifyStructure } from "../agencies/log";
import { db } from "../client";
import { verifySecurityLog } from "../security/log";
import { type Head } from "./heads";
import { verifyRegister } from "./register";
import { verifyOrphans, verifyReports } from "./reports";
import { verifySearchTerms, verifySums } from "./sums";
import { type Coverage, verifyHeads } from "./verify-heads";

/** What was looked at. */
export interface ProofCounts {
  reports: number;
  events: number;
  versions: number;
  /** Lines of the other logs: structure, register, security. */
  lines: number;
  heads: number;
  withoutSum: number;
  /** Changes that are in no sum yet. */
  waiting: number;
}

export interface Proof {
  readonly counts: ProofCounts;
  readonly flaws: readonly Flaw[];
  readonly coverage: Coverage;
}

/** Proves everything; `tell` is called with each fault as it is found. `held`: a head that was kept outside. */
export async function prove(tell: (flaw: Flaw) => void, held: Head | null = null): Promise<Proof> {
  const flaws: Flaw[] = [];
  const add = (found: readonly Flaw[]) => {
    flaws.push(...found);
    found.forEach(tell);
  };
  const counts: ProofCounts = { reports: 0, events: 0, versions: 0, lines: 0, heads: 0, withoutSum: 0, waiting: 0 };
  for await (const lot of verifyReports()) {
    for (const name of ["reports", "events", "versions", "withoutSum"] as const) counts[name] += lot[name];
    add(lot.flaws);
  }
  const structure = await verifyStructure();
  const security = await verifySecurityLog();
  if (structure.brokenAt !== null) add([{ kind: "structure-broken", at: String(structure.brokenAt) }]);
  if (security.brokenAt !== null) add([{ kind: "security-broken", at: String(security.brokenAt) }]);
  const whole = await db().transaction(
    async (tx) => {
      const register = await verifyRegister(tx);
      return { register, orphans: await verifyOrphans(tx), heads: await verifyHeads(tx, held) };
    },
    { isolationLevel: "repeatable read" },
  );
  add(whole.register.flaws);
  add(whole.orphans);
  add(whole.heads.flaws);
  add(await verifySearchTerms());
  const sums = await verifySums();
  add(sums.flaws);
  counts.waiting = sums.waiting;
  counts.heads = whole.heads.heads;
  counts.lines = structure.events + security.events + whole.register.lines;
  return { counts, flaws, coverage: whole.heads.coverage };
}
