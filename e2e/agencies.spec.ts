/** The coordinator's room: agencies listed, added, changed with preview, undone, imported; closed to everybody else. */
import { expect, type Page, test } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { signIn } from "./sign-in";

let admin: Page;
test.beforeAll(async ({ browser }) => {
  admin = await signIn(browser, "admin");
});

/** Sends a form with its preview and then its confirmation. */
async function previewAndConfirm(page: Page, form: ReturnType<Page["locator"]>): Promise<string> {
  await form.getByRole("button", { name: "预览影响" }).click();
  const seen = await form.getByRole("status").innerText();
  await form.getByRole("button", { name: "确认登记" }).click();
  await expect(page.getByText("已登记。")).toBeVisible();
  return seen;
}

async function addAgency(name: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  await admin.goto("/zh/desk/agencies/new");
  await admin.getByLabel("机关", { exact: true }).fill(name);
  await admin.getByLabel("上级机关").fill("sample-city");
  for (const [label, text] of Object.entries(more)) await admin.getByLabel(label).fill(text);
  await previewAndConfirm(admin, admin.locator("form", { hasText: "上级机关" }));
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(admin.url()).pathname;
}

/** Opens the page of an agency by its name. */
async function openAgency(name: string): Promise<void> {
  await admin.goto(`/zh/desk/agencies?q=${name}`);
  await admin.getByRole("rowheader").getByRole("link", { name, exact: true }).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Opens one act of the page of an agency. */
async function openAct(title: string) {
  const section = admin.locator("details", { has: admin.getByText(title, { exact: true }) });
  await section.locator("summary").click();
  return section;
}

test("the list is filtered by its address, and walked through by keyboard", async () => {
  await admin.getByRole("link", { name: "机关管理" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "机关管理" })).toBeVisible();
  await admin.getByLabel("名称、拼音、首字母或信用代码").fill("shilishiminzheng");
  await admin.getByRole("main").getByRole("button", { name: "查找" }).click();
  await expect(admin).toHaveURL(/q=shilishiminzheng/);
  await expect(admin.getByRole("rowheader")).toHaveText(/示例市民政局/);
  await admin.getByRole("link", { name: "清除筛选" }).click();
  await expect(admin).not.toHaveURL(/q=/);
  const rows = admin.locator("a[data-row]");
  await rows.first().focus();
  await admin.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await admin.goto("/zh/desk/agencies?view=tree");
  await admin.locator("a[data-below]").first().focus();
  await admin.keyboard.press("ArrowRight");
  await expect(admin.getByRole("link", { name: "在其下添加" })).toBeVisible();
});

test("an agency is added with its code, or told what is wrong with it", async () => {
  await admin.goto("/zh/desk/agencies/new");
  await admin.getByLabel("机关", { exact: true }).fill("示例市数据局");
  await admin.getByLabel("上级机关").fill("示例市民政局的上级");
  await admin.getByRole("button", { name: "预览影响" }).click();
  await expect(admin.locator("p[role=alert]")).toContainText("没有找到“示例市民政局的上级”");
  await expect(admin.getByLabel("机关", { exact: true })).toHaveValue("示例市数据局");
  await addAgency("示例市数据局", { 统一社会信用代码: "11100000000013338W", 设立日期: "2024-01-01" });
  await expect(admin.getByText("shi-li-shi-shu-ju-ju")).toBeVisible();
});

test("a new name is seen before it is confirmed, leads the old address on, and is undone", async ({ page }) => {
  await openAgency("示例市数据局");
  const section = await openAct("更名");
  await section.getByLabel("新名称").fill("示例市数据和政务服务局");
  await section.getByLabel("新网址标识").fill("sample-data-bureau");
  await section.getByLabel("生效日期").fill("2025-03-01");
  await section.getByLabel("依据").fill("示政发〔2025〕1号");
  const seen = await previewAndConfirm(admin, section);
  expect(seen).toContain("1 个机关：示例市数据局");
  await expect(admin.getByRole("heading", { level: 1, name: "示例市数据和政务服务局" })).toBeVisible();
  await page.goto("/zh/agencies/shi-li-shi-shu-ju-ju");
  await expect(page).toHaveURL(/sample-data-bureau/);
  await admin.getByRole("button", { name: "撤销这次登记" }).click();
  await admin.getByRole("button", { name: "确认登记" }).click();
  await expect(admin.getByText("已撤销，恢复为登记前的状态。")).toBeVisible();
  await expect(admin.getByRole("heading", { level: 1, name: "示例市数据局" })).toBeVisible();
});

