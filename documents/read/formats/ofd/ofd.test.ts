/** OFD files as other programs make them: other prefixes and paths, templates, steps in short form, and what is none. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../read";
import { ofdOriginal } from "./ofd";

const namespace = 'xmlns="http://www.ofdspec.org/2016"';

interface Made {
  readonly page: string;
  readonly template?: string;
  readonly prefix?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A file of one page, by default with no prefix and paths from the root. */
function made({ page, template, more = {} }: Made): Uint8Array {
  const templates = template === undefined ? "" : '<TemplatePage ID="7" BaseLoc="Tpls/Tpl_0/Content.xml"/>';
  const using = template === undefined ? "" : '<Template TemplateID="7" ZOrder="Background"/>';
  const content = (objects: string, head = ""): string =>
    `<Page ${namespace}>${head}<Content><Layer ID="9"><PageBlock ID="10">${objects}</PageBlock></Layer></Content></Page>`;
  const parts: Record<string, string> = {
    "OFD.xml": `<?xml version="1.0"?><OFD ${namespace} DocType="OFD"><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>`,
    "Doc_0/Document.xml": `<Document ${namespace}><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>${templates}</CommonData><Pages><Page ID="1" BaseLoc="/Doc_0/Pages/Page_0/Content.xml"/></Pages></Document>`,
    "Doc_0/Pages/Page_0/Content.xml": content(page, using),
    ...(template === undefined ? {} : { "Doc_0/Tpls/Tpl_0/Content.xml": content(template) }),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (at: string, size: number, code: string): string =>
  `<TextObject ID="20" Boundary="${at}" Font="3" Size="${String(size)}">${code}</TextObject>`;

const title = text(
  "40 40 130 10",
  7,
  '<TextCode X="0" Y="6" DeltaX="g 25 7">青石县林果局2023年政府信息公开工作年度报告</TextCode>',
);
const sentence = text(
  "28 60 156 6",
  5,
  '<TextCode X="0" Y="4" DeltaX="g 13 5">根据《政府信息公开条例》编制</TextCode><TextCode X="70" Y="4" DeltaX="g 3 5">本报告。</TextCode>',
);
const line = (data: string): string =>
  `<PathObject ID="30" Boundary="0 0 210 297" LineWidth="0.3"><AbbreviatedData>${data}</AbbreviatedData></PathObject>`;

describe("an OFD file of another program", () => {
  it("is read as its page shows it", async () => {
    const reading = await readDocument({ name: "a.ofd", bytes: made({ page: title + sentence }) });
    expect(reading).toMatchObject({ agency: "青石县林果局", year: 2023 });
    expect(reading.original).toMatchObject({ format: "ofd" });
    expect(reading.original.text).toContain("根据《政府信息公开条例》编制本报告。");
  });

  it("is read with the page that is printed under it, and without a stamp that runs aslant", async () => {
    const stamp =
      '<TextObject ID="40" Boundary="0 0 210 297" CTM="0.7 -0.7 0.7 0.7 50 200" Font="3" Size="20"><TextCode X="0" Y="0" DeltaX="20">样本</TextCode></TextObject>';
    const { text: read } = await ofdOriginal(made({ page: sentence + stamp, template: title }));
    expect(read).toContain("青石县林果局2023年政府信息公开工作年度报告");
    expect(read).not.toContain("样本");
  });

  it("has the cells of its ruled tables", async () => {
    const edges = [28, 80, 132, 184];
    const rows = [100, 110, 120];
    const rulings = [
      ...edges.map((x) => line(`M ${String(x)} 100 L ${String(x)} 120`)),
      ...rows.map((y) => line(`M 28 ${String(y)} L 184 ${String(y)}`)),
    ].join("");
    const cells = ["规章", "3", "0", "行政规范性文件", "12", ""].map((each, index) => {
      const [x, y] = [(edges[index % 3] ?? 0) + 2, (rows[Math.floor(index / 3)] ?? 0) + 2];
      return each === "" ? "" : text(`${String(x)} ${String(y)} 48 6`, 4, `<TextCode X="0" Y="4">${each}</TextCode>`);
    });
    const { blocks } = await ofdOriginal(made({ page: title + rulings + cells.join("") }));
    const found = blocks.flatMap((block) => (block.kind === "row" ? [block.cells.map((cell) => cell.text)] : []));
    expect(found).toEqual([
      ["规章", "3", "0"],
      ["行政规范性文件", "12", ""],
    ]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["an encrypted file", made({ page: title, more: { "Encryptions.xml": "<Encryptions/>" } }), "加密"],
    ["a scanned one", made({ page: '<ImageObject ID="5" Boundary="0 0 210 297" ResourceID="6"/>' }), "没有文字"],
    [
      "a page that is not there",
      made({ page: "", more: { "Doc_0/Document.xml": "<Document><Pages><Page BaseLoc='x.xml'/></Pages></Document>" } }),
      "损坏",
    ],
    ["torn markup", made({ page: "<TextObject>" }), "损坏"],
    [
      "a path that leads out",
      made({ page: "", more: { "OFD.xml": "<OFD><DocRoot>../../etc/passwd</DocRoot></OFD>" } }),
      "损坏",
    ],
  ])("says so in a sentence: %s", async (_name, bytes, word) => {
    await expect(readDocument({ name: "a.ofd", bytes })).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining(word) as string },
    });
  });
});
