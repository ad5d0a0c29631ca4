/** What the official documents are beside their words: pages of GB/T 9704, structure for those who listen, drafts that show it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "@/report/content";
import { unzip } from "../../read/container";
import { readDocument } from "../../read/read";
import { type WrittenReport } from "../model";
import { brokenLines } from "./broken-lines";
import { officialDocument } from "./official-document";
import { officialDocx } from "./official-docx";
import { officialFonts } from "./official-fonts";
import { officialOfd } from "./official-ofd";
import { officialPdf } from "./official-pdf";
import { placedDocument } from "./pages";
import { paper } from "./paper";

const sentence = "本年度主动公开政府信息，持续做好依申请公开工作，规范办理流程，按期答复申请人。";

function reportOf(content: Partial<ReportContent> = {}): WrittenReport {
  const empty = emptyContent("2021", "authored");
  const figures = Object.fromEntries(
    Object.keys(empty.figures).map((code, index) => [code, code === "fees.amount" ? "12.50" : index]),
  );
  const text = `${sentence.repeat(6)}\n（一）主动公开情况\n1.${sentence}\n${sentence.repeat(3)}`;
  const narrative = { preamble: sentence, overview: text.repeat(2), problems: text, otherMatters: sentence };
  return {
    agency: "青石县林果局",
    year: 2023,
    scope: "own",
    version: 2,
    publishedAt: "2024-01-20T00:00:00.000Z",
    content: { ...empty, figures, narrative, ...content },
  };
}

const draft = { words: "草稿 未发布" };

describe("lines", () => {
  const measure = { widthOf: (text: string) => Array.from(text).length, width: 6, indent: 2 };
  it("never begin with a mark that ends a sentence, and a number stays whole", () => {
    expect(brokenLines("公开了信息，共1234条。", measure)).toEqual(["公开了信", "息，共", "1234条。"]);
  });
  it("break a word only where it is longer than a line", () => {
    expect(brokenLines("0533-30815171234", measure)).toEqual(["0533", "-30815", "171234"]);
  });
  it("hold the whole text", () => {
    expect(brokenLines(sentence, measure).join("")).toBe(sentence);
    expect(brokenLines("", measure)).toEqual([""]);
  });
});

describe("pages", () => {
  it("keep to the text block, number themselves at the outer edge, and never end with a heading", async () => {
    const { pages } = placedDocument(officialDocument(reportOf()), await officialFonts());
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach(({ texts, frames }, index) => {
      const inside = texts.filter(({ y }) => y < paper.bottom);
      for (const { x, y } of inside) {
        expect(x).toBeGreaterThanOrEqual(paper.left - 0.1);
        expect(y).toBeGreaterThan(paper.top);
      }
      for (const { y, height } of frames) expect(y + height).toBeLessThanOrEqual(paper.bottom + 0.2);
      const number = texts.at(-1);
      expect(number?.text).toBe(`— ${String(index + 1)} —`);
      expect((number?.x ?? 0) > paper.width / 2).toBe(index % 2 === 0);
      if (frames.length === 0) expect(["hei", "kai"]).not.toContain(inside.at(-1)?.role);
    });
  });

  it("say the header of a table again where it goes on", async () => {
    const { pages } = placedDocument(officialDocument(reportOf()), await officialFonts());
    const withHeader = pages.filter(({ texts }) => texts.some(({ text }) => text === "申请人情况"));
    expect(withHeader.length).toBeGreaterThan(1);
    const elements = withHeader.map(({ texts }) => texts.find(({ text }) => text === "申请人情况")?.element);
    expect(elements.filter((element) => element !== null)).toHaveLength(1);
  });
});

describe("a PDF", () => {
  let source = "";
  beforeAll(async () => {
    source = Buffer.from(await officialPdf(officialDocument(reportOf()))).toString("latin1");
  });

  it("says what it is to those who listen: PDF/UA, title, language, structure", () => {
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(source).toMatch(/\/Lang \(zh-CN\)/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/\/MarkInfo/);
    for (const type of ["H1", "H2", "H3", "P", "Table", "THead", "TBody", "TR", "TH", "TD"])
      expect(source, type).toMatch(new RegExp(`/S /${type}\\b`));
  });

  it("says of each header what it heads and how far it reaches", () => {
    // Table 三: three levels of columns, of which 法人或其他组织 heads five.
    expect(source).toMatch(/\/Scope \/Column\s+\/ColSpan 5/);
    expect(source).toMatch(/\/Scope \/Row/);
    // 三、本年度办理结果 stands beside twenty-two rows.
    expect(source).toMatch(/\/Scope \/Row\s+\/RowSpan 2\d/);
  });

  it("holds the fonts it uses, as subsets", () => {
    expect(source.match(/\/FontFile2/g)?.length).toBe(4);
    expect(source.length).toBeLessThan(600_000);
  });

  it("shows on each page of a draft that it is one, and reads back without those words", async () => {
    const bytes = await officialPdf(officialDocument(reportOf(), draft));
    const reading = await readDocument({ name: "draft.pdf", bytes });
    expect(reading.content.figures).toEqual(reportOf().content.figures);
    expect(reading.original.text).not.toContain("草稿");
    const streams = contentStreams(Buffer.from(bytes));
    const turned = streams.filter((each) => /0\.70710678\d* -?0\.70710678\d*|0\.707107 -?0\.707107/.test(each));
    expect(turned.length).toBe(streams.filter((each) => each.includes("BDC")).length);
  });
});

/** The unpacked streams of a PDF. */
function contentStreams(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    if (bytes.subarray(at - 3, at).toString() === "end") continue;
    try {
      found.push(inflateSync(bytes.subarray(at + 7)).toString("latin1"));
    } catch {
      // Fonts and metadata are packed otherwise, or not at all.
    }
  }
  return found;
}

