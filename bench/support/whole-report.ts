/** A whole report into an empty form, by keys alone and as blocks from a spreadsheet: the same figures, checked afterwards. */
import { type Page } from "@playwright/test";
import { editionOf } from "@/report/form/editions";
import { leafColumns, leafRows, codeOf } from "@/report/form/define";
import { faultlessContent } from "@/report/rules/examples";
import { type Measure } from "../measure";
import { allSaved, cell, cellTexts, openDraft } from "./desk-page";
import { round } from "./timing";

const { figures, edition } = faultlessContent();
const wanted = new Map(Object.entries(figures).map(([code, figure]) => [code, String(figure)]));

/** Types every cell from the first on, going on with Tab, never touching the mouse. */
export async function measureTyping(page: Page): Promise<Measure[]> {
  await openDraft(page, 2023);
  await cell(page, "rules.issued").focus();
  const start = performance.now();
  let keys = 0;
  const passed = new Set<string>();
  for (let steps = 0; passed.size < wanted.size; steps += 1) {
    if (steps > wanted.size * 3) throw new Error(`desk: Tab reaches only ${passed.size} of ${wanted.size} cells`);
    const focused = await page.evaluate(() => {
      const input = document.activeElement;
      return input instanceof HTMLInputElement ? { name: input.name, value: input.value } : { name: "", value: "" };
    });
    const code = focused.name.replace("figure:", "");
    const text = wanted.get(code);
    // A total that follows its parts stands there already.
    if (text !== undefined && focused.value !== text) {
      await page.keyboard.type(text);
      keys += text.length;
    }
    if (text !== undefined) passed.add(code);
    await page.keyboard.press("Tab");
    keys += 1;
  }
  await allSaved(page);
  const seconds = (performance.now() - start) / 1000;
  await requireWhole(page);
  return [
    { name: "desk: whole report by keyboard alone, to all saved", value: round(seconds), unit: "s" },
    { name: "desk: whole report by keyboard alone, keys", value: keys, unit: "keys" },
    { name: "desk: whole report by keyboard alone, cells", value: passed.size, unit: "cells" },
  ];
}

/** Pastes one block a table, as a spreadsheet puts it on the clipboard. */
export async function measurePasting(page: Page): Promise<Measure[]> {
  await openDraft(page, 2022);
  const blocks = tables();
  const start = performance.now();
  for (const { first, text } of blocks) {
    await cell(page, first).focus();
    await page.evaluate((block) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", block);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }
  await allSaved(page);
  const seconds = (performance.now() - start) / 1000;
  await requireWhole(page);
  return [
    { name: "desk: whole report pasted, to all saved", value: round(seconds), unit: "s" },
    { name: "desk: whole report pasted, blocks", value: blocks.length, unit: "blocks" },
  ];
}

/** Every table of the form as the text of a block, with the cell it begins at. */
function tables(): { first: string; text: string }[] {
  return editionOf(edition).parts.flatMap(({ blocks }) =>
    blocks.map(({ rows, columns }) => {
      const codes = leafRows(rows).map(({ row }) => leafColumns(columns).map(({ column }) => codeOf(row, column)));
      const text = codes.map((line) => line.map((code) => wanted.get(code) ?? "").join("\t")).join("\n");
      return { first: codes[0]?.[0] ?? "", text };
    }),
  );
}

/** After a reload, so that it is the server's own. */
async function requireWhole(page: Page): Promise<void> {
  await page.reload();
  await page.locator("[data-link=idle]").waitFor();
  const standing = await cellTexts(page);
  const wrong = [...wanted].filter(([code, text]) => standing.get(code) !== text);
  if (wrong.length > 0) throw new Error(`desk: ${wrong.length} cells were lost, the first ${wrong[0]?.join(" ")}`);
}
