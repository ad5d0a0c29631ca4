/** The coordinator's room of people: imported, let go, kept by themselves; closed to everybody else. */
import { expect, type Locator, type Page } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { signIn } from "./sign-in";
import { test } from "./test";

let admin: Page;
test.beforeAll(async ({ browser }) => {
  admin = await signIn(browser, "admin");
});

/** Sends a form with its preview and then its confirmation; gives what was seen. */
async function previewAndConfirm(form: Locator): Promise<string> {
  await form.getByRole("button", { name: "预览影响" }).click();
  const seen = await form.getByRole("status").innerText();
  await form.getByRole("button", { name: "确认登记" }).click();
  await expect(admin.getByText("已登记。")).toBeVisible();
  return seen;
}

async function openAct(title: string): Promise<Locator> {
  const section = admin.locator("details", { has: admin.locator("summary", { hasText: title }) });
  await section.locator("summary").click();
  return section;
}

async function openPerson(account: string): Promise<void> {
  await admin.goto(`/zh/desk/people?q=${account}`);
  await admin.getByRole("rowheader").getByRole("link").first().click();
  await expect(admin.getByRole("heading", { level: 1 })).toContainText(account);
}

test("a file is judged line by line, taken whole, and changes nothing the second time", async () => {
  const send = async (text: string) => {
    await admin.goto("/zh/desk/people/import");
    await admin.getByLabel("文件").setInputFiles({ name: "人员.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await admin.getByRole("button", { name: "逐行预览" }).click();
  };
  const head = "账号,姓名,机关,角色\n";
  await send(`${head}jia-1,甲一,示例市民政局,填报\nyi-1,乙一,没有的局,填报\n`);
  await expect(admin.getByText("有 1 行不能导入")).toBeVisible();
  await expect(admin.getByRole("row", { name: /乙一/ })).toContainText("没有找到机关“没有的局”");
  const good = `${head}jia-1,甲一,示例市民政局,填报\nyi-1,乙一,示例市民政局,填报、审核\n`;
  await send(good);
  await admin.getByRole("button", { name: "导入：新增 2，更新 0" }).click();
  await expect(admin.getByText("导入完成：新增 2，更新 0，相同 0。")).toBeVisible();
  await send(good);
  await expect(admin.getByText("文件与现有人员完全相同")).toBeVisible();
});

test("somebody invited opens a link once and is in; a role given is taken back with one act", async ({ browser }) => {
  await admin.goto("/zh/desk/people/new");
  await admin.getByLabel("姓名").fill("受邀人");
  await admin.getByLabel("账号").fill("invited-one");
  await admin.getByLabel("机关", { exact: true }).fill("示例市教育局");
  expect(await previewAndConfirm(admin.locator("main form"))).toContain("新建 1 个账号");
  await admin.getByRole("link", { name: "生成邀请链接" }).click();
  await admin.getByRole("button", { name: "生成并显示，供打印" }).click();
  const link = (await admin.getByText(/\/zh\/link\//).innerText()).trim();

  const context = await browser.newContext();
  const invited = await context.newPage();
  await invited.goto(new URL(link).pathname);
  await invited.locator("[name=password]").fill("sheep kettle 47 lantern");
  await invited.locator("[name=repeat]").fill("sheep kettle 47 lantern");
  await invited.getByRole("button", { name: "保存并去登录" }).click();
  await expect(invited.getByRole("heading", { level: 1 })).toHaveText("登录");
  await invited.goto(new URL(link).pathname);
  await expect(invited.locator("[name=password]")).toHaveCount(0);
  await context.close();

  await openPerson("invited-one");
  const give = await openAct("授予角色");
  await give.locator("[name=role]").selectOption("reviewer");
  await give.locator("[name=agency]").fill("示例市司法局");
  expect(await previewAndConfirm(give)).toContain("授予 1 个角色");
  await expect(admin.getByText("审核 · 示例市司法局")).toBeVisible();
  await admin.getByRole("button", { name: "撤销这次登记" }).click();
  await expect(admin.getByRole("status").filter({ hasText: "结束 1 个角色" })).toBeVisible();
  await admin.getByRole("button", { name: "确认登记" }).click();
  await expect(admin.getByText("审核 · 示例市司法局")).toBeHidden();
});

test("who leaves is out at once, and comes back with the account alone", async () => {
  await openPerson("jia-1");
  const section = await openAct("停用账号");
  await section.getByLabel(/由谁接手待办/).fill("yi-1");
  await section.getByLabel("填报、审核角色一并转给接手人").check();
  expect(await previewAndConfirm(section)).toContain("结束 1 个角色");
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("已停用");
  await previewAndConfirm(await openAct("恢复账号"));
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("已邀请");
});

test("the last administrator stays, and nobody gives themselves a role", async () => {
  await admin.goto("/zh/desk/people?q=admin&role=administrator");
  await admin.getByRole("rowheader").getByRole("link").first().click();
  const give = await openAct("授予角色");
  await give.getByLabel("机关").fill("示例市民政局");
  await give.getByRole("button", { name: "预览影响" }).click();
  await expect(give.getByRole("alert")).toContainText("不能给自己增加角色");
  await expect(admin.locator("summary", { hasText: "停用账号" })).toHaveCount(0);
});

test("everybody keeps their own name and mail, and a reviewer names a substitute", async ({ browser }) => {
  const reviewer = await signIn(browser, "reviewer");
  await reviewer.goto("/zh/desk/account");
  await reviewer.getByLabel("邮箱").fill("不是邮箱");
  await reviewer.getByRole("button", { name: "保存" }).click();
  await expect(reviewer.getByRole("main").getByRole("alert")).toContainText("不像邮箱地址");
  await reviewer.getByLabel("邮箱").fill("reviewer@example.gov.cn");
  await reviewer.getByRole("button", { name: "保存" }).click();
  await expect(reviewer.getByLabel("邮箱")).toHaveValue("reviewer@example.gov.cn");
  const form = reviewer.locator("form", { has: reviewer.getByRole("button", { name: "指定代理人" }) }).first();
  await form.getByLabel("起").fill("2099-01-01");
  await form.getByLabel("止").fill("2099-01-31");
  await form.getByRole("button", { name: "指定代理人" }).click();
  await expect(reviewer.getByText(/2099-01-01 至 2099-01-31/)).toBeVisible();
  await reviewer.getByRole("button", { name: "结束代理" }).click();
  await expect(reviewer.getByText(/2099-01-01 至 2099-01-31/)).toHaveCount(0);
});

test("to others the room is empty, and people of other lines are not found", async ({ browser, baseURL }) => {
  await openPerson("yi-1");
  const address = new URL(admin.url()).pathname;
  const id = address.split("/").at(-1) ?? "";
  const editor = await signIn(browser, "editor");
  await expect(editor.getByRole("link", { name: "人员", exact: true })).toHaveCount(0);
  const ask = (where: string) => editor.request.get(where, { maxRedirects: 0 });
  for (const where of [
    address,
    "/zh/desk/people/import",
    "/zh/desk/people/new",
    "/zh/desk/people/links",
    `/zh/desk/people/links?person=${id}`,
    "/zh/desk/people/export?format=csv",
  ])
    expect((await ask(where)).status(), where).toBe(404);
  expect(await (await ask("/zh/desk/people")).text()).not.toContain("yi-1");
  const file = { data: "账号\nyi-1\n", headers: { origin: baseURL ?? "" } };
  expect((await editor.request.post("/zh/desk/people/import/read?step=make", file)).status()).toBe(404);
  const elsewhere = { ...file, headers: { origin: "https://elsewhere.test" } };
  expect((await admin.request.post("/zh/desk/people/import/read?step=make", elsewhere)).status()).toBe(403);
  const stranger = await browser.newContext();
  expect((await stranger.request.get(address, { maxRedirects: 0 })).status()).toBe(307);
  await stranger.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`the room has no barrier at ${width} px in the ${colorScheme} theme`, async ({ browser }) => {
      const page = await signIn(browser, "admin", { colorScheme, viewport: { width, height: 844 } });
      await openPerson("yi-1");
      const person = new URL(admin.url()).pathname;
      for (const address of [
        "/zh/desk/people",
        "/en/desk/people?role=editor",
        "/zh/desk/people/new",
        "/zh/desk/people/import",
        `/zh/desk/people/links?person=${person.split("/").at(-1) ?? ""}`,
        person,
        "/zh/desk/account",
        "/zh/desk/inquiries",
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
