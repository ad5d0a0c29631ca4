/** Writes a generated report as the web pages that occur: plain, in a whole site's page, saved from Word, in layout tables, unclosed. */
import {
  type GeneratedCell,
  type GeneratedReport,
  type GeneratedTable,
} from "./generator/generated-report.test-support";
import { randomOf, type Random } from "./generator/random.test-support";

/** The kinds of pages. */
export const pageKinds = ["plain", "site", "word", "layout-tables", "unclosed"] as const;

export type PageKind = (typeof pageKinds)[number];

/** The report as the source of a page. */
export function writePage(report: GeneratedReport, kind: PageKind): string {
  const random = randomOf(report.seed * 17 + pageKinds.indexOf(kind));
  const body = report.items
    .map((item) =>
      item.kind === "table"
        ? writeTable(item, kind, random)
        : item.role === "title"
          ? `<h1>${escaped(item.text)}</h1>`
          : writeParagraph(item.text, kind, random),
    )
    .join("\n");
  return around(kind, report, body);
}

function around(kind: PageKind, report: GeneratedReport, body: string): string {
  if (kind === "plain")
    return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;
  if (kind === "site") return site(report, body);
  if (kind === "word") return word(body);
  if (kind === "layout-tables") {
    return `<html><body><table width=980><tr><td colspan=2><img src=top.gif></td></tr><tr><td width=180>栏目导航<br><a href=1>机构职能</a><br><a href=2>规章</a></td><td><table><tr><td>${body}</td></tr></table></td></tr><tr><td colspan=2>主办单位：青石县</td></tr></table></body></html>`;
  }
  return body;
}

function site({ agency, year, title }: GeneratedReport, body: string): string {
  return `<!DOCTYPE html><html lang="zh"><head><title>${escaped(title)}_青石县</title>
<script>var total = 640; document.write("<table><tr><td>规章</td><td>99</td></tr></table>");</script>
<style>td { color: #333 }</style><meta name="description" content="<p>规章 88</p>"></head>
<body onload="run()"><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/gz">规章</a></li><li><a href="/xk">行政许可</a></li>
<li><a href="/nb">${String(year - 1)}年政府信息公开工作年度报告</a></li></ul>您的位置：<a href="/">首页</a> &gt; <a href="/nb">年报</a></div>
<form action="/search"><input name="q" value="77"><select><option>规章 5</option></select><button>搜索</button></form>
<table class="meta"><tbody><tr><td>索引号</td><td>014000000/2024-00002</td><td>分类</td><td>年报&nbsp;&nbsp;其他</td></tr>
<tr><td>发布机构</td><td>${escaped(agency)}</td><td>公开日期</td><td>2024-01-17</td></tr><tr><td>文号</td><td></td><td>关键词</td><td></td></tr></tbody></table>
<!-- 规章 66 --><div style="display: none">规章 55<table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table></div>
<div id="zoom" class="article">${body}</div><noscript><p>规章 44</p></noscript>
<div class="share">分享到：<a href="#">微信</a></div><div class="footer">主办：青石县 备案号：京ICP备00000000号 您是第 12345 位访问者</div></body></html>`;
}

function word(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN><div class=WordSection1>
<!--[if gte vml 1]><v:shape id="_x0000_i1025"><v:imagedata src="a.png"/></v:shape><![endif]-->${body}</div></body></html>`;
}

function writeParagraph(text: string, kind: PageKind, random: Random): string {
  if (kind === "unclosed") return `<p>${escaped(text)}`;
  return kind === "word" ? wordParagraph(text, random) : `<p style="text-indent: 2em">${escaped(text)}</p>`;
}

function wordParagraph(text: string, random: Random): string {
  return `<p class=MsoNormal style='mso-line-height-rule:exactly'>${split(text, random)}<span lang=EN-US><o:p></o:p></span></p>`;
}

/** A text spread over tags as editors leave it, numbers too. */
function split(text: string, random: Random): string {
  const parts = text.split(/(?<=.)(?=.)/u).reduce<string[]>((done, character) => {
    const last = done.pop();
    return last === undefined
      ? [character]
      : random.chance(0.3)
        ? [...done, last, character]
        : [...done, last + character];
  }, []);
  return parts
    .map((part) =>
      random.chance(0.5)
        ? `<font face="仿宋_GB2312">${escaped(part)}</font>`
        : `<span lang=EN-US style='font-size:12.0pt;mso-font-kerning:\n0pt'><b>${escaped(part)}</b></span>`,
    )
    .join("");
}

function writeTable(table: GeneratedTable, kind: PageKind, random: Random): string {
  const rows = table.rows.map((cells) => {
    const written = cells.map((cell) => writeCell(cell, kind, random)).join(kind === "plain" ? "\n" : "");
    return kind === "unclosed" ? `<TR>${written}` : `<tr>${written}</tr>`;
  });
  const body = rows.join("\n");
  return `<table border="1" cellspacing="0">${kind === "site" ? `<tbody>${body}</tbody>` : body}</table>`;
}

function writeCell({ text, colSpan, rowSpan, role }: GeneratedCell, kind: PageKind, random: Random): string {
  const spans = `${colSpan > 1 ? ` colspan="${String(colSpan)}"` : ""}${rowSpan > 1 ? ` rowspan=${String(rowSpan)}` : ""}`;
  const name = role === "header" && kind === "plain" ? "th" : "td";
  const content = text === "" ? random.pick(["", "&nbsp;", "<p>&nbsp;</p>"]) : cellContent(text, kind, random);
  return `<${name}${spans}>${content}${kind === "unclosed" ? "" : `</${name}>`}`;
}

function cellContent(text: string, kind: PageKind, random: Random): string {
  if (kind === "word") return wordParagraph(text, random);
  if (kind === "unclosed") return random.chance(0.5) ? escaped(text) : `<p><font size=2>${escaped(text)}`;
  const broken = /^[\p{Script=Han}]{6,}$/u.test(text) && random.chance(0.3);
  return broken ? `${text.slice(0, 3)}<br/>${text.slice(3)}` : `<p align="center">\n  ${escaped(text)}\n</p>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/ {2}/g, "&nbsp; ");
}
