/** Charts for everybody: by keyboard, as a table, as files, in frames of other sites and nowhere else. */
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { expectNoBarrier, expectToFit } from "./barriers";
import { test } from "./test";

// A frame that is refused is a complaint of the browser.
test.use({ expectedComplaints: /frame-ancestors/ });

const address = "agencies/sample-health/own/outcomes";
const chartPage = `/zh/charts/${address}`;
const file = (format: string, of = address) => `/api/v1/charts/zh/${of}.${format}`;

test("arrow keys step through the points and say each; Enter leads to the table", async ({ page }) => {
  await page.goto(chartPage);
  const points = page.getByRole("slider", { name: /方向键/ });
  await points.focus();
  await page.keyboard.press("Home");
  const first = await points.getAttribute("aria-valuetext");
  expect(first).toMatch(/^2023：予以公开 \d+ 件；/);
  await expect(page.locator("[data-reading]")).toHaveText(first!);
  await expect(page.locator("svg:visible [data-current]")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(points).toHaveAttribute("aria-valuetext", /^2024：/);
  await page.keyboard.press("End");
  await expect(points).toHaveAttribute("aria-valuetext", /^2025：/);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-reading]")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /办理结果/ })).toBeFocused();
  await expect(page.getByRole("rowheader", { name: "2024" })).toBeVisible();
});

test("table, CSV and drawing have the same numbers", async ({ page, request }) => {
  await page.goto(chartPage);
  await page.getByText("数据表").click();
  const rows = page.getByRole("table").getByRole("row");
  const heads = await rows.first().getByRole("columnheader").allTextContents();
  const cells = await rows.nth(2).getByRole("cell").allTextContents();
  const year = await rows.nth(2).getByRole("rowheader").textContent();
  const csv = await (await request.get(file("csv"))).text();
  expect(csv.startsWith("name,value,unit,series\r\n")).toBe(true);
  const lines = csv
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));
  for (const [index, head] of heads.slice(1).entries()) {
    const line = lines.find(([name, , , series]) => name === year && series === head);
    expect(line?.[1], head).toBe(cells[index] === "未载明" ? "" : cells[index]);
  }
  const total = lines.filter(([name]) => name === year).reduce((sum, [, value]) => sum + Number(value), 0);
  const svg = await (await request.get(file("svg"))).text();
  expect(svg).toContain(`>${total}</text>`);
  await expect(page.locator("svg:visible").getByText(String(total), { exact: true })).toBeVisible();
});

test("the PNG is a picture with the whole drawing, and is not sent twice", async ({ page, request }) => {
  const answer = await request.get(file("png"));
  expect(answer.headers()["content-type"]).toBe("image/png");
  const bytes = await answer.body();
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const svg = await (await request.get(file("svg"))).text();
  const [, drawn] = /viewBox="0 0 640 (\d+)"/.exec(svg) ?? [];
  expect([width, height]).toEqual([1280, Number(drawn) * 2]);
  expect(svg).not.toContain("var(--");
  await page.setContent(`<img src="data:image/png;base64,${bytes.toString("base64")}">`);
  expect(await inkIn(page)).toBeGreaterThan(1000);
  const again = await request.get(file("png"), { headers: { "if-none-match": answer.headers().etag! } });
  expect(again.status()).toBe(304);
});

/** Dark points in the upper tenth of the picture, where only the title stands: none if the font was not found. */
function inkIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const image = document.querySelector("img")!;
    const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: 160 });
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 0 && value < 120).length;
  });
}

test("only the page for frames may stand in another site", async ({ page, baseURL }) => {
  const site = await otherSite((path) => `<iframe src="${baseURL}${path}" width="700" height="600"></iframe>`);
  const origin = `http://localhost:${(site.address() as AddressInfo).port}`;
  try {
    await page.goto(origin + `/embed/zh/${address}`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { level: 1 })).toContainText("示例市卫生健康局");
    await expect(frame.getByRole("link", { name: "在年报平台查看" })).toHaveAttribute("href", chartPage);
    await expect(frame.getByRole("banner")).toHaveCount(0);
    await page.goto(origin + chartPage);
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveCount(0);
    expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  } finally {
    site.close();
  }
});

function otherSite(html: (path: string) => string): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html").end(html(request.url ?? "/"));
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

test("a chart that is not there is not found, in whatever shape it is asked for", async ({ request }) => {
  const none = ["agencies/sample-health/own/nonsense", "agencies/no-such-agency/own/received", "x"];
  for (const of of none) {
    for (const path of [`/zh/charts/${of}`, `/embed/zh/${of}`, file("csv", of), file("png", of)]) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  }
  expect((await request.get(file("exe"))).status()).toBe(404);
});

for (const scheme of ["light", "dark"] as const) {
  test(`a chart's page and frame have no barrier in the ${scheme} theme and fit a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [chartPage, chartPage.replace("/zh", "/en"), `/embed/zh/${address}`]) {
      await page.goto(path);
      for (const closed of await page.locator("figure summary").all()) await closed.click();
      await expectNoBarrier(page);
      await expectToFit(page);
    }
  });
}
