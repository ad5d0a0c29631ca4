/** Import in a browser: one document compared and saved, many at once, without barriers, by keyboard, without script. */
import { expect, type Page } from "@playwright/test";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { strToU8, zipSync } from "fflate";
import { expectNoBarrier, expectToFit } from "./barriers";
import { textOf } from "./printed-report";
import { signIn } from "./sign-in";
import { test } from "./test";

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const address = "https://www.sample-city.example/nianbao.html";
const proposed = "at-figure:requests.carried-in.total";
async function readText(page: Page, text: string): Promise<void> {
  await page.getByLabel("报告全文").fill(text);
  await page.getByRole("button", { name: "读取", exact: true }).click();
  await expect(page.getByRole("heading", { name: "读取结果" })).toBeVisible();
}

/** Gives the draft on this page up, so that the next run finds nothing begun. */
async function discard(page: Page): Promise<void> {
  await page.getByText("其他操作").click();
  await page.getByLabel(/^我确认放弃/).check();
  await page.getByRole("button", { name: "放弃草稿" }).click();
  await expect(page).toHaveURL(/\/desk$/);
}

test("a text is read, its proposal accepted and undone, and saved; its draft is replaced only when that is said", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const agency = "示例市司法局";
  const year = 2011;
  const page = await signIn(browser, "editor");
  await page.goto("/zh/desk/import");
  await readText(page, textOf({ agency, year }));
  const cell = page.locator(`[id="${proposed}"]`);
  await expect(cell).toContainText("建议 0");
  await page.getByRole("checkbox", { name: "采纳" }).first().check();
  await expect(cell).toContainText("已采纳");
  await page.getByRole("button", { name: "撤销上一步" }).click();
  await expect(cell).toContainText("建议 0");
  await page.getByRole("checkbox", { name: "采纳" }).first().check();
  await expect(page.getByRole("combobox", { name: /^机关/ }).locator("option:checked")).toHaveText(agency);
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "公布的网址" })).toBeVisible();
  await page.getByLabel(/^法定公布的网址/).fill(address);
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await expect(page).toHaveURL(/desk\/reports\//);
  await expect(page.locator(`[id="${proposed}"]`)).toHaveValue("0");

  await page.goto("/zh/desk/import");
  await readText(page, textOf({ agency, year, received: 31 }));
  await expect(page.getByText(/^这份报告已有草稿/)).toBeVisible();
  await page.getByLabel(/^法定公布的网址/).fill(address);
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "已有草稿" })).toBeVisible();
  await page.getByLabel(/^用这次读取的内容替换/).check();
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await expect(page).toHaveURL(/desk\/reports\//);
  await expect(page.locator('[id="at-figure:requests.received.total"]')).toHaveValue("31");
  await discard(page);
});

