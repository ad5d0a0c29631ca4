/** How much is held of documents under way: of one person, and of all together. */
import "server-only";

const mostOfOne = 3;
const mostBytes = 250 * 1024 * 1024;

const underWay = new Map<string, number>();
let held = 0;

/** Takes a place for one upload of this many bytes; null where there is none. The function gives it back. */
export function takeUpload(personId: string, bytes: number): (() => void) | null {
  const mine = underWay.get(personId) ?? 0;
  if (!Number.isSafeInteger(bytes) || bytes < 0) return null;
  if (mine >= mostOfOne || held + bytes > mostBytes) return null;
  underWay.set(personId, mine + 1);
  held += bytes;
  let isGiven = false;
  return () => {
    if (isGiven) return;
    isGiven = true;
    held -= bytes;
    const left = (underWay.get(personId) ?? 1) - 1;
    if (left === 0) underWay.delete(personId);
    else underWay.set(personId, left);
  };
}
