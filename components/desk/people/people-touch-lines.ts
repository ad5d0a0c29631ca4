/** What an act on people touches, as sentences for the person who decides. */
import { fill } from "@/components/form/fill";
import { type Words } from "@/components/form/words";

/** As db/people/perform.ts counts it. */
export interface PeopleTouchesShown {
  readonly people: number;
  readonly names: readonly string[];
  readonly made: number;
  readonly given: number;
  readonly ended: number;
  readonly same: number;
  readonly sessions: number;
  readonly schedules: number;
  readonly handed: number;
  readonly left: number;
}

/** One line a kind; what is not touched is left out. */
export function peopleTouchLines(touches: PeopleTouchesShown, words: Words["people"], locale: "zh" | "en"): string[] {
  const { names, people: n, made, given, ended, same, sessions, schedules, handed, left } = touches;
  const [comma, more] = locale === "zh" ? ["、", "等"] : [", ", " …"];
  const listed = names.join(comma) + (n > names.length ? more : "");
  const lines: (readonly [number, string])[] = [
    [n, fill(words.touchPeople, { n, names: listed })],
    [made, fill(words.touchMade, { n: made })],
    [given, fill(words.touchGiven, { n: given })],
    [ended, fill(words.touchEnded, { n: ended })],
    [same, fill(words.touchSame, { n: same })],
    [sessions, fill(words.touchSessions, { n: sessions })],
    [schedules, fill(words.touchSchedules, { n: schedules })],
    [handed, fill(words.touchHanded, { n: handed })],
    [left, fill(words.touchLeft, { n: left })],
  ];
  const touched = lines.flatMap(([count, line]) => (count > 0 ? [line] : []));
  return touched.length > 0 ? touched : [words.touchNothing];
}