describe("a Word document", () => {
  it("has the page, the type and the lines of GB/T 9704", async () => {
    const parts = await unzip(await officialDocx(officialDocument(reportOf())), (name) => /^word\/.*\.xml$/.test(name));
    const xmlOf = (name: string): string =>
      new TextDecoder().decode(parts.find((part) => part.name === `word/${name}.xml`)?.bytes);
    const [body, styles] = [xmlOf("document"), xmlOf("styles")];
    // 37 mm, 35 mm, 28 mm and 26 mm in twentieths of a point.
    expect(body).toMatch(/<w:pgMar [^>]*w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(body).toContain('w:w="11906" w:h="16838"');
    for (const font of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"])
      expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toContain('w:line="580" w:lineRule="exact"');
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(4);
    expect(xmlOf("settings")).toContain("evenAndOddHeaders");
    expect(parts.every(({ name }) => !name.includes("fonts/"))).toBe(true);
  });

  it("carries the mark of a draft in the header of every page", async () => {
    const parts = await unzip(await officialDocx(officialDocument(reportOf(), draft)), (name) => /header\d/.test(name));
    const headers = parts
      .filter(({ name }) => name.endsWith(".xml"))
      .map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(headers).toHaveLength(2);
    for (const header of headers) expect(header).toContain('string="草稿 未发布"');
  });

  const office = installed("soffice");
  it.skipIf(!office)(
    `opens in LibreOffice as it was meant${office ? "" : " (not run: LibreOffice is not installed)"}`,
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "nianbao-official-"));
      try {
        const file = path.join(folder, "report.docx");
        writeFileSync(file, await officialDocx(officialDocument(reportOf())));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
          stdio: "ignore",
        });
        const bytes = readFileSync(path.join(folder, "report.pdf"));
        const reading = await readDocument({ name: "report.pdf", bytes });
        expect(reading).toMatchObject({ agency: "青石县林果局", year: 2023, unread: [] });
        expect(reading.content.figures).toEqual(reportOf().content.figures);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

function installed(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => {
    try {
      readFileSync(path.join(folder, program));
      return true;
    } catch {
      return false;
    }
  });
}

describe("an OFD file", () => {
  it("has a number for each object that no other has, and the subset of each font", async () => {
    const parts = await unzip(await officialOfd(officialDocument(reportOf(), draft)), () => true);
    const names = parts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml"]));
    expect(names.filter((name) => name.endsWith(".ttf"))).toHaveLength(4);
    const texts = parts.filter(({ name }) => name.endsWith(".xml")).map(({ bytes }) => new TextDecoder().decode(bytes));
    const ids = texts.flatMap((text) => [...text.matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id)));
    expect(new Set(ids).size).toBe(ids.length);
    const largest = /<ofd:MaxUnitID>(\d+)</.exec(texts.join(""))?.[1];
    expect(Number(largest)).toBe(Math.max(...ids));
  });

  it("is the same file for the same report", async () => {
    const [one, other] = [
      await officialOfd(officialDocument(reportOf())),
      await officialOfd(officialDocument(reportOf())),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
