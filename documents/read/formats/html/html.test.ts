/** Web pages as they are saved: what a reader sees of them is read, whatever the tags. */
import { describe, expect, it } from "vitest";
import { generateReport } from "../../../testing/generator/generate.test-support";
import { missedFigures, wrongFigures } from "../../../testing/generator/generated-report.test-support";
import { type Reading, UnreadableDocument } from "../../model";
import { recognise } from "../../recognise/recognise";
import { htmlOriginal } from "./html";
import { pageKinds, writePage } from "../../../testing/html-pages.test-support";
import { isMarkup } from "./html-source";

const lines = (source: string): string[] => htmlOriginal(source).text.split("\n");
const read = (source: string): Reading => recognise(htmlOriginal(source));
const cells = (source: string): (readonly [string, number | undefined, number | undefined])[] =>
  htmlOriginal(source).blocks.flatMap((block) =>
    block.kind === "row" ? block.cells.map(({ text, from, to }) => [text, from, to] as const) : [],
  );

describe("invented reports as pages", () => {
  for (const kind of pageKinds) {
    it.each(["none", "usual"] as const)(`reads what is printed on pages of the kind ${kind}, noise: %s`, (noise) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const report = generateReport(seed, noise);
        const { content, edition, year } = read(writePage(report, kind));
        expect({ seed, wrong: wrongFigures(report, content.figures) }).toEqual({ seed, wrong: [] });
        expect({ seed, missed: missedFigures(report, content.figures) }).toEqual({ seed, missed: [] });
        expect([edition, year]).toEqual([report.edition, report.year]);
      }
    });

    it(`invents nothing on pages of the kind ${kind} with accidents`, () => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const report = generateReport(seed, "hard");
        expect({ seed, wrong: wrongFigures(report, read(writePage(report, kind)).content.figures) }).toEqual({
          seed,
          wrong: [],
        });
      }
    });
  }
});

describe("text", () => {
  it.each([
    ["numbers split over tags", "<p>共<font>1</font><span>3</span><b>0</b>条</p>", ["共130条"]],
    ["tags that cross each other", "<p><b><i>共1</b>3</i>条</p>", ["共13条"]],
    ["a comment within a number", "<p>共1<!-- 9 -->3条</p>", ["共13条"]],
    ["a break", "<p>上一行<br>下一行</p>", ["上一行", "下一行"]],
    ["entities", "<p>&ldquo;三安全&rdquo;&#20844;&#x5F00;&nbsp;&amp;&lt;</p>", ["“三安全”公开 &<"]],
    ["a lone bracket", "<p>5 < 6，a<b</p>", ["5 < 6，a"]],
    ["a definition list", "<dl><dt>发布机构<dd>青石县<dt>文号<dd></dl>", ["发布机构", "青石县", "文号"]],
    ["lines broken in the source", "<p>政府\n   信息</p>", ["政府 信息"]],
    ["scripts and styles", "<p>甲</p><script>乙<p>丙</p></script><style>丁</style>", ["甲"]],
    ["a script cut off", "<p>甲</p><script>乙<p>丙</p>", ["甲"]],
    ["an XHTML script without content", '<?xml version="1.0"?><script src="a.js"/><p>甲</p>', ["甲"]],
    [
      "hidden elements",
      '<p hidden>甲</p><p style="DISPLAY : none">乙</p><p>丙<span style="display:none">9</span></p>',
      ["丙"],
    ],
    ["form fields", '<form><p>甲</p><input value="1"><select><option>2</select><textarea>3</textarea></form>', ["甲"]],
    ["struck out text", "<p>甲<del>1</del><s>2</s><span style='text-decoration:line-through'>3</span>4</p>", ["甲4"]],
    ["a note raised above the line", "<p>共3<sup>1</sup>件</p>", ["共3①件"]],
    [
      "columns made of spans",
      '<div><span style="display:block">5</span><span style="float:left">3</span></div>',
      ["5", "3"],
    ],
    [
      "Word's conditional comments",
      "<!--[if gte mso 9]><xml>甲</xml><![endif]--><p><![if !supportLists]>一、<![endif]>乙<o:p></o:p></p>",
      ["一、乙"],
    ],
    ["notes above a stored page", "# source: https://a.example\n# truncated: no\n<p>甲</p>", ["甲"]],
    ["an image of something", "<p>1<img src=a.gif>3</p>", ["1\t3"]],
    ["characters without width", "<p>1\u200B3&shy;条&#xFEFF;</p>", ["13条"]],
    ["an attribute that holds tags", '<p title="<td>9</td>">甲</p>', ["甲"]],
  ])("keeps what is seen of %s", (_what, source, expected) => {
    expect(lines(source)).toEqual(expected);
  });

  it("shows menus and takes nothing from them", () => {
    const original = htmlOriginal('<ul><li><a href="1">规章</a> | <a href="2">行政许可 5</a></ul><p>正文</p>');
    expect(original.text).toBe("规章 | 行政许可 5\n正文");
    expect(original.blocks).toHaveLength(1);
  });

  it("does not take a page for a menu whose link was never closed", () => {
    expect(htmlOriginal('<div><a href="#">返回<p>一、总体情况</p><p>工作平稳。</p></div>').blocks).toHaveLength(3);
  });

  it("reads the lines of preformatted text", () => {
    const source =
      "<h1>青石县2023年政府信息公开工作年度报告</h1><pre>第二十条第（五）项\n信息内容    本年处理决定数量\n行政许可    <b>1</b>2\n</pre>";
    expect(read(source).content.figures["licences.decisions"]).toBe(12);
  });

  it("reads Markdown with tables in HTML", () => {
    const source =
      "# 青石县林果局2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n<table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>7</td></tr></table>\n\n## 五、存在的主要问题及改进情况\n\n人手不足。\n";
    const { content, agency, year } = read(source);
    expect([agency, year, content.figures["licences.decisions"]]).toEqual(["青石县林果局", 2023, 7]);
    expect(content.narrative.problems).toBe("人手不足。");
  });
});

