/** The list of categories in a real browser: the one blank line, order, focus and what is said. */
import { useEffect, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { wordsIn } from "../../form/words";
import { type Disclosures } from "@/report/content";
import { DisclosuresEditor } from "./disclosures-editor";

const words = wordsIn("zh").desk.editor;
let kept: Disclosures | null;
beforeEach(() => {
  kept = null;
});

function List({ first }: { readonly first: Disclosures | null }) {
  const [disclosures, set] = useState(first);
  useEffect(() => {
    kept = disclosures;
  }, [disclosures]);
  return (
    <DisclosuresEditor
      disclosures={disclosures}
      lastYear={{ statedTotal: null, items: [{ category: "规划计划", count: 9 }] }}
      words={words}
      onSet={(_field, value) => set(value as Disclosures | null)}
    />
  );
}

const three = (): Disclosures => ({
  statedTotal: 12,
  items: [
    { category: "机构职能", count: 5 },
    { category: "统计信息", count: null },
    { category: "政策文件", count: 7 },
  ],
});
const line = (n: number, field: string) => page.getByLabelText(`第 ${String(n)} 类：${field}`);
const names = () => expect.poll(() => kept?.items.map(({ category }) => category));

/** As pasted from a table of another program. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
  );
}

describe("the list of categories", () => {
  it("begins with a line to fill, which is no part of the report until something stands in it", async () => {
    await render(<List first={null} />);
    await expect.element(line(1, "类别")).toHaveValue("");
    expect(kept).toBeNull();
    await line(1, "类别").fill("机构职能");
    await names().toEqual(["机构职能"]);
    await line(1, "类别").fill("");
    await expect.poll(() => kept).toBeNull();
    await expect.element(line(1, "类别")).toBeVisible();
  });

  it("goes on by Enter from name to count to the next line, and opens one below the last", async () => {
    await render(<List first={null} />);
    await line(1, "类别").click();
    await userEvent.keyboard("机构职能{Enter}5{Enter}");
    await expect.element(line(2, "类别")).toHaveFocus();
    await userEvent.keyboard("统计信息{Enter}3");
    await expect
      .poll(() => kept?.items)
      .toEqual([
        { category: "机构职能", count: 5 },
        { category: "统计信息", count: 3 },
      ]);
  });

  it("moves a line by keys and the caret goes with it", async () => {
    await render(<List first={three()} />);
    await line(3, "类别").click();
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await names().toEqual(["机构职能", "政策文件", "统计信息"]);
    await expect.element(line(2, "类别")).toHaveFocus();
    await expect.element(line(2, "类别")).toHaveValue("政策文件");
  });

  it("removes a line, says which, and goes to its neighbour", async () => {
    await render(<List first={three()} />);
    await page.getByRole("button", { name: "删除第 1 类" }).click();
    await names().toEqual(["统计信息", "政策文件"]);
    await expect.element(line(1, "类别")).toHaveFocus();
    await expect.element(page.getByRole("status").first()).toHaveTextContent("机构职能");
  });

  it("takes lines pasted from a table after the line they are pasted on", async () => {
    await render(<List first={three()} />);
    await line(1, "类别").click();
    paste("财政信息\t4条\n应急管理\t2");
    await names().toEqual(["机构职能", "财政信息", "应急管理", "统计信息", "政策文件"]);
    expect(kept?.items[1]?.count).toBe(4);
  });

  it("keeps a count that is none out of the report, as typed, with its problem", async () => {
    await render(<List first={three()} />);
    await line(1, "数量（条）").fill("5a");
    await expect.element(page.getByText(words.list.notCount)).toBeVisible();
    expect(kept?.items[0]?.count).toBe(5);
    await page.getByRole("button", { name: "下移第 1 类" }).click();
    // What was half typed does not stay behind in another line.
    await expect.element(line(1, "数量（条）")).toHaveValue("");
    await expect.element(line(2, "数量（条）")).toHaveValue("5");
  });

  it("adds what last year had and this list lacks, and tells the sum from what is not stated", async () => {
    await render(<List first={three()} />);
    await page.getByRole("button", { name: /上年/ }).click();
    await names().toEqual(["机构职能", "统计信息", "政策文件", "规划计划"]);
    await expect.element(page.getByRole("status").last()).toHaveTextContent("12");
  });
});
