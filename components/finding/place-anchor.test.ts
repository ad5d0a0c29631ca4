/** The address of a hit is one that browsers understand, whatever was hit. */
import { expect, it } from "vitest";
import { partNumberOf, placeAnchor } from "./place-anchor";

it("names the part and the words, with what means something escaped", () => {
  expect(placeAnchor(partNumberOf("overview"), "信息")).toBe(`part-一:~:text=${encodeURIComponent("信息")}`);
  expect(placeAnchor(partNumberOf("preamble"), 'a-b, c&d#"<')).toBe(":~:text=a%2Db%2C%20c%26d%23%22%3C");
});
