/** Only pages of this site are led to after signing in. */
import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it.each([
  ["/zh/desk", "/zh/desk"],
  ["/en/desk/reports/1?line=2#cell", "/en/desk/reports/1?line=2#cell"],
  ["/zh/desk?_rsc=abc&a=b", "/zh/desk?a=b"],
  ["https://own.example/zh/desk", "/zh/desk"],
  ["/zh", "/zh"],
  ["https://own.example/zh/sign-in?callbackUrl=https%3A%2F%2Fown.example%2Fzh%2Fsign-in", "/zh/sign-in"],
])("leads to %s", (asked, path) => expect(ownPath(asked, "https://own.example")).toBe(path));

it.each([
  "",
  "desk",
  "//elsewhere.example/zh/desk",
  "/zh//elsewhere.example",
  "/\\elsewhere.example",
  "https://elsewhere.example/zh/desk",
  "https://own.example.elsewhere.example/zh/desk",
  "javascript:alert(1)",
  "/zh/desk\n/x",
  "/api/auth/signout",
  "%",
  "http://%",
  `/zh/${"a".repeat(2000)}`,
])("does not lead to %j", (asked) => expect(ownPath(asked, "https://own.example")).toBeNull());

it("asks for nothing", () => expect(ownPath(undefined)).toBeNull());
