/** Reads the itemised list of proactive disclosures from the narrative: categories and counts as printed. */
import { type Disclosure, type Disclosures } from "@/report/content";

const measure = "(?:条|件|项|份|个|次|篇|期|则|类)";
const item = new RegExp(
  String.raw`^([^。]*?[^\d,.。，；;、（(])(\d+)\s*${measure}(?:[，,]?占[\d.]+%)?([、，,；;。)）]|$|等)`,
);
const opening = /(?:其中(?:包括)?|包括|类别有|信息中|分别(?:是|为))\s*[:：，,]?\s*(?:包括[:：]?)?/g;

/** The longest itemised list after words such as 其中, with the total stated before it; null where there is none. */
export function readDisclosures(narrative: string): Disclosures | null {
  const text = narrative.replace(/(?<=[\p{Script=Han}\d])[ \t]*\n[ \t]*(?=[\p{Script=Han}\d])/gu, "");
  let best: Disclosures | null = null;
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length;
    const items = itemsFrom(text.slice(start));
    const statedTotal = totalBefore(text.slice(0, match.index));
    if (items.length >= 2 && statedTotal !== null && items.length > (best?.items.length ?? 0))
      best = { statedTotal, items };
  }
  return best;
}

function itemsFrom(text: string): Disclosure[] {
  const items: Disclosure[] = [];
  let rest = text;
  for (;;) {
    const match = item.exec(rest);
    if (!match) return items;
    items.push({ category: (match[1] ?? "").trim(), count: Number(match[2]) });
    rest = rest.slice(match[0].length);
    if (!/[、，,；;]/.test(match[3] ?? "")) return items;
  }
}

function totalBefore(text: string): number | null {
  const stated = [...text.slice(-400).matchAll(/公[开布][^。，；,;]{0,24}?(?:信息)?\s*(\d+)\s*(?:条|件|项|份)/g)].at(
    -1,
  );
  return stated?.[1] ? Number(stated[1]) : null;
}