test("a figure and its place are lit together, and the counts lead to the next open cell by keyboard", async ({
  browser,
}) => {
  const page = await signIn(browser, "editor");
  await page.goto("/zh/desk/import");
  await readText(page, textOf({ agency: "示例市司法局", year: 2009 }));
  await page.locator('[id="at-figure:penalties.decisions"] a').last().hover();
  await expect(page.locator('a[data-codes~="penalties.decisions"]')).toHaveAttribute("data-lit", "");
  await page.locator('a[data-codes~="rules.issued"]').focus();
  await expect(page.locator('[id="at-figure:rules.issued"]')).toHaveAttribute("data-lit", "");
  await page
    .getByRole("link", { name: /^建议 \d/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`[id="${proposed}"] a`).last()).toBeFocused();
  await page
    .getByRole("link", { name: /^未载明/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  const open = page.locator(":focus");
  await expect(open).toHaveAttribute("title", /^填写/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await expect(page.getByText("手填")).toBeVisible();
  await expect(page.getByText(/已确认/).first()).toContainText("1");
});

test("many files give a table: one is broken and says so, the others are opened and saved", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signIn(browser, "admin");
  await page.goto("/zh/desk/import/batch");
  const year = 2011;
  await page
    .getByLabel("选择文件")
    .setInputFiles([
      file("教育局.txt", textOf({ agency: "示例市教育局", year })),
      file("空文件.txt", " "),
      file("损坏.pdf", "%PDF-1.7 nothing follows"),
      file("统计局.txt", textOf({ agency: "示例市统计局", year })),
      file("另一机关.txt", textOf({ agency: "某某市水务局", year })),
    ]);
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("损坏.pdf")).toContainText(/PDF/);
  await expect(row("教育局.txt")).toContainText("示例市教育局");
  await expect(row("另一机关.txt")).toContainText("请选择机关");
  await page.getByRole("button", { name: "文件", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: /^文件/ })).toHaveAttribute("aria-sort", "ascending");
  await row("教育局.txt").getByRole("button", { name: /^核对/ }).click();
  await expect(page.getByRole("heading", { name: "教育局.txt" })).toBeFocused();
  await expectNoBarrier(page);
  for (const name of ["教育局.txt", "统计局.txt"]) await page.getByLabel(`公布的网址：${name}`).fill(address);
  await page.getByRole("button", { name: "保存可以保存的 2 份" }).click();
  await expect(page.getByRole("link", { name: /^打开草稿/ })).toHaveCount(2);
  const drafts = await page
    .getByRole("link", { name: /^打开草稿/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const editor = await signIn(browser, "editor");
  for (const draft of drafts) {
    await page.goto(draft);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${year} 年`);
    await expect(page.getByRole("textbox")).toHaveCount(0);
    await editor.goto(draft);
    await discard(editor);
  }
});

/** The same report as a Word document: lines with tabs are rows of a table. */
async function wordOf(text: string): Promise<Buffer> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const closeTable = () => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) rows.push(new TableRow({ children: line.split("\t").map(cell) }));
    else {
      closeTable();
      children.push(new Paragraph(line));
    }
  }
  closeTable();
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

test("a zip gives a row for each file in it, and a Word document is shown with its rows", async ({ browser }) => {
  const page = await signIn(browser, "editor");
  await page.goto("/zh/desk/import/batch");
  const word = await wordOf(textOf({ agency: "示例市司法局", year: 2009, received: 23 }));
  const zip = zipSync({
    "司法局.docx": new Uint8Array(word),
    "教育局.txt": strToU8(textOf({ agency: "示例市教育局", year: 2009 })),
    "说明.txt": strToU8("这不是年度报告。"),
  });
  const buffer = Buffer.from(zip);
  await page.getByLabel("选择文件").setInputFiles([{ name: "报告.zip", mimeType: "application/zip", buffer }]);
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("教育局.txt")).toContainText("示例市教育局");
  await expect(row("说明.txt")).toContainText(/报告/);
  await expect(row("报告.zip")).toHaveCount(0);
  await row("司法局.docx").getByRole("button", { name: /^核对/ }).click();
  await expect(page.locator('[id="at-figure:requests.received.total"]')).toContainText("23");
  await expect(page.locator('td a[data-codes~="requests.received.total"]')).toHaveText("23");
});

test("what is pasted from a page is read as its table", async ({ browser }) => {
  const page = await signIn(browser, "editor");
  await page.goto("/zh/desk/import");
  const lines = textOf({ agency: "示例市司法局", year: 2009 }).split("\n");
  const html = lines
    .map((line) =>
      line.includes("\t") ? `<tr>${line.replace(/[^\t]+/g, "<td>$&</td>")}</tr>` : `</table><p>${line}</p><table>`,
    )
    .join("");
  const text = lines.join(" ").replace(/\s+/g, " ");
  await page.getByLabel("报告全文").evaluate(
    (area, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", pasted.html);
      clipboardData.setData("text/plain", pasted.text);
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    { html: `<table>${html}</table>`, text },
  );
  await expect(page.getByText("已粘贴带表格的内容")).toBeVisible();
  await readText(page, text);
  await expect(page.locator('[id="at-figure:penalties.decisions"]')).toContainText("17");
  await expect(page.locator('td a[data-codes~="penalties.decisions"]')).toHaveText("17");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`the review meets no barrier in the ${colorScheme} theme at ${width} pixels`, async ({ browser }) => {
      const page = await signIn(browser, "editor", { colorScheme, viewport: { width, height: 844 } });
      for (const address of ["/zh/desk/import", "/zh/desk/import/batch", "/en/desk/import"]) {
        await page.goto(address);
        await expectNoBarrier(page);
        await expectToFit(page);
      }
      await page.goto("/zh/desk/import");
      await readText(page, textOf({ agency: "示例市司法局", year: 2009 }));
      await expectNoBarrier(page);
      await expectToFit(page);
    });
  }
}

test("without script one text is read and shown, and its proposal can be saved", async ({ browser }) => {
  const signedIn = await signIn(browser, "editor");
  const storageState = await signedIn.context().storageState();
  const page = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
  await page.goto("/zh/desk/import");
  await readText(page, textOf({ agency: "示例市卫生健康局", year: 2011 }));
  await expect(page.locator(`[id="${proposed}"]`)).toContainText("建议 0");
  await page.getByRole("checkbox", { name: "采纳" }).first().check();
  await page.getByLabel(/^法定公布的网址/).fill(address);
  await page.getByRole("button", { name: "保存为草稿" }).click();
  await expect(page.locator(`[id="${proposed}"]`)).toHaveValue("0");
  await signedIn.goto(page.url());
  await discard(signedIn);
});

test("only a signed-in page of this site has documents read", async ({ browser, request, baseURL }) => {
  const address = "/zh/desk/import/read";
  const headers = { "x-document-name": "a.txt", origin: new URL(baseURL ?? "").origin };
  expect((await request.post(address, { headers, data: "一" })).status()).toBe(401);
  const page = await signIn(browser, "editor");
  const elsewhere = { ...headers, origin: "https://elsewhere.example" };
  expect((await page.request.post(address, { headers: elsewhere, data: "一" })).status()).toBe(403);
  const answer = await page.request.post(address, { headers, data: textOf({ agency: "示例市司法局", year: 2009 }) });
  const events = (await answer.text()).trim().split("\n");
  expect(JSON.parse(events.at(-1) ?? "")).toMatchObject({ reading: { agency: "示例市司法局", year: 2009 } });
});
