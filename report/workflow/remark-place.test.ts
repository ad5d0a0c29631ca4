/** Places of remarks: every cell, row, paragraph and line of the list is one, and nothing else. */
import { describe, expect, it } from "vitest";
import { emptyContent, type ReportContent } from "../content";
import { cellsOf } from "../form/define";
import { editionOf } from "../form/editions";
import { fieldOfPlace, inPlaceOrder, isRemarkPlace, paragraphNumber, remarkPlaces, rowName } from "./remark-place";

const empty = emptyContent("2021", "authored");
const content: ReportContent = {
  ...empty,
  narrative: { ...empty.narrative, overview: "第一段\n\n第二段\n第三段" },
  disclosures: { statedTotal: 3, items: [{ category: "机构职能", count: 3 }] },
};

describe("places", () => {
  it("name every cell of the edition once", () => {
    const places = remarkPlaces(content).flatMap((group) => group.places);
    expect(new Set(places).size).toBe(places.length);
    for (const { code } of cellsOf(editionOf("2021"))) expect(places).toContain(`figure:${code}`);
  });

  it.each([
    ["report", true],
    ["part:三", true],
    ["part:七", false],
    ["row:requests.received", true],
    ["row:requests.nothing", false],
    ["row:", false],
    ["figure:requests.received.total", true],
    ["figure:no.such", false],
    ["category:机构职能", true],
    ["category:别的", false],
    ["narrative.overview", true],
    ["narrative.overview#3", true],
    ["narrative.overview#4", false],
    ["narrative.overview#0", false],
    ["contact.email", true],
    ["", false],
    ["<script>", false],
  ])("%s: %s", (place, stands) => {
    expect(isRemarkPlace(content, place)).toBe(stands);
  });

  it("are put in the order of the form, what is gone last", () => {
    const places = ["category:没有了", "figure:requests.received.total", "narrative.overview#1", "report"];
    const sorted = inPlaceOrder(
      content,
      places.map((place) => ({ place })),
    );
    expect(sorted.map(({ place }) => place)).toEqual([places[3], places[2], places[1], places[0]]);
  });

  it("lead to the field that holds them", () => {
    expect(fieldOfPlace("narrative.overview#2", "2021")).toBe("narrative.overview");
    expect(fieldOfPlace("category:机构职能", "2021")).toBe("disclosures");
    expect(fieldOfPlace("row:requests.received", "2021")).toMatch(/^figure:requests\.received\./);
    expect(paragraphNumber("narrative.overview#2")).toBe(2);
    expect(paragraphNumber("narrative.overview")).toBeNull();
    expect(rowName("requests.received", "2021")).toMatchObject({ part: "三" });
  });
});
