/** Review chains in the browser: set, handed down, exceptions and chains nobody can go through at a glance. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { signIn } from "./sign-in";

let admin: Page;
test.beforeAll(async ({ browser }) => {
  admin = await signIn(browser, "admin");
});

async function openChain(agency: string): Promise<void> {
  await admin.goto(`/zh/desk/chains?q=${agency}`);
  await admin.getByRole("rowheader").getByRole("link", { name: agency, exact: true }).click();
  await expect(admin.getByRole("heading", { level: 1, name: agency })).toBeVisible();
}

async function openAct(title: string): Promise<Locator> {
  const section = admin.locator("details", { has: admin.locator("summary", { hasText: title }) });
  await section.locator("summary").click();
  return section;
}

async function previewAndConfirm(form: Locator): Promise<string> {
  await form.getByRole("button", { name: "预览影响" }).click();
  const seen = await form.getByRole("status").innerText();
  await form.getByRole("button", { name: "确认登记" }).click();
  await expect(admin.getByText("已保存。")).toBeVisible();
  return seen;
}

async function addAgency(name: string): Promise<void> {
  await admin.goto("/zh/desk/agencies/new");
  await admin.getByLabel("机关", { exact: true }).fill(name);
  await admin.getByLabel("上级机关").fill("sample-city");
  const form = admin.locator("form", { hasText: "上级机关" });
  await form.getByRole("button", { name: "预览影响" }).click();
  await form.getByRole("button", { name: "确认登记" }).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("a chain nobody can go through is found before January, with the reason", async () => {
  await addAgency("示例市流程甲局");
  await admin.getByRole("link", { name: "审核流程", exact: true }).first().click();
  await admin.getByLabel("走不通").check();
  await admin.getByRole("main").getByRole("button", { name: "查找" }).click();
  await expect(admin).toHaveURL(/chain=missing/);
  await expect(admin.getByRole("row", { name: /示例市流程甲局/ })).toContainText("没有审核员");
});

test("a chain is set with a step above, and told where it is none", async () => {
  await openChain("示例市流程甲局");
  const section = await openAct("修改本机关的流程");
  await section.getByLabel("第1步名称").fill("初审");
  await section.getByLabel("第2步名称").fill("初审");
  await section.getByRole("button", { name: "预览影响" }).click();
  await expect(section.getByRole("alert")).toContainText("请用不同的名称");
  await section.getByLabel("第2步名称").fill("终审");
  await section.getByLabel("第2步由谁审核").selectOption({ index: 1 });
  await previewAndConfirm(section);
  await expect(admin.locator("ol").first()).toContainText("终审");
});

test("what is handed down leaves exceptions, which are seen at a glance", async () => {
  await addAgency("示例市流程乙局");
  await admin.goto("/zh/desk/chains");
  const city = admin.getByRole("rowheader").getByRole("link", { name: "示例市人民政府", exact: true });
  await city.click();
  const section = await openAct("下发给全部下级");
  await section.getByLabel("第1步名称").fill("单位审核");
  await previewAndConfirm(section);
  await admin.goto("/zh/desk/chains?exception=1&q=示例市流程");
  await expect(admin.getByRole("rowheader")).toHaveText(/示例市流程甲局.*例外（下发机关：示例市人民政府）/s);
  await admin.goto("/zh/desk/chains?q=示例市流程乙局");
  await expect(admin.getByRole("row", { name: /示例市流程乙局/ })).toContainText("单位审核");
  await expect(admin.getByRole("row", { name: /示例市流程乙局/ })).toContainText("按示例市人民政府下发");
});

test("to others chains are not found", async ({ browser }) => {
  await openChain("示例市流程甲局");
  const address = new URL(admin.url()).pathname;
  const editor = await signIn(browser, "editor");
  expect((await editor.request.get(address, { maxRedirects: 0 })).status()).toBe(404);
  expect(await (await editor.request.get("/zh/desk/chains")).text()).not.toContain("示例市流程甲局");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`the room has no barrier at ${width} px in the ${colorScheme} theme`, async ({ browser }) => {
      const page = await signIn(browser, "admin", { colorScheme, viewport: { width, height: 844 } });
      await openChain("示例市流程甲局");
      for (const address of ["/zh/desk/chains", "/en/desk/chains?chain=missing", new URL(admin.url()).pathname]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        for (const summary of await page.getByRole("main").locator("summary").all()) await summary.click();
        await expectNoBarrier(page);
        await expectToFit(page);
      }
    });
  }
}
