import { type IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { pageAddressOf, tagsOf } from "./page-address";

const asked = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  pageAddressOf({ url, headers, method } as unknown as IncomingMessage);

describe("what everybody is answered alike", () => {
  it.each(["/zh", "/en/agencies?q=a", "/zh/agencies/pingtan/2021/own", "/embed/zh/all/received", "/api/v1/agencies"])(
    "%s",
    (url) => {
      expect(asked(url)?.url).toBe(url);
    },
  );

  it.each([
    ...[
      "/zh/desk",
      "/zh/desk/reports/1",
      "/en/sign-in?a=b",
      "/zh/first-administrator/x",
      "/zh/link/x",
      "/en/forgotten-password",
      "/zh/inquiries/token",
    ],
    ...["/zh/agencies/pingtan/2021/own/inquiry", "/api/auth/csrf", "/healthz", "/readyz", "/zhx", "/_next/static/a.js"],
  ])("not %s", (url) => {
    expect(asked(url)).toBeNull();
  });

  it("not what the framework's script or a program asks for", () => {
    for (const name of ["rsc", "next-action", "authorization", "range", "next-router-prefetch"]) {
      expect(asked("/zh", { [name]: "1" }), name).toBeNull();
    }
    expect(asked("/zh?_rsc=abc")).toBeNull();
    expect(asked("/zh", {}, "POST")).toBeNull();
  });
});

it.each([
  ["/zh", "nation"],
  ["/zh/search", "nation"],
  ["/zh/agencies", "nation"],
  ["/en/agencies/pingtan", "agency:pingtan"],
  ["/zh/agencies/pingtan/2021/own/versions/2", "agency:pingtan"],
  ["/api/v1/reports/pingtan/2021/own/report.csv", "agency:pingtan"],
  ["/zh/charts/agencies/pingtan/own/received", "agency:pingtan"],
  ["/embed/zh/regions/sample-city/received", "sums:sample-city"],
  ["/api/v1/charts/zh/regions/sample-city/received.svg", "sums:sample-city"],
  ["/zh/regions/sample-city/agencies", "sums:sample-city"],
])("%s is made from %s", (pathname, tag) => {
  expect(tagsOf(pathname)).toEqual([tag]);
});
