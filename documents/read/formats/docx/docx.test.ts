/** Word documents, made with a library and read back: what stands on the page is read, what was deleted is not. */
import {
  DeletedTextRun,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type FileChild,
} from "docx";
import { describe, expect, it } from "vitest";
import { generateReport } from "../../../testing/generator/generate.test-support";
import { missedFigures, wrongFigures } from "../../../testing/generator/generated-report.test-support";
import { UnreadableDocument, type Reading } from "../../model";
import { recognise } from "../../recognise/recognise";
import { docxOriginal } from "./docx";
import { seenDocument } from "./docx-page";
import { writeNumber } from "./docx-number-formats";
import { numberingOf } from "./docx-numbering";
import { pack, writeDocx } from "../../../testing/docx-reports.test-support";

type NumberingConfig = NonNullable<Parameters<typeof pack>[1]>["config"][number];
type LevelKind = NonNullable<NumberingConfig["levels"][number]["format"]>;

const patience = 60_000;

describe("invented reports as documents", () => {
  it.each(["none", "usual"] as const)(
    "reads what is printed, noise: %s",
    async (noise) => {
      for (let seed = 1; seed <= 3; seed += 1) {
        const report = generateReport(seed, noise);
        const { content, edition, year, original } = recognise(await docxOriginal(await writeDocx(report)));
        expect({ seed, wrong: wrongFigures(report, content.figures) }).toEqual({ seed, wrong: [] });
        expect({ seed, missed: missedFigures(report, content.figures) }).toEqual({ seed, missed: [] });
        expect([edition, year, original.format]).toEqual([report.edition, report.year, "docx"]);
      }
    },
    patience,
  );

  it(
    "invents nothing in documents with accidents",
    async () => {
      for (let seed = 1; seed <= 4; seed += 1) {
        const report = generateReport(seed, "hard");
        const { content } = recognise(await docxOriginal(await writeDocx(report)));
        expect({ seed, wrong: wrongFigures(report, content.figures) }).toEqual({ seed, wrong: [] });
      }
    },
    patience,
  );
});

async function lines(children: readonly FileChild[]): Promise<string[]> {
  return (await docxOriginal(await pack(children))).text.split("\n");
}

function paragraph(...children: ConstructorParameters<typeof TextRun>[0][]): Paragraph {
  return new Paragraph({ children: children.map((child) => new TextRun(child)) });
}

function cell(text: string, more: Partial<ConstructorParameters<typeof TableCell>[0]> = {}): TableCell {
  return new TableCell({ children: [new Paragraph(text)], ...more });
}

const struck: Exclude<ConstructorParameters<typeof TextRun>[0], string> = { text: "1", strike: true };
const revision = { id: 1, author: "某人", date: "2024-01-01T00:00:00Z" };

describe("text of a document", () => {
  it("takes insertions and leaves deletions out", async () => {
    const children = [
      new TextRun("共"),
      new DeletedTextRun({ ...revision, text: "9" }),
      new InsertedTextRun({ ...revision, text: "13" }),
      new TextRun("条"),
    ];
    expect(await lines([new Paragraph({ children })])).toEqual(["共13条"]);
  });

  it.each([
    ["numbers in several runs", [paragraph("共1", { text: "3", size: 30 }, "条")], ["共13条"]],
    ["a break in a line", [paragraph("上一行", { text: "下一行", break: 1 })], ["上一行", "下一行"]],
    ["struck out text", [paragraph("共", struck, "3条")], ["共3条"]],
    ["text struck out twice", [paragraph("共", { text: "1", doubleStrike: true }, "3条")], ["共3条"]],
    ["hidden text", [paragraph("共", { text: "1", vanish: true }, "3条")], ["共3条"]],
    [
      "a simple field",
      [new Paragraph({ children: [new TextRun("共1"), new SimpleField("=SUM(LEFT)", "3")] })],
      ["共13"],
    ],
    ["a raised note", [paragraph("共3", { text: "1", superScript: true }, "条")], ["共3①条"]],
    [
      "a tab",
      [new Paragraph({ children: [new TextRun({ children: ["行政许可", new Tab(), "5"] })] })],
      ["行政许可\t5"],
    ],
  ])("keeps what is seen of %s", async (_what, children, expected) => {
    expect(await lines(children)).toEqual(expected);
  });

  it("does not run the paragraphs of a cell together", async () => {
    const two = new TableCell({ children: [new Paragraph("5"), new Paragraph("3")] });
    expect(await lines([new Table({ rows: [new TableRow({ children: [cell("规章"), two] })] })])).toEqual([
      "规章\t5 3",
    ]);
  });

  it("knows the columns of cells that go on from the row above", async () => {
    const rows = [
      [cell("甲", { columnSpan: 2, verticalMerge: VerticalMergeType.RESTART }), cell("1")],
      [cell("", { columnSpan: 2, verticalMerge: VerticalMergeType.CONTINUE }), cell("2")],
    ];
    const table = new Table({ rows: rows.map((children) => new TableRow({ children })) });
    const { blocks } = await docxOriginal(await pack([table]));
    expect(blocks.flatMap((block) => (block.kind === "row" ? block.cells : []))).toMatchObject([
      { text: "甲", from: 0, to: 1 },
      { text: "1", from: 2, to: 2 },
      { text: "2", from: 2, to: 2 },
    ]);
  });
});

