/** A receipt proves what was published: by hash, by file, by command; an altered file is found out. */
import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import { expectNoBarrier } from "./barriers";
import { test } from "./test";

const report = "/api/v1/reports/zibo-hitech-construction-bureau/2023/own/receipt.json";
const page2023 = "/zh/agencies/zibo-hitech-construction-bureau/2023/own";

test("the bytes of the receipt file have the hash on the page, and the site knows it", async ({ page, request }) => {
  const answer = await request.get(report);
  const bytes = await answer.body();
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect(answer.headers().etag).toBe(`"${hash}"`);
  await page.goto(page2023);
  await expect(page.getByText(hash).first()).toBeVisible();
  await page.goto("/zh/receipts");
  await page.getByLabel("校验值").fill(hash.toUpperCase());
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("与发布内容一致");
  await expect(page.getByRole("status").getByRole("link")).toHaveAttribute("href", `${page2023}/versions/1`);
  await expectNoBarrier(page);
});

test("a file is checked by its content, however it is laid out, and one changed digit is found out", async ({
  page,
  request,
}) => {
  const document = JSON.parse(await (await request.get(report)).text()) as { year: number };
  const send = async (text: string) => {
    await page.goto("/zh/receipts");
    await page.getByLabel("凭证文件").setInputFiles({
      name: "a.receipt.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await page.getByRole("button", { name: "计算并核验" }).click();
  };
  await send(JSON.stringify(document, null, 2));
  await expect(page.getByRole("status")).toContainText("与发布内容一致");
  await send(JSON.stringify({ ...document, year: document.year + 1 }));
  await expect(page.getByRole("status")).toContainText("没有找到这一凭证");
});

test("what is no hash is answered with what a hash is", async ({ page }) => {
  await page.goto("/zh/receipts?hash=abc");
  await expect(page.getByRole("alert").first()).toContainText("64 位");
});
