/** Where somebody is led after signing in: pages of this site only, whatever an address asks for. */

/** Longer than any address of ours. */
const longest = 1000;

/**
 * The path with its query and fragment if this is a page of ours, else null: "/zh/desk" and "https://our.own/zh/desk" for
 * that origin are; "//elsewhere.example", "/\\elsewhere.example", "javascript:…" and what is no address are not.
 */
export function ownPath(asked: string | null | undefined, origin = ""): string | null {
  if (!asked || asked.length > longest || /[\\\s\p{Cc}]/u.test(asked)) return null;
  const path = origin !== "" && asked.startsWith(`${origin}/`) ? asked.slice(origin.length) : asked;
  if (!/^\/(?:zh|en)(?:[/?#]|$)/.test(path) || path.includes("//")) return null;
  if (!URL.canParse(path, "http://own.invalid")) return null;
  const read = new URL(path, "http://own.invalid");
  if (read.origin !== "http://own.invalid") return null;
  // The sign-in page alone, without where it leads: each sign-in would wrap the address of the one before, and grow.
  if (/^\/(?:zh|en)\/sign-in$/.test(read.pathname)) return read.pathname;
  // What the framework adds when it asks for a page in the background is no part of the address.
  read.searchParams.delete("_rsc");
  return `${read.pathname}${read.search}${read.hash}`;
}
