/**
 * The browser's local store of changes that were not sent: one entry a person, report, revision and tab. It is emptied
 * at sign-out and when another person signs in; an entry nobody came back for is dropped after a week.
 */
import { decodeUnsent, encodeUnsent, longestUnsent, mergeUnsent, type Unsent } from "./unsent";

const prefix = "nianbao:";
const channelName = "nianbao-sign-out";
const oldest = 7 * 24 * 60 * 60 * 1000;

/** Whose changes on what. */
export interface UnsentKey {
  readonly person: string;
  readonly report: string;
  readonly revision: number;
}

const ofPerson = (person: string) => `${prefix}unsent:${person}:`;
const ofReport = ({ person, report, revision }: UnsentKey) => `${ofPerson(person)}${report}:${revision}:`;

let isUsable: boolean | null = null;
/** Between signing out and the next page the editor may still want to keep what it could not send. */
let isWiped = false;

/** Whether this browser has a store for us at all; people may have turned it off. */
export function canKeep(): boolean {
  if (isUsable === null) {
    const nobody = { person: "", report: "", revision: 0 };
    isUsable = keepUnsent(nobody, "", { patch: {}, texts: {}, operation: null });
    keepUnsent(nobody, "", null);
  }
  return isUsable;
}

/** Keeps what one tab has not sent, or nothing; false when the browser does not take it. */
export function keepUnsent(key: UnsentKey, tab: string, unsent: Unsent | null): boolean {
  const name = ofReport(key) + tab;
  try {
    if (unsent === null) {
      localStorage.removeItem(name);
      return true;
    }
    if (isWiped) return false;
    const text = encodeUnsent(unsent, Date.now());
    if (text.length > longestUnsent) return false;
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/** What this person has not sent of this revision, from all tabs that were open. */
export function findUnsent(key: UnsentKey): Unsent | null {
  const kept = namesWith(ofReport(key)).flatMap((name) => {
    const unsent = decodeUnsent(localStorage.getItem(name) ?? "");
    return unsent ? [unsent] : [];
  });
  return mergeUnsent(kept);
}

/** Forgets what other tabs had kept, once this one has it. */
export function forgetOtherTabs(key: UnsentKey, tab: string): void {
  remove(namesWith(ofReport(key)).filter((name) => name !== ofReport(key) + tab));
}

/** How many reports this person has unsent changes of. */
export function countUnsent(person: string): number {
  return new Set(namesWith(ofPerson(person)).map((name) => name.slice(ofPerson(person).length).split(":")[0])).size;
}

/** Empties the store, and tells the other tabs to keep nothing any more. */
export function wipeStore(): void {
  isWiped = true;
  remove(namesWith(prefix));
  tellTabs();
}

/** A person is at the desk: nothing of anybody else stays, and nothing that is old. Wakes tabs that wait for a sign-in. */
export function takeStoreFor(person: string): void {
  isWiped = false;
  const now = Date.now();
  const isStale = (name: string) => {
    const unsent = decodeUnsent(localStorage.getItem(name) ?? "");
    return unsent === null || now - unsent.at > oldest;
  };
  const names = namesWith(`${prefix}unsent:`);
  remove(names.filter((name) => !name.startsWith(ofPerson(person)) || isStale(name)));
  try {
    localStorage.setItem(signedInKey, `${person} ${now}`);
  } catch {
    // Without a store the tabs notice by asking.
  }
}

/** Changes whenever somebody comes to the desk; other tabs get an event. */
export const signedInKey = `${prefix}signed-in`;

function tellTabs(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("signed-out");
  channel.close();
}

/** Calls when somebody signs out in another tab; returns how to stop. */
export function onSignOut(act: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = act;
  return () => channel.close();
}

function namesWith(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}

function remove(names: readonly string[]): void {
  for (const name of names) localStorage.removeItem(name);
}