it.each([
  [
    "a row that begins further right",
    '<w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:p/></w:tc>',
    'gridSpan w:val="2"',
    2,
  ],
  [
    "cells merged the old way",
    '<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr></w:tc>',
    'gridSpan w:val="2"',
    1,
  ],
  [
    "a carriage return",
    "<w:tc><w:p><w:r><w:t>5</w:t><w:cr/><w:t>3</w:t></w:r></w:p></w:tc>",
    "<w:t>5</w:t><w:br/><w:t>3</w:t>",
    1,
  ],
  [
    "a reading above words",
    "<w:tc><w:p><w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>5</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p></w:tc>",
    "<w:r><w:r><w:t>5</w:t></w:r></w:r>",
    1,
  ],
])("writes out %s", (_what, row, expected, cells) => {
  const document = `<w:document><w:body><w:tbl><w:tr>${row}</w:tr></w:tbl></w:body></w:document>`;
  const seen = seenDocument({ document, numbering: "", styles: "" });
  expect(seen).toContain(expected);
  expect(seen.match(/<w:tc>/g)).toHaveLength(cells);
});

describe("automatic numbers", () => {
  const numbering = {
    config: [
      list("parts", [LevelFormat.CHINESE_COUNTING, "%1、"]),
      list("groups", [LevelFormat.CHINESE_COUNTING, "（%1）"], [LevelFormat.DECIMAL, "%2."]),
      list("circles", [LevelFormat.DECIMAL_ENCLOSED_CIRCLE, "%1"], [LevelFormat.UPPER_ROMAN, "%1-%2"]),
      list("dots", [LevelFormat.BULLET, "●"]),
    ],
  };

  function list(reference: string, ...levels: readonly (readonly [LevelKind, string])[]): NumberingConfig {
    return { reference, levels: levels.map(([format, text], level) => ({ level, format, text })) };
  }

  const numbered = (text: string, reference: string, level = 0): Paragraph =>
    new Paragraph({ text, numbering: { reference, level } });

  async function read(children: readonly FileChild[]): Promise<Reading> {
    return recognise(await docxOriginal(await pack(children, numbering)));
  }

  it("stand before their paragraphs", async () => {
    const { original } = await read([
      numbered("总体情况", "parts"),
      numbered("予以公开", "groups"),
      numbered("不予公开", "groups"),
      numbered("属于国家秘密", "groups", 1),
      numbered("重复申请", "groups", 1),
      numbered("主动公开", "parts"),
      numbered("其他处理", "groups"),
      numbered("其他", "groups", 1),
      numbered("甲", "circles"),
      numbered("乙", "circles", 1),
      numbered("丙", "dots"),
    ]);
    expect(original.text.split("\n")).toEqual([
      "一、 总体情况",
      "（一） 予以公开",
      "（二） 不予公开",
      "1. 属于国家秘密",
      "2. 重复申请",
      "二、 主动公开",
      "（三） 其他处理",
      "1. 其他",
      "① 甲",
      "①-I 乙",
      "丙",
    ]);
  });

  it("name the rows of a table", async () => {
    const row = (...cells: readonly Paragraph[]): TableRow =>
      new TableRow({ children: cells.map((child) => new TableCell({ children: [child] })) });
    const zeros = Array.from({ length: 6 }, () => new Paragraph("0"));
    const { content } = await read([
      new Paragraph("青石县林果局2023年政府信息公开工作年度报告"),
      new Table({
        rows: [
          row(numbered("本年新收政府信息公开申请数量", "parts"), new Paragraph("4"), ...zeros),
          row(numbered("予以公开", "groups"), new Paragraph("3"), ...zeros),
          row(numbered("部分公开", "groups"), new Paragraph("2"), ...zeros),
          row(numbered("属于国家秘密", "groups", 1), new Paragraph("1"), ...zeros),
        ],
      }),
    ]);
    expect(content.figures).toMatchObject({
      "requests.received.natural-person": 4,
      "requests.granted.natural-person": 3,
      "requests.partly-granted.natural-person": 2,
      "requests.refused.state-secret.natural-person": 1,
    });
  });
});

it.each([
  ["chineseCounting", ["一", "十", "十一", "二十", "九十九", "100"]],
  ["chineseLegalSimplified", ["壹", "拾", "拾壹", "贰拾", "玖拾玖", "100"]],
  ["decimalEnclosedCircle", ["①", "⑩", "⑪", "⑳", "99", "100"]],
  ["decimalZero", ["01", "10", "11", "20", "99", "100"]],
  ["lowerLetter", ["a", "j", "k", "t", "99", "100"]],
  ["upperRoman", ["I", "X", "XI", "XX", "XCIX", "C"]],
  ["a format of its own", ["1", "10", "11", "20", "99", "100"]],
])("writes numbers as %s", (format, expected) => {
  expect([1, 10, 11, 20, 99, 100].map((value) => writeNumber(value, format))).toEqual(expected);
});

it("counts by the lists that styles name, and begins again where a list says so", () => {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:suff w:val="nothing"/></w:lvl>';
  const number = numberingOf(
    `<w:numbering><w:abstractNum w:abstractNumId="7">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
    '<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
  );
  const none = { id: null, level: null, style: null };
  const references = [none, { ...none, style: "b" }, { ...none, id: "1" }, { ...none, id: "2" }, { ...none, id: "2" }];
  expect([...references, { ...none, style: "b", id: "0" }].map(number)).toEqual(["", "3.", "4.", "1.", "2.", ""]);
});

describe("what is no sound document", () => {
  it("says so of a damaged one", async () => {
    const bytes = await pack([new Paragraph("甲")]);
    await expect(docxOriginal(bytes.slice(0, -40))).rejects.toThrow(UnreadableDocument);
  });
});