test("a merger names what it touches, and the successor is said on the public page", async ({ page }) => {
  await addAgency("示例市大数据中心");
  const section = await openAct("并入另一机关");
  await section.getByLabel("并入的机关").fill("示例市数据局");
  await section.getByLabel("生效日期").fill("2025-06-01");
  await section.getByLabel("依据").fill("示政发〔2025〕2号");
  await previewAndConfirm(admin, section);
  await expect(admin.getByText("2025-06-01 撤并").first()).toBeVisible();
  await page.goto("/zh/agencies/shi-li-shi-da-shu-ju-zhong-xin");
  await expect(page.getByRole("main").getByRole("link", { name: "示例市数据局" }).last()).toBeVisible();
  await admin.goto("/zh/desk/agencies?state=ended");
  await expect(admin.getByRole("rowheader")).toHaveText(/示例市大数据中心/);
});

test("a file is judged line by line, taken whole, and changes nothing the second time", async () => {
  const send = async (text: string) => {
    await admin.goto("/zh/desk/agencies/import");
    await admin.getByLabel("文件").setInputFiles({ name: "机关.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await admin.getByRole("button", { name: "逐行预览" }).click();
  };
  const head = "机关名称,层级,类别,上级机关\n";
  await send(`${head}示例市甲局,市级,政府部门,sample-city\n示例市乙局,镇级,政府部门,sample-city\n`);
  await expect(admin.getByText("有 1 行不能导入")).toBeVisible();
  await expect(admin.getByRole("row", { name: /示例市乙局/ })).toContainText("不能导入");
  const good = `${head}示例市甲局,市级,政府部门,sample-city\n示例市甲局办公室,市级,办公机构,示例市甲局\n`;
  await send(good);
  await admin.getByRole("button", { name: "导入：新增 2，更新 0" }).click();
  await expect(admin.getByText("导入完成：新增 2，更新 0，相同 0。")).toBeVisible();
  await send(good);
  await expect(admin.getByText("文件与现有机关完全相同")).toBeVisible();
});

test("all that fit a filter are moved in one act", async () => {
  await admin.goto("/zh/desk/agencies?q=示例市甲局&kind=office");
  const section = await openAct("划转到");
  await section.getByLabel("新的上级机关").fill("示例市数据局");
  await section.getByLabel("生效日期").fill("2025-07-01");
  await section.getByLabel("依据").fill("示政发〔2025〕3号");
  await previewAndConfirm(admin, section);
  await admin.goto("/zh/desk/agencies?q=示例市甲局&kind=office");
  await expect(admin.getByRole("row", { name: /示例市甲局办公室/ })).toContainText("示例市数据局");
});

test("to others the room is empty, and agencies of other lines are not found", async ({ browser, baseURL }) => {
  const address = await addAgency("示例市丙局");
  const editor = await signIn(browser, "editor");
  await expect(editor.getByRole("link", { name: "机关管理" })).toHaveCount(0);
  const ask = (where: string) => editor.request.get(where, { maxRedirects: 0 });
  expect((await ask(address)).status()).toBe(404);
  expect((await ask("/zh/desk/agencies/import")).status()).toBe(404);
  expect((await ask("/zh/desk/agencies/new")).status()).toBe(404);
  expect((await ask("/zh/desk/agencies/export?format=csv")).status()).toBe(404);
  expect(await (await ask("/zh/desk/agencies")).text()).not.toContain("示例市丙局");
  const file = { data: "机关名称\n示例市丙局\n", headers: { origin: baseURL! } };
  expect((await editor.request.post("/zh/desk/agencies/import/read?step=make", file)).status()).toBe(404);
  const elsewhere = { ...file, headers: { origin: "https://elsewhere.test" } };
  expect((await admin.request.post("/zh/desk/agencies/import/read?step=make", elsewhere)).status()).toBe(403);
  const stranger = await browser.newContext();
  expect((await stranger.request.get(address, { maxRedirects: 0 })).status()).toBe(307);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`the room has no barrier at ${width} px in the ${colorScheme} theme`, async ({ browser }) => {
      const page = await signIn(browser, "admin", { colorScheme, viewport: { width, height: 844 } });
      await openAgency("示例市民政局");
      const agency = new URL(admin.url()).pathname;
      for (const address of [
        "/zh/desk/agencies",
        "/en/desk/agencies?kind=department",
        "/zh/desk/agencies?view=tree",
        "/zh/desk/agencies/new",
        "/zh/desk/agencies/import",
        agency,
      ]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const summary of await page.getByRole("main").locator("summary").all()) await summary.click();
        await expectNoBarrier(page);
        await expectToFit(page);
      }
    });
  }
}
