/** What became of each report of the generated world: published in time or late, corrected, withdrawn, begun, or never made. */
import { type Scope } from "@/report/content";
import { deadlineOf } from "@/report/workflow/deadlines";
import { chanceOf, type Chance } from "../chance";
import { type WorldAgency, type WorldShape } from "./agencies";

/** What is asked for: agencies, the years they report on, and the share of agencies whose documents are made. */
export interface WorldSize extends WorldShape {
  /** Ascending, without gaps. */
  readonly years: readonly number[];
  /** From 0 to 1; the others have their rows to count and draw from, and no document. */
  readonly documents: number;
}

/** One report of an agency as it happened. */
export interface Fate {
  readonly year: number;
  readonly scope: Scope;
  /** missing: there is none; draft: begun and not published; the others were published. */
  readonly state: "missing" | "draft" | "published" | "corrected" | "withdrawn";
  readonly origin: "authored" | "transcribed";
  /** The official day; null where the report does not state it. */
  readonly day: string | null;
  /** When it was published here, as the day of the year after: "2025-01-21". */
  readonly publishedOn: string;
  /** Another count in the text than in table 三; a sum that does not add up; cells that are not stated. */
  readonly flaw: "slip" | "misprint" | "not-stated" | null;
}

/** The year from which agencies that report here write their reports here; earlier ones were taken over. */
export const hereSince = 2022;

/** Agencies whose documents are made, by chance of their own. */
export function hasDocuments({ seed, documents }: WorldSize, { slug }: WorldAgency): boolean {
  return documents >= 1 || chanceOf(`${seed} ${slug} documents`).next() < documents;
}

/** The agency's own reports, oldest first. */
export function ownFates(size: WorldSize, agency: WorldAgency): Fate[] {
  if (!agency.filesOwn) return [];
  const chance = chanceOf(`${size.seed} ${agency.slug} fates`);
  // Some began later than the world.
  const begun = chance.next() < 0.03 ? 2014 + Math.floor(chance.next() * 8) : 0;
  const first = Math.max(begun, agency.since ?? 0);
  const last = agency.ended?.until ?? Infinity;
  return size.years.map((year) => {
    const isOutside = year < first || year > last;
    return fateOf(chance, { size, agency, year, scope: "own", isOutside });
  });
}

/** Roll-ups are filed since the form of 2021 by governments of a county and above and by the heads of vertical systems. */
export function rollUpFates(size: WorldSize, agency: WorldAgency): Fate[] {
  const isHead = agency.kind === "vertical" && agency.parentId === null;
  if (!isHead && (agency.kind !== "government" || agency.level === "township")) return [];
  const chance = chanceOf(`${size.seed} ${agency.slug} roll-ups`);
  return size.years.map((year) =>
    fateOf(chance, { size, agency, year, scope: "roll-up", isOutside: year < 2021 || chance.next() < 0.06 }),
  );
}

interface Asked {
  readonly size: WorldSize;
  readonly agency: WorldAgency;
  readonly year: number;
  readonly scope: Scope;
  readonly isOutside: boolean;
}

function fateOf(chance: Chance, { size, agency, year, scope, isOutside }: Asked): Fate {
  // As many draws whatever comes out, so that one year does not change the next.
  const [drawn, lateness, shown, flawed] = [chance.next(), chance.next(), chance.next(), chance.next()];
  const isLast = year === size.years.at(-1);
  const origin = agency.reportsHere && year >= hereSince ? "authored" : "transcribed";
  const publishedOn = dayOf(deadlineOf(agency, scope, year), lateness, chance.next());
  const isDated = origin === "authored" || shown > 0.02;
  const state = isOutside ? "missing" : stateOf(drawn, isLast);
  return { year, scope, state, origin, publishedOn, day: isDated ? publishedOn : null, flaw: flawOf(flawed, origin) };
}

/** Of the last year more are missing or begun than of the years before. */
function stateOf(drawn: number, isLast: boolean): Fate["state"] {
  if (drawn < (isLast ? 0.035 : 0.012)) return "missing";
  if (isLast && drawn < 0.05) return "draft";
  if (drawn > 0.998) return "withdrawn";
  return drawn > 0.99 ? "corrected" : "published";
}

/** In its last two weeks, as in life; one of twenty five late, by up to two months. */
function dayOf(deadline: string, lateness: number, place: number): string {
  const days = lateness < 0.04 ? 1 + Math.floor(place * place * 60) : -Math.floor(place * 15);
  return dayAfter(deadline, days);
}

/** The ISO day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Sums that do not add up are printed only where nobody checked: in reports that were taken over. */
function flawOf(drawn: number, origin: Fate["origin"]): Fate["flaw"] {
  if (drawn < 0.03) return "slip";
  if (drawn < 0.045 && origin === "transcribed") return "misprint";
  return drawn > 0.99 ? "not-stated" : null;
}