describe("tables", () => {
  it("gives merged cells once, with the columns of the grid", () => {
    expect(
      cells(
        "<table><tr><td rowspan=2 colspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td>乙</td><td style='display:none'>藏</td><td colspan=2>3</td></tr></table>",
      ),
    ).toEqual([
      ["甲", 0, 1],
      ["1", 2, 2],
      ["2", 2, 2],
      ["乙", 0, 0],
      ["3", 1, 2],
    ]);
  });

  it.each([
    ["closed by nothing", "<table><tr><td>甲<td>1<tr><td><p>乙<td><p><font>2</table>"],
    [
      "with sections",
      "<TABLE><THEAD><TR><TH>甲</TH><TH>1</TH></TR></THEAD><TBODY><TR><TD>乙</TD><TD>2</TD></TR></TBODY></TABLE>",
    ],
    ["cut out at a row", "<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>"],
    ["cut out at a cell", "<td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"],
    ["with a form inside", "<table><form><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></form></table>"],
    [
      "in a cell of a page",
      "<table><tr><td>左</td><td><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>",
    ],
    [
      "with a table in a cell",
      "<table><tr><td>甲</td><td><table><tr><td>1</td></tr></table></td></tr><tr><td>乙</td><td>2</td></tr></table>",
    ],
    [
      "with spans of nonsense",
      "<table><tr><td colspan=-3>甲</td><td colspan=x>1</td></tr><tr><td rowspan=999999>乙</td><td colspan=10000>2</td></tr></table>",
    ],
  ])("reads a table %s", (_what, source) => {
    expect(cells(source)).toEqual([
      ["甲", 0, 0],
      ["1", 1, 1],
      ["乙", 0, 0],
      ["2", 1, 1],
    ]);
  });

  it("does not run the paragraphs of a cell together", () => {
    expect(
      cells(
        "<table><tr><td>规章</td><td><p>5</p><p>3</p></td><td>1<br>2</td><td><div>行政</div><div>许可</div></td></tr></table>",
      ).map(([text]) => text),
    ).toEqual(["规章", "5 3", "1 2", "行政许可"]);
  });

  it("takes a framed text for paragraphs", () => {
    const original = htmlOriginal(
      `<table><tr><td><p>一、总体情况</p><p>${"工作平稳。".repeat(20)}</p></td></tr></table>`,
    );
    expect(original.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });
});

describe("hostile pages", () => {
  it.each([
    ["nested too deeply", "<div>".repeat(5000)],
    ["nested tables", "<table><tr><td>".repeat(5000)],
    ["nested lists", "<ul><li>".repeat(5000)],
    ["paragraphs and blocks in turn", "<p><div>".repeat(5000)],
    ["too many tags", "<p>".repeat(500_000)],
    ["too wide", `<table><tr>${"<td colspan=900>1</td>".repeat(3)}</tr></table>`],
  ])("refuses a page %s", (_what, source) => {
    expect(() => htmlOriginal(source)).toThrow(UnreadableDocument);
  });

  it.each([
    [
      "formatting that is never closed",
      `${Array.from({ length: 20_000 }, (_, at) => `<b a=${String(at)}>`).join("")}${"<p>甲".repeat(20_000)}`,
    ],
    ["attributes without end", `<p ${Array.from({ length: 200_000 }, (_, at) => `a${String(at)}`).join(" ")}>甲`],
    ["brackets", "<".repeat(400_000)],
    ["tags cut off", "<td".repeat(300_000)],
    ["comments cut off", "<!-".repeat(300_000)],
    ["quotes cut off", '<p a="'.repeat(100_000)],
    ["scripts cut off", "<noscript>".repeat(100_000)],
  ])("comes to an end with %s", (_what, source) => {
    expect(htmlOriginal(source).format).toBe("html");
  });
});

it.each([
  ["青石县 <http://a.example>，<td", false],
  ["5<6>4", false],
  ["| 规章 | 1<br>2 |", false],
  ["<td>1</td>", true],
  ['<P class="a">', true],
  ["<!DOCTYPE html>", true],
])("tells a page's source from text: %s", (text, expected) => {
  expect(isMarkup(text)).toBe(expected);
});
