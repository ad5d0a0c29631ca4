/** Texts on the written page keep their structure and every sign, and are read back as they were typed. */
import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { readDocument } from "../read/read";
import { writeHtml } from "./html";
import { narrative } from "./html-text";

const typed = "（一）主动公开\n公开<信息>12条。\n1. 网站7条；\n2. 公报5条。\n- 其他";

describe("a text on the page", () => {
  it("has headings, paragraphs and lists, each line with its mark", () => {
    expect(narrative(typed)).toBe(
      [
        "<h3>（一）主动公开</h3>",
        "<p>公开&lt;信息&gt;12条。</p>",
        "<ul>\n<li>1. 网站7条；</li>\n<li>2. 公报5条。</li>\n<li>- 其他</li>\n</ul>",
      ].join("\n"),
    );
    expect(narrative("\n \n")).toBe("");
  });

  it("is read back line by line", async () => {
    const empty = emptyContent("2021", "authored");
    const html = writeHtml({
      ...{ agency: "青石县林果局", year: 2023, scope: "own", version: 1, publishedAt: "2024-01-20T00:00:00.000Z" },
      content: { ...empty, narrative: { ...empty.narrative, problems: typed } },
    });
    const reading = await readDocument({ name: "report.html", bytes: new TextEncoder().encode(html) });
    expect(reading.content.narrative.problems).toBe(typed);
  });
});
