/** The original as lines and aligned rows, cut where figures stand. */
import { describe, expect, it } from "vitest";
import { type Block, type Cell, type Original } from "@/report/reading";
import { mostLines, originalSegments, type Piece } from "./original-lines";

const nothing = { evidence: {}, divisions: [], unread: [] };
const place = (line: number, column: number, text: string) => ({ line, column, text });
const textOnly = (text: string): Original => ({ format: "text", text, blocks: [] });
const row = (...cells: readonly Cell[]): Block => ({ kind: "row", cells, open: false, raw: place(1, 1, "") });
const texts = (pieces: readonly Piece[]) => pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join("");

describe("the original", () => {
  it("marks figures, doubts and rows to divide in their lines", () => {
    const segments = originalSegments({
      original: textOnly("受理 12 件\n共640020\n其中若干"),
      evidence: { a: place(1, 4, "12"), b: place(2, 2, "640020") },
      divisions: [{ codes: ["b", "c"], place: place(2, 2, "640020"), options: [[64, 20]], reason: { zh: "", en: "" } }],
      unread: [{ place: place(3, 3, "若干"), reason: { zh: "", en: "" } }],
    });
    const marks = segments
      .flatMap((segment) => (segment.kind === "line" ? segment.pieces : []))
      .flatMap(({ mark }) => mark ?? []);
    expect(segments.map((segment) => (segment.kind === "line" ? texts(segment.pieces) : ""))).toEqual([
      "受理 [12] 件",
      "共[640020]",
      "其中[若干]",
    ]);
    expect(marks).toMatchObject([
      { kind: "figure", codes: ["a"] },
      { kind: "division", codes: ["b", "c"] },
      { kind: "unread", codes: [] },
    ]);
  });

  it("shows rows that follow each other as one table on the grid, and cuts marks within the cell", () => {
    const segments = originalSegments({
      ...nothing,
      original: {
        ...textOnly("题\n项目\t数\n合计\t120\n末"),
        blocks: [
          row({ ...place(2, 1, "项目"), from: 0, to: 1 }, { ...place(2, 4, "数"), from: 3, to: 3 }),
          row(place(3, 1, "合计"), place(3, 4, "120")),
        ],
      },
      evidence: { a: place(3, 4, "120") },
    });
    expect(segments.map(({ kind }) => kind)).toEqual(["line", "table", "line"]);
    const table = segments[1];
    if (table?.kind !== "table") throw new Error("No table.");
    expect(table.rows[0]?.cells).toMatchObject([
      { gap: 0, span: 2 },
      { gap: 1, span: 1 },
    ]);
    expect(table.rows[1]?.cells.map(({ pieces }) => texts(pieces))).toEqual(["合计", "[120]"]);
  });

  it("keeps a text that is marked twice whole, and cuts an endless document", () => {
    const [line] = originalSegments({
      ...nothing,
      original: textOnly("1234"),
      evidence: { a: place(1, 1, "123"), b: place(1, 2, "234") },
    });
    expect(line?.kind === "line" && line.pieces.map(({ text }) => text).join("")).toBe("1234");
    expect(originalSegments({ ...nothing, original: textOnly("一\n".repeat(mostLines + 5)) })).toHaveLength(mostLines);
  });
});
