/** One published report in every format says the same, and the desk's own downloads are for those who may see the desk. */
import { expect } from "@playwright/test";
import { readDocument } from "@/documents/read/read";
import { openDraft } from "./open-draft";
import { signIn } from "./sign-in";
import { test } from "./test";

const report = "/api/v1/reports/zibo-hitech-construction-bureau/2023/own";
const template = "/zh/desk/import/template?edition=2021";

test("a report is the same in every format, and is sent as a file", async ({ request }) => {
  const contents = [];
  const names = ["json", "xlsx", "csv", "html", "docx", "pdf", "ofd"].map((ending) => `report.${ending}`);
  for (const name of names) {
    const answer = await request.get(`${report}/${name}`);
    expect(answer.status(), name).toBe(200);
    expect(answer.headers()["content-disposition"], name).toMatch(/^attachment; filename="[\x21-\x7e]+"$/);
    expect(answer.headers()["x-content-type-options"], name).toBe("nosniff");
    contents.push((await readDocument({ name, bytes: await answer.body() })).content);
  }
  const [json, xlsx, ...others] = contents;
  expect(json).toBeDefined();
  expect(xlsx).toEqual(json);
  for (const other of others) {
    expect(other.figures).toEqual(json?.figures);
    expect(other.disclosures).toEqual(json?.disclosures);
  }
});

test("the report page offers all formats, and the description of the interface names them", async ({
  page,
  request,
}) => {
  await page.goto("/zh/agencies/zibo-hitech-construction-bureau/2023/own");
  for (const name of ["Word", "PDF", "OFD", "Excel", "HTML", "CSV", "JSON"]) {
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  }
  const described = (await (await request.get("/api/v1/openapi.json")).json()) as { paths: Record<string, unknown> };
  for (const ending of ["docx", "pdf", "ofd", "xlsx", "html", "csv", "json"]) {
    expect(
      Object.keys(described.paths).some((path) => path.endsWith(`report.${ending}`)),
      ending,
    ).toBe(true);
  }
});

test("the empty form is there for the signed-in, and findings for those who may see the report", async ({
  browser,
  request,
}) => {
  const stranger = await request.get(template, { maxRedirects: 0 });
  expect(stranger.status()).toBeGreaterThanOrEqual(300);
  expect(stranger.headers()["content-type"] ?? "").not.toContain("spreadsheet");

  const editor = await signIn(browser, "editor");
  const form = await editor.request.get(template);
  expect(form.headers()["content-type"]).toContain("spreadsheetml");
  const { content, edition } = await readDocument({ name: "template.xlsx", bytes: await form.body() });
  expect(edition).toBe("2021");
  expect(Object.values(content.figures).every((figure) => figure === null)).toBe(true);

  const unknown = "/zh/desk/reports/00000000-0000-4000-8000-000000000000/findings?format=csv";
  expect((await editor.request.get(unknown)).status()).toBe(404);
});

test("a draft is an official document that says on every page that it is none, for those who may see it", async ({
  browser,
}) => {
  const editor = await signIn(browser, "editor3");
  await openDraft(editor, "");
  // An editor of another place.
  const other = await signIn(browser, "editor");
  for (const [name, ending] of [
    ["Word", "docx"],
    ["PDF", "pdf"],
    ["OFD", "ofd"],
  ] as const) {
    const href = (await editor.getByRole("link", { name, exact: true }).getAttribute("href")) ?? "";
    const answer = await editor.request.get(href);
    expect(answer.headers()["content-disposition"], name).toContain(`draft.${ending}`);
    expect(answer.headers()["cache-control"], name).toBe("private, no-store");
    const reading = await readDocument({ name: `draft.${ending}`, bytes: await answer.body() });
    expect(reading.edition, name).toBe("2021");
    expect((await other.request.get(href)).status(), name).toBe(404);
  }
});
