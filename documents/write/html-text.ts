/** Text on the written page: escaped, in its structure; and the page's few rules of style. */
import { blocksOf, groupsOf } from "@/report/narrative/narrative-text";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that is nothing but text in HTML; control characters, which HTML has not, are left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

/** A text in its visible structure, each line as typed: headings, lists with their own marks, paragraphs. */
export function narrative(text: string): string {
  const groups = groupsOf(blocksOf(text)).map((group) => {
    if (group.kind === "list")
      return `<ul>\n${group.blocks.map((block) => element("li", block.text)).join("\n")}\n</ul>`;
    return element(group.kind === "heading" ? "h3" : "p", group.block.text);
  });
  return groups.join("\n");
}

function element(name: "h3" | "li" | "p", text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** For screen and paper. */
export const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.75 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.4; text-align: center; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
ul { list-style: none; padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 14px; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid #8a8a8a; padding: .25rem .5rem; vertical-align: middle; }
th { font-weight: 400; text-align: left; }
thead th { background: #f2f2f2; font-weight: 600; text-align: center; }
th[scope="rowgroup"] { background: #f7f7f7; font-weight: 600; }
td { text-align: right; }
td.text { text-align: left; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
@media print { @page { size: A4; margin: 15mm; } main { padding: 0; max-width: none; } tr { break-inside: avoid; } }
`;
