/** Tags that fit, and tags that do not. */
import { describe, expect, it } from "vitest";
import { isNested } from "./docx-nesting";

describe("the tags of a document", () => {
  it.each([
    ["", true],
    ["<a/>", true],
    ["<?xml version='1.0'?><!-- <b> --><a x='>'><b y=\"/\"/><![CDATA[</a>]]></a>", true],
    ["<w:p><w:r></w:r ></w:p>", true],
    ["<a>", false],
    ["</a>", false],
    ["<a><b></a></b>", false],
    ["<a", false],
    ["<a x='>", false],
    ["<!-- <a>", false],
  ])("%s", (xml, fits) => {
    expect(isNested(xml)).toBe(fits);
  });

  it("are told apart in one pass", () => {
    expect(isNested("<".repeat(2_000_000))).toBe(false);
    expect(isNested("<a>".repeat(500_000))).toBe(false);
  });
});
