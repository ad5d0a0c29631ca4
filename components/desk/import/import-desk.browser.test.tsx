/** The import desk in a real browser: what is pasted or chosen is sent, told of, retried and removed; the server is answered for. */
import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { emptyContent } from "@/report/content";
import { type KeptReading } from "@/report/reading";
import { wordsIn } from "../../form/words";
import { idleForm } from "../../form/form-state";
import { ImportDesk } from "./import-desk";
import { idleImport, largestDocument, type LookUpAction } from "./reading";

const { desk, importing } = wordsIn("zh");
const nowhere = (): void => undefined;
const router: AppRouterInstance = {
  ...{ push: nowhere, replace: nowhere, refresh: nowhere, prefetch: nowhere, back: nowhere, forward: nowhere },
  bfcacheId: "0",
};

/** Names of the documents that came to the server, in order. */
let sent: string[];
/** What the server answers to the next documents, as lines of its stream; one that never ends is null. */
let answers: (readonly object[] | Promise<readonly object[]> | null)[];

beforeEach(() => {
  sent = [];
  answers = [];
  vi.spyOn(window, "fetch").mockImplementation((_address, request) => {
    const headers = new Headers(request?.headers);
    sent.push(decodeURIComponent(headers.get("x-document-name") ?? ""));
    const lines = answers.shift();
    if (lines)
      return Promise.resolve(lines).then(
        (all) => new Response(all.map((line) => `${JSON.stringify(line)}\n`).join("")),
      );
    return new Promise((_resolve, reject) => {
      request?.signal?.addEventListener("abort", () => reject(new DOMException("Given up.", "AbortError")));
    });
  });
});
afterEach(() => vi.restoreAllMocks());

interface Opened {
  readonly isBatch?: boolean;
  readonly lookUp?: LookUpAction;
}

async function open({ isBatch = false, lookUp = () => Promise.resolve(null) }: Opened = {}): Promise<void> {
  await render(
    <AppRouterContext value={router}>
      <ImportDesk
        agencies={[{ id: "1", name: "示例市司法局" }]}
        latestYear={2025}
        locale="zh"
        words={{ desk, importing }}
        isBatch={isBatch}
        readAddress="/read"
        read={() => Promise.resolve(idleImport)}
        save={() => Promise.resolve(idleForm)}
        lookUp={lookUp}
      />
    </AppRouterContext>,
  );
}

const send = () => page.getByRole("button", { name: importing.read, exact: true }).click();
const problem = { zh: "文件已加密，请先解除密码。", en: "The file is encrypted." };
const file = (name: string, bytes: BlobPart = "甲") => new File([bytes], name, { type: "text/plain" });

/** As the browser does when a person chose them. */
function choose(...files: File[]): void {
  const chosen = new DataTransfer();
  for (const each of files) chosen.items.add(each);
  const input = page.getByLabelText(importing.files).element() as HTMLInputElement;
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What the server read of a report of 示例市司法局 that has no table. */
function readingOf(year: number): KeptReading {
  const nothing = { evidence: {}, proposals: {}, divisions: [], absent: [], blank: [], unread: [], reports: [] };
  return {
    ...{
      id: String(year),
      name: `${String(year)}.txt`,
      agency: "示例市司法局",
      year,
      proposedYear: null,
      scope: "own",
    },
    ...{ edition: null, content: emptyContent("2021", "transcribed"), ...nothing },
    original: { format: "text", text: "", blocks: [] },
  };
}

describe("the import desk", () => {
  it("sends nothing where nothing was given, and says so", async () => {
    await open();
    await send();
    await expect.element(page.getByRole("alert")).toHaveTextContent(importing.empty);
    expect(sent).toEqual([]);
  });

  it("says in one sentence why a document cannot be read, and reads it again when asked", async () => {
    answers = [[{ problem }], [{ problem }]];
    await open();
    await page.getByLabelText(importing.paste).fill("一份报告");
    await send();
    await expect.element(page.getByRole("alert").filter({ hasText: problem.zh })).toBeVisible();
    expect(sent).toEqual([`${importing.pastedName}.txt`]);
    await page.getByRole("button", { name: importing.retry }).click();
    await expect.poll(() => sent).toHaveLength(2);
    await page.getByRole("button", { name: importing.remove }).click();
    await expect.element(page.getByText(problem.zh)).not.toBeInTheDocument();
  });

  it("sends a pasted table as the page it came from, unless it was changed afterwards", async () => {
    answers = [[{ problem }], [{ problem }]];
    await open();
    const field = page.getByLabelText(importing.paste);
    const pasteTable = () => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "甲\t1");
      clipboardData.setData("text/html", "<table><tr><td>甲</td><td>1</td></tr></table>");
      field.element().dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    };
    pasteTable();
    await field.fill("甲\t1");
    await send();
    await expect.poll(() => sent).toEqual([`${importing.pastedName}.html`]);
    await page.getByRole("button", { name: importing.remove }).click();
    pasteTable();
    await field.fill("甲\t2");
    await send();
    await expect.poll(() => sent.at(-1)).toBe(`${importing.pastedName}.txt`);
  });

  it("gives up what is being read", async () => {
    answers = [null];
    await open();
    choose(file("甲.txt"));
    await expect.poll(() => sent).toEqual(["甲.txt"]);
    await page.getByRole("button", { name: importing.cancel }).click();
    await expect.element(page.getByText(importing.states.cancelled)).toBeVisible();
  });

  it("reads two at a time and tells of each in a table", async () => {
    answers = [null, null, [{ problem }]];
    await open({ isBatch: true });
    choose(file("甲.txt"), file("乙.txt"), file("丙.txt"));
    await expect.poll(() => sent).toEqual(["甲.txt", "乙.txt"]);
    await expect.element(page.getByRole("row", { name: /丙\.txt/ })).toHaveTextContent(importing.states.waiting);
    await page
      .getByRole("row", { name: /甲\.txt/ })
      .getByRole("button", { name: importing.cancel })
      .click();
    await expect.poll(() => sent).toEqual(["甲.txt", "乙.txt", "丙.txt"]);
    await expect.element(page.getByRole("row", { name: /丙\.txt/ })).toHaveTextContent(problem.zh);
  });

  it("looks up every document, also one that was read while another was looked up", async () => {
    let tellFirst: (lines: readonly object[]) => void = nowhere;
    let answerLooking: (found: null) => void = nowhere;
    const looked = new Promise<null>((resolve) => (answerLooking = resolve));
    const years: (number | null)[] = [];
    answers = [new Promise<readonly object[]>((resolve) => (tellFirst = resolve)), [{ reading: readingOf(2012) }]];
    await open({
      isBatch: true,
      lookUp: ({ year }) => {
        years.push(year);
        return looked;
      },
    });
    choose(file("甲.txt"), file("乙.txt"));
    await expect.poll(() => years).toEqual([2012]);
    tellFirst([{ reading: readingOf(2011) }]);
    await expect.element(page.getByRole("row", { name: /甲\.txt/ })).toHaveTextContent("2011");
    answerLooking(null);
    await expect.poll(() => years).toEqual([2012, 2011]);
  });

  it("does not send what is too large", async () => {
    await open();
    choose(file("大.txt", new Uint8Array(largestDocument + 1)));
    await expect.element(page.getByRole("alert")).toHaveTextContent(importing.tooLarge);
    expect(sent).toEqual([]);
  });
});
