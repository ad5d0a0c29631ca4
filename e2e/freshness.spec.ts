/** Public pages are kept, for everybody alike, and follow each publication; through nginx too, which keeps nothing that was withdrawn. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type APIResponse, expect, request as http } from "@playwright/test";
import { startNginx, type RunningNginx } from "../scripts/nginx.mjs";
import { publicPages } from "./public-pages";
import { startPublishing } from "./publishing";
import { test } from "./test";

const report = "/zh/agencies/zibo-hitech-construction-bureau/2023/own";
const publicAddresses = [
  ...publicPages.filter((address) => !/^\/sign-in|\/inquiry$/.test(address)).map((address) => `/zh${address}`),
  ...["/en", "/zh/agencies/no-such-agency"],
];
const download = `/api/v1/reports/zibo-hitech-construction-bureau/2023/own/report`;

/** Long enough for a busy machine; how long it takes is measured by the bench `refresh`. */
const soon = { timeout: 30_000 };

let folder: string;
let nginx: RunningNginx | null;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ baseURL }) => {
  folder = mkdtempSync(path.join(tmpdir(), "nianbao-nginx-"));
  nginx = await startNginx({ application: baseURL ?? "", folder });
  if (!nginx) process.stderr.write("freshness: there is no nginx here; what is tried through nginx DID NOT RUN.\n");
});
test.afterAll(async () => {
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Through nginx, as a reader who keeps nothing and takes no cookies. */
async function reader(headers: Record<string, string> = {}) {
  test.skip(!nginx, "nginx is not installed: did not run");
  return http.newContext({ baseURL: nginx?.origin ?? "", extraHTTPHeaders: headers });
}

function expectPublic(answer: APIResponse, address: string): void {
  const headers = answer.headers();
  expect(headers["set-cookie"], address).toBeUndefined();
  expect(headers["cache-control"], address).toBe("public, max-age=0, must-revalidate");
  expect(headers["x-content-type-options"], address).toBe("nosniff");
  expect(headers["x-frame-options"], address).toBe("DENY");
}

test("public answers are the same for everybody: no cookie, nothing private, asked for each time", async ({
  request,
}) => {
  const asker = nginx ? await reader({ cookie: "next-auth.session-token=invented" }) : null;
  for (const address of [...publicAddresses, `${download}.json`, `${download}.csv`]) {
    expectPublic(await request.get(address), address);
    if (asker) expectPublic(await asker.get(address), `${address} through nginx`);
  }
});

test("a page and a download that stand are answered 304", async ({ request }) => {
  const askers = [request, ...(nginx ? [await reader()] : [])];
  for (const asker of askers) {
    for (const address of [report, `${download}.xlsx`, `${download}.json`]) {
      const { etag } = (await asker.get(address)).headers();
      expect(etag, address).toBeTruthy();
      const again = await asker.get(address, { headers: { "if-none-match": etag ?? "" } });
      expect(again.status(), address).toBe(304);
    }
  }
});

test("publication, correction and withdrawal reach page, sums and downloads", async ({ request }) => {
  test.setTimeout(240_000);
  const publishing = await startPublishing();
  const page = `/zh/agencies/${publishing.slug}/2024/own`;
  const file = `/api/v1/reports/${publishing.slug}/2024/own/report.csv`;
  const sums = `/zh/regions/${publishing.region}`;
  const through = nginx ? [request, await reader()] : [request];
  const seen = async (address: string, what: (answer: APIResponse) => Promise<unknown>) => {
    const all = [];
    for (const asker of through) all.push(await what(await asker.get(address)));
    return [...new Set(all)];
  };
  const status = async (answer: APIResponse) => Promise.resolve(answer.status());
  const holds = (text: string) => async (answer: APIResponse) => (await answer.text()).includes(text);
  try {
    expect(await seen(page, status)).toEqual([404]);
    expect(await seen(file, status)).toEqual([404]);
    expect(await seen("/zh", holds(`href="${page}"`))).toEqual([false]);
    expect(await seen(sums, holds("4,321"))).toEqual([false]);

    await publishing.step("publish");
    await expect.poll(() => seen(page, holds("4,321")), soon).toEqual([true]);
    await expect.poll(() => seen(file, holds("4321")), soon).toEqual([true]);
    await expect.poll(() => seen(sums, holds("4,321")), soon).toEqual([true]);
    await expect.poll(() => seen("/zh", holds(`href="${page}"`)), soon).toEqual([true]);

    await publishing.step("correct");
    await expect.poll(() => seen(page, holds("5,678")), soon).toEqual([true]);
    await expect.poll(() => seen(file, holds("5678")), soon).toEqual([true]);

    await expect.poll(() => seen(sums, holds("5,678")), soon).toEqual([true]);

    await publishing.step("withdraw");
    await expect.poll(() => seen(file, status), soon).toEqual([410]);
    await expect.poll(() => seen(page, holds("误发，另行公布")), soon).toEqual([true]);
    expect(await seen(page, holds("5,678"))).toEqual([false]);
    await expect.poll(() => seen(sums, holds("5,678")), soon).toEqual([false]);
    await expect.poll(() => seen("/zh", holds(`href="${page}"`)), soon).toEqual([false]);
  } finally {
    publishing.end();
  }
});

test("nginx keeps public answers for a moment, compressed once, and files for good", async () => {
  const asker = await reader({ "accept-encoding": "gzip" });
  await asker.get(report);
  const kept = (await asker.get(report)).headers();
  expect(kept["x-nianbao-cache"]).toMatch(/^(HIT|EXPIRED|REVALIDATED)$/);
  expect(kept["content-encoding"]).toBe("gzip");
  const plain = await asker.get(report, { headers: { "accept-encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  const [script] = /\/islands\/[^"]+/.exec(await plain.text()) ?? [];
  await asker.get(script ?? "");
  const asset = (await asker.get(script ?? "")).headers();
  expect(asset["x-nianbao-cache"]).toBe("HIT");
  expect(asset["content-encoding"]).toBe("gzip");
  expect(asset["cache-control"]).toMatch(/immutable/);
});

test("nginx keeps nothing of one person, and lets whole documents through", async () => {
  const asker = await reader();
  for (const address of ["/zh/sign-in", "/zh/desk", "/api/auth/csrf", "/healthz"]) {
    for (const answer of [
      await asker.get(address, { maxRedirects: 0 }),
      await asker.get(address, { maxRedirects: 0 }),
    ]) {
      expect(answer.headers()["x-nianbao-cache"] ?? "BYPASS", address).toBe("BYPASS");
    }
  }
  const large = { data: Buffer.alloc(30 * 1024 * 1024), headers: { "content-type": "application/octet-stream" } };
  // Refused for who asks, by the application, not for its size, by nginx.
  expect((await asker.post("/zh/desk/import/read", large)).status()).toBe(403);
  expect((await asker.post("/zh/desk", large)).status()).toBe(413);
});

test("signing in works through nginx, and the pauses see the address that nginx saw", async () => {
  const asker = await reader({ origin: nginx?.origin ?? "" });
  const { csrfToken } = (await (await asker.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, account: "editor", password: "nianbao-demo-2026", json: "true", callbackUrl: "/zh/desk" };
  const claimed = { "x-forwarded-for": "203.0.113.9", "user-agent": "freshness" };
  const answer = await asker.post("/api/auth/callback/credentials", { form, headers: claimed });
  expect(answer.status(), await answer.text()).toBe(200);
  const account = await (await asker.get("/zh/desk/account")).text();
  expect(account).toContain("127.0.0.1");
  expect(account).not.toContain("203.0.113.9");
});
