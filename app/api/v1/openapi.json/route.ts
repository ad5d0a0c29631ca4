/** The description of the public interface. */
import { ofdType, wordType, workbookType } from "@/app/_server/download";
import { agencyKinds, agencyLevels } from "@/report/agency";

export const dynamic = "force-static";

const report = (description: string, type: string, schema?: "string") => ({
  get: {
    summary: description,
    parameters: [
      { name: "slug", in: "path", required: true, schema: { type: "string" } },
      { name: "year", in: "path", required: true, schema: { type: "integer", minimum: 2008 } },
      { name: "scope", in: "path", required: true, schema: { type: "string", enum: ["own", "roll-up"] } },
      { name: "version", in: "query", required: false, schema: { type: "integer", minimum: 1 } },
    ],
    responses: {
      "200": { description, content: { [type]: schema ? { schema: { type: schema, format: "binary" } } : {} } },
      "404": { description: "Never published" },
      "410": { description: "Withdrawn; the text says why" },
    },
  },
});

const chart = (description: string, type: string, schema?: "string") => ({
  get: {
    summary: description,
    parameters: [
      { name: "locale", in: "path", required: true, schema: { type: "string", enum: ["zh", "en"] } },
      { name: "address", in: "path", required: true, schema: { type: "string" } },
    ],
    responses: {
      "200": { description, content: { [type]: schema ? { schema: { type: schema, format: "binary" } } : {} } },
      "404": { description: "No such chart" },
      "413": { description: "Too many numbers for a picture" },
    },
  },
});

const text = (name: string, description: string) => ({
  name,
  in: "query",
  required: false,
  description,
  schema: { type: "string" },
});

const compareParameters = [
  text("a", "Addresses of agencies, by commas, 50 at most"),
  text("group", "same-upper:SLUG, same-kind:SLUG or below:SLUG: the peer group of an agency; or all"),
  text("y", "Years: 2021-2025, 2019,2024"),
  text("i", "Keys of figures and rates, by commas, 8 at most"),
  text("scope", "own or roll-up, never both"),
];

const comparing = {
  "/api/v1/compare.csv": {
    get: {
      summary:
        "Any agencies, years and figures, a line each, with why a value is missing; the query is that of /compare",
      parameters: compareParameters,
      responses: {
        "200": {
          description: "Values, and of rates numerator, denominator and interval",
          content: { "text/csv": {} },
        },
        "400": { description: "No agency is named, or a parameter makes no sense; the text says which" },
      },
    },
  },
};

const finding = {
  "/api/v1/agencies": {
    get: {
      summary: "Agencies and the years they have published",
      parameters: [
        text("q", "Two characters or letters of any of its names, its pinyin or its initials"),
        text("level", agencyLevels.join(", ")),
        text("kind", agencyKinds.join(", ")),
        text("under", "Address of an agency: it and all below it"),
        text("year", "With a published report on this year"),
        text("page", "50 agencies a page"),
      ],
      responses: {
        "200": { description: "One page of agencies, best hits first", content: { "application/json": {} } },
        "400": { description: "A condition means nothing here" },
      },
    },
  },
  "/api/v1/latest.atom": {
    get: {
      summary: "Latest publications, corrections and withdrawals",
      parameters: [
        text("year", "Of reports on this year"),
        text("kind", "publication, correction, withdrawal"),
        text("locale", "zh, en"),
      ],
      responses: { "200": { description: "The newest 30", content: { "application/atom+xml": {} } } },
    },
  },
};

export function GET(): Response {
  return Response.json({
    openapi: "3.1.0",
    info: {
      title: "Nianbao 年报",
      version: "1",
      description: "Published annual reports on open government information (政府信息公开工作年度报告).",
    },
    paths: {
      ...comparing,
      ...finding,
      "/api/v1/charts/{locale}/{address}.csv": chart(
        "The numbers of a chart, a line a point; address is that of its page after /charts/",
        "text/csv",
      ),
      "/api/v1/charts/{locale}/{address}.svg": chart("A chart as a drawing", "image/svg+xml"),
      "/api/v1/charts/{locale}/{address}.png": chart("A chart as a picture", "image/png", "string"),
      "/api/v1/reports/{slug}/{year}/{scope}/report.json": report("The report whole", "application/json"),
      "/api/v1/reports/{slug}/{year}/{scope}/report.docx": report(
        "The report whole, as a Word document in the layout of GB/T 9704",
        wordType,
        "string",
      ),
      "/api/v1/reports/{slug}/{year}/{scope}/report.pdf": report(
        "The same as PDF, tagged to PDF/UA",
        "application/pdf",
        "string",
      ),
      "/api/v1/reports/{slug}/{year}/{scope}/report.ofd": report("The same as OFD (GB/T 33190)", ofdType, "string"),
      "/api/v1/reports/{slug}/{year}/{scope}/report.xlsx": report(
        "The report whole, as a workbook in the official form",
        workbookType,
        "string",
      ),
      "/api/v1/reports/{slug}/{year}/{scope}/report.html": report(
        "The report as one page in the official form, without what programs need beside it",
        "text/html",
      ),
      "/api/v1/reports/{slug}/{year}/{scope}/receipt.json": report(
        "The frozen document; its SHA-256 is the receipt on the page of the report (the newest version by default)",
        "application/json",
      ),
      "/api/v1/reports/{slug}/{year}/{scope}/report.csv": report(
        "Every cell of the form on a line, indicators and categories; no narrative, contact, period or official source",
        "text/csv",
      ),
    },
  });
}
