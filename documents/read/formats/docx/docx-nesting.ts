/** Tells a document whose tags do not fit one another, over which the library would take quadratic time. */

/** What is no tag: how it begins, and how it ends. */
const asides = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/** Whether every tag ends what it began; one pass, whatever the text. */
export function isNested(xml: string): boolean {
  const open: string[] = [];
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const aside = asides.find(([begins]) => xml.startsWith(begins, at));
    const end = aside ? xml.indexOf(aside[1], at + aside[0].length) : endOfTag(xml, at);
    if (end < 0) return false;
    if (!aside && !takeTag(xml.slice(at + 1, end), open)) return false;
    at = end;
  }
  return open.length === 0;
}

/** Where the tag ends: at the first ">" outside quotes, or -1. */
function endOfTag(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

/** Opens or closes what the tag names; false where it closes something else. */
function takeTag(inner: string, open: string[]): boolean {
  const name = (inner.startsWith("/") ? inner.slice(1) : inner).split(/[\s/]/, 1)[0] ?? "";
  if (inner.startsWith("/")) return open.pop() === name;
  if (!inner.endsWith("/")) open.push(name);
  return true;
}
