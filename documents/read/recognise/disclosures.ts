/** Reads the itemised list of proactive disclosures from the narrative: categories and counts as printed. */
import { type Disclosure, type Disclosures } from "@/report/content";

const measure = "(?:条|件|项|份|个|次|篇|期|则|类)";
const item = new RegExp(
  String.raw`^([^。，,；;（(]{0,60}?[^\d,.。，；;、（(])(\d+)\s*${measure}(?:[，,]?占[\d.]+%)?([、，,；;。)）]|$|等)`,
);
const opening = /(?:其中(?:包括)?|包括|类别有|信息中|分别(?:是|为))\s*[:：，,]?\s*(?:包括[:：]?)?/g;

/** The itemised list beside the total it belongs to, or after words such as 类别有; null where none is whole. */
export function readDisclosures(narrative: string): Disclosures | null {
  const text = narrative.replace(/(?<=[\p{Script=Han}\d])[ \t]*\n[ \t]*(?=[\p{Script=Han}\d])/gu, "");
  const lists = [...text.matchAll(opening)].flatMap((match) => {
    const items = itemsFrom(text.slice(match.index + match[0].length));
    const before = text.slice(0, match.index);
    const isNamed = /类别有|信息中/.test(match[0]);
    const beside = totalBeside(match[0].startsWith("信息中") ? `${before}信息` : before);
    const statedTotal = beside ?? (isNamed ? totalBefore(before) : null);
    return items.length < 2 || statedTotal === null ? [] : [{ statedTotal, items, isBeside: beside !== null }];
  });
  const found = lists.find(({ isBeside }) => isBeside) ?? lists[0];
  return found ? { statedTotal: found.statedTotal, items: found.items } : null;
}

/** The total that ends right here, of what was published: "主动公开政府信息138条。" */
function totalBeside(text: string): number | null {
  const match = /([^。；;]*?)(\d+)\s*(?:条|件|项|份)[^\d。]{0,6}[,，。]?\s*[(（]?\s*$/.exec(text.slice(-200));
  return match && /公开|公布|政府信息/.test(match[1] ?? "") && !(match[1] ?? "").includes("申请")
    ? Number(match[2])
    : null;
}

/** The items from here to the end of the sentence; none where something stands among them that is no item. */
function itemsFrom(text: string): Disclosure[] {
  const items: Disclosure[] = [];
  let rest = text;
  for (;;) {
    const match = item.exec(rest);
    if (!match || (match[1] ?? "").includes("其中")) return [];
    items.push({ category: (match[1] ?? "").trim(), count: Number(match[2]) });
    rest = rest.slice(match[0].length);
    if (!/[、，,；;]/.test(match[3] ?? "")) return items;
  }
}

/** The total nearest before the list: one that 其中 follows, else the last that is no share ("…674条，占23%"). */
function totalBefore(text: string): number | null {
  const pattern = /(?<!申请)公[开布][^。，；,;申]{0,24}?\s*(\d+)\s*(?:条|件|项|份)(.{0,4})/gs;
  const stated = [...text.slice(-600).matchAll(pattern)].filter((match) => !(match[2] ?? "").includes("占"));
  const whole = stated.findLast((match) => (match[2] ?? "").includes("其中")) ?? stated.at(-1);
  return whole?.[1] ? Number(whole[1]) : null;
}
