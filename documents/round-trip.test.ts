/** What the system writes it reads back: JSON and XLSX the whole report, CSV and HTML all figures and what else they hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyContent, narrativeParts, type ListedIndicator } from "@/report/content";
import { generatedReports } from "./testing/generated-report.test-support";
import { type Reading } from "./read/model";
import { readDocument } from "./read/read";
import { reportCsv } from "./write/csv";
import { writeHtml } from "./write/html";
import { reportJson } from "./write/json";
import { type WrittenReport } from "./write/model";
import { officialDocument } from "./write/official/official-document";
import { officialDocx } from "./write/official/official-docx";
import { officialOfd } from "./write/official/official-ofd";
import { officialPdf } from "./write/official/official-pdf";
import { writeTemplate, writeXlsx } from "./write/xlsx";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, content: Uint8Array): Promise<Reading> => readDocument({ name, bytes: content });

function identity({ agency, year, scope }: Reading | WrittenReport): unknown {
  return { agency, year, scope };
}

/** Sentences as reports have them, with signs that formats give a meaning to. */
const sentences = fc.constantFrom(
  "本年度主动公开政府信息12条。",
  "全年收到申请3件，均按期答复；“网站”为<主要>渠道 & 平台。",
  '有"引号"，😀，=1+1。',
);
const preamble =
  "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。";
const parts = fc.array(sentences, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));
const narratives = fc.record({
  preamble: fc.constant(preamble),
  overview: parts,
  problems: parts,
  otherMatters: parts,
});
const categoryNames = fc.constantFrom(
  "机构职能",
  "财政预决算",
  "“双随机、一公开”",
  "26个试点领域公开目录",
  "政策文件及解读",
);
const categoryCounts = fc.option(fc.nat(5000), { nil: null });
const categories = fc.option(
  fc.record({
    statedTotal: categoryCounts,
    items: fc.array(fc.record({ category: categoryNames, count: categoryCounts }), { minLength: 1, maxLength: 30 }),
  }),
  { nil: null },
);

/** Indicators with names that paper can hold; a list that is not on the form has none. */
function named(indicators: readonly ListedIndicator[]): ListedIndicator[] {
  return indicators.map((line, index) => ({
    ...line,
    label: `${String(index + 1)}.主动公开文件数`,
    unit: line.unit || "件",
  }));
}

describe("a report", () => {
  it("comes back whole from JSON", async () => {
    await fc.assert(
      fc.asyncProperty(generatedReports, async (report) => {
        const reading = await read("report.json", bytes(JSON.stringify(reportJson(report))));
        expect(identity(reading)).toEqual(identity(report));
        expect(reading.content).toEqual(report.content);
      }),
      { numRuns: 60 },
    );
  });

  it("comes back whole from XLSX", async () => {
    await fc.assert(
      fc.asyncProperty(generatedReports, async (report) => {
        const reading = await read("report.xlsx", await writeXlsx(report));
        expect(identity(reading)).toEqual(identity(report));
        expect(reading.content).toEqual(report.content);
      }),
      { numRuns: 25 },
    );
  });

  it("comes back from CSV with its figures, indicators and categories", async () => {
    await fc.assert(
      fc.asyncProperty(generatedReports, async (report) => {
        const { content, ...reading } = await read("report.csv", bytes(reportCsv(report)));
        const { figures, indicators, disclosures, edition, origin, unclear } = report.content;
        expect(identity({ ...reading, content })).toEqual(identity(report));
        expect(content).toMatchObject({ figures, indicators, disclosures, edition, origin });
        const codesOf = (cells: readonly { readonly code: string }[]): string[] => cells.map(({ code }) => code).sort();
        expect(codesOf(content.unclear)).toEqual(codesOf(unclear));
      }),
      { numRuns: 60 },
    );
  });

  describe.each([
    ["docx", officialDocx, 25],
    ["pdf", officialPdf, 25],
    ["ofd", officialOfd, 25],
  ] as const)("as an official document (%s)", (format, write, numRuns) => {
    it("comes back with its figures, indicators, categories and narrative", async () => {
      await fc.assert(
        fc.asyncProperty(generatedReports, narratives, categories, async (report, narrative, disclosures) => {
          const content = { ...report.content, narrative, disclosures, indicators: named(report.content.indicators) };
          const bytes = await write(officialDocument({ ...report, content }));
          const reading = await read(`report.${format}`, bytes);
          expect(reading).toMatchObject({ agency: report.agency, year: report.year });
          expect(reading.content.figures).toEqual(content.figures);
          expect(reading.content.indicators).toEqual(content.indicators);
          expect(reading.content.disclosures).toEqual(disclosures);
          // Where a line ends, paper shows no space, and a sign that no font has is printed as 〓.
          const onPaper =
            format === "docx"
              ? (text: string) => text
              : (text: string) => text.replaceAll(" ", "").replaceAll("😀", "〓");
          for (const part of narrativeParts)
            expect(onPaper(reading.content.narrative[part])).toBe(onPaper(narrative[part]));
        }),
        { numRuns },
      );
    });
  });

  it("comes back from HTML with its sentences, lists beside them", async () => {
    await fc.assert(
      fc.asyncProperty(generatedReports, narratives, async (report, narrative) => {
        const written = { ...report, content: { ...report.content, narrative } };
        const reading = await read("report.html", bytes(writeHtml(written)));
        expect(reading.content.narrative).toEqual(narrative);
      }),
      { numRuns: 30 },
    );
  });

  it("comes back from HTML with its figures", async () => {
    const tabled = generatedReports.filter(({ content }) => content.edition !== "pre-2019");
    await fc.assert(
      fc.asyncProperty(tabled, async (report) => {
        const reading = await read("report.html", bytes(writeHtml(report)));
        expect(reading).toMatchObject({ agency: report.agency, year: report.year, edition: report.content.edition });
        expect(reading.content.figures).toEqual(report.content.figures);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the empty form", () => {
  it.each([
    ["2021", "form"],
    ["2021", "instead"],
    ["2019", "form"],
    ["pre-2019", "form"],
  ] as const)("of %s (%s) says nothing", async (edition, variant) => {
    const reading = await read("template.xlsx", await writeTemplate(edition, variant));
    expect(reading.content).toEqual(emptyContent(edition, "transcribed", variant));
    expect(identity(reading)).toEqual({ agency: null, year: null, scope: null });
  });
});
