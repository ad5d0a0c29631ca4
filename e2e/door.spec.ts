/** What the door answers, asked as no browser would. */
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { signIn } from "./sign-in";

/** The status line and headers of a request written by hand: a browser or a client would set it right first. */
function ask(origin: string, lines: readonly string[]): Promise<string> {
  const { hostname, port, host } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const [first, ...more] = lines;
      socket.write([first, `host: ${host}`, ...more, "connection: close", "", ""].join("\r\n"));
    });
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (answer += chunk));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test("malformed addresses and odd methods get one sentence, not a fault", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  for (const address of ["/zh/%ff", "/zh/%", "/en/agencies/%E4%BD"]) {
    const answer = await ask(origin, [`GET ${address} HTTP/1.1`]);
    expect(statusOf(answer), address).toBe(400);
    expect(answer, address).toContain("网址不正确");
  }
  for (const method of ["PUT", "DELETE", "PATCH", "TRACE"]) {
    expect(statusOf(await ask(origin, [`${method} /zh HTTP/1.1`])), method).toBe(405);
  }
});

test("what another site sends is refused before anything reads it", async ({ request }) => {
  const send = (headers: Record<string, string>) => request.post("/zh/sign-in", { headers, form: { account: "a" } });
  expect((await send({ origin: "https://evil.example" })).status()).toBe(403);
  expect((await send({})).status()).toBe(403);
});

test("an address where nothing stands is not found, readable without scripts, and says so in both languages", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [address, words] of [
    ["/zh/agencies/no-such-agency", "没有找到这一页"],
    ["/zh/nowhere/at/all", "没有找到这一页"],
    ["/en/agencies/no-such-agency", "Page not found"],
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
  }
  await context.close();
});

test("public pages carry no script of the framework and a policy that allows none inside", async ({ request }) => {
  for (const address of ["/zh", "/zh/agencies/pingtan", "/zh/agencies/zibo-hitech-construction-bureau/2023/own"]) {
    const answer = await request.get(address);
    const html = await answer.text();
    expect(
      html.match(/<script\b[^>]*>/g)?.every((tag) => tag.includes("data-island")),
      address,
    ).toBe(true);
    expect(answer.headers()["content-security-policy"], address).toContain("script-src 'self';");
    expect(Object.keys(answer.headers()).filter((name) => name.startsWith("x-nextjs-"))).toEqual([]);
  }
});

test("pages of people run only scripts with the nonce of their answer", async ({ browser, request }) => {
  const answer = await request.get("/zh/sign-in");
  const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
  expect(nonce).toBeTruthy();
  const inline = (await answer.text()).match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
  expect(inline.length).toBeGreaterThan(0);
  expect(inline.every((tag) => tag.includes(`nonce="${nonce ?? ""}"`))).toBe(true);
  const page = await signIn(browser, "editor");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  await page.reload();
  await expect(page.getByRole("main")).toBeVisible();
  await page.getByRole("link", { name: "导入" }).first().click();
  await expect(page).toHaveURL(/desk\/import/);
  expect(refused).toEqual([]);
  await page.context().close();
});

test("nobody is kept for another: what is personal differs by who asks", async ({ request }) => {
  const answer = await request.get("/zh/desk", { maxRedirects: 0 });
  expect(answer.headers()["cache-control"]).toMatch(/no-store/);
});

test("each answer bears the id by which the log knows it, and the metrics are closed to strangers", async ({
  request,
}) => {
  const ids = new Set<string | undefined>();
  for (const address of ["/zh", "/zh/sign-in", "/zh/nowhere", "/healthz"]) {
    ids.add((await request.get(address, { headers: { "x-request-id": "chosen" } })).headers()["x-request-id"]);
  }
  expect(ids.size).toBe(4);
  expect([...ids].every((id) => /^[0-9a-f-]{36}$/.test(id ?? ""))).toBe(true);
  for (const headers of [{}, { authorization: "Bearer " }, { authorization: "Bearer wrong" }]) {
    expect((await request.get("/metrics", { headers })).status()).toBe(404);
    expect(await (await request.get("/readyz", { headers })).text()).toBe("ready\n");
  }
});
