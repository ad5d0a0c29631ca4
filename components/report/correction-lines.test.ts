/** A correction as a reader sees it: every kind of change gives lines with both sides, in the order of the form. */
import { expect, it } from "vitest";
import { emptyContent, type ReportContent } from "@/report/content";
import { differences } from "@/report/series/difference";
import { correctionLines } from "./correction-lines";
import { placeNames } from "./correction-table";

const empty = emptyContent("2021", "authored");
const before: ReportContent = {
  ...empty,
  figures: { ...empty.figures, "licences.decisions": 318 },
  narrative: { ...empty.narrative, overview: "新收申请12件。" },
  disclosures: {
    statedTotal: 10,
    items: [
      { category: "公告", count: 4 },
      { category: "公告", count: 6 },
    ],
  },
  contact: { ...empty.contact, telephone: "0514-1" },
};
const after: ReportContent = {
  ...before,
  figures: { ...before.figures, "licences.decisions": 381, "requests.received.total": 0 },
  narrative: { ...before.narrative, overview: "新收申请13件。" },
  disclosures: {
    statedTotal: 11,
    items: [
      { category: "公告", count: 4 },
      { category: "公告", count: 7 },
    ],
  },
  contact: { ...before.contact, telephone: "" },
};

const lines = correctionLines(differences(before, after), "2021", placeNames("zh"));

it("names cells by part, row and column, and tells a missing figure from zero", () => {
  expect(lines.filter(({ code }) => code !== null)).toMatchObject([
    { place: "二 · 行政许可 · 本年处理决定数量", before: "318", after: "381" },
    { place: "三 · 一、本年新收政府信息公开申请数量 · 总计", before: null, after: "0" },
  ]);
});

it("gives each item of a list its line and leaves out what stayed", () => {
  expect(lines.filter(({ place }) => place.startsWith("主动公开信息目录类别"))).toMatchObject([
    { place: "主动公开信息目录类别 · 正文所述总数", before: "10", after: "11" },
    { place: "主动公开信息目录类别 · 公告", before: "6", after: "7" },
  ]);
});

it("keeps texts whole for the word difference, and says what is no longer stated", () => {
  expect(lines.find(({ kind }) => kind === "text")).toMatchObject({
    place: "一、总体情况",
    before: "新收申请12件。",
    after: "新收申请13件。",
  });
  expect(lines.find(({ place }) => place === "电话")).toMatchObject({ before: "0514-1", after: null });
});

it("has nothing to say where nothing changed", () => {
  expect(correctionLines(differences(before, before), "2021", placeNames("en"))).toEqual([]);
});
