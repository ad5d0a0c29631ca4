import { type IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { refusalOf } from "./refusals";

const here = { "x-forwarded-host": "here.example" };

function status(method: string, url: string, headers: Record<string, string> = {}): number | null {
  return refusalOf({ method, url, headers: { ...here, ...headers } } as unknown as IncomingMessage)?.status ?? null;
}

describe("the door", () => {
  it("lets ordinary requests in", () => {
    expect(status("GET", "/zh/agencies?q=%E5%85%AC%E5%BC%80")).toBeNull();
    expect(status("HEAD", "/")).toBeNull();
    expect(status("POST", "/zh/desk", { origin: "https://here.example" })).toBeNull();
  });

  it.each(["/zh/%ff", "/zh/%", "/zh/%E4%BD", "*", `/${"a".repeat(3000)}`])(
    "refuses the address %j as malformed",
    (url) => {
      expect(status("GET", url)).toBe(400);
    },
  );

  it.each(["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND"])("refuses the method %s", (method) => {
    expect(status(method, "/zh")).toBe(405);
  });

  it("refuses what another site sends, and what does not say where it comes from", () => {
    expect(status("POST", "/zh/desk", { origin: "https://evil.example" })).toBe(403);
    expect(status("POST", "/zh/desk", { origin: "null" })).toBe(403);
    expect(status("POST", "/zh/desk")).toBe(403);
    expect(status("POST", "/zh/desk", { "sec-fetch-site": "cross-site" })).toBe(403);
    expect(status("POST", "/zh/desk", { "sec-fetch-site": "same-origin" })).toBeNull();
  });

  it("refuses by its header what is too large, with more room for documents", () => {
    const from = { origin: "https://here.example" };
    expect(status("POST", "/zh/desk", { ...from, "content-length": "6000000" })).toBe(413);
    expect(status("POST", "/zh/desk/import/read", { ...from, "content-length": "60000000" })).toBeNull();
    expect(status("POST", "/zh/desk/import/read", { ...from, "content-length": "65000000" })).toBe(413);
  });
});
