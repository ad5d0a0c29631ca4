/** One key in the full form: until its total and its findings are on the screen, and until it is saved. */
import { type Page } from "@playwright/test";
import { type Measure } from "../measure";
import { allSaved, cell, nextSave } from "./desk-page";
import { spreadOf } from "./timing";

const typed = "requests.received.natural-person";
const total = "requests.received.total";
const rounds = 20;
const saved = 25;

interface Shown {
  readonly total: number;
  readonly findings: number;
}

declare global {
  interface Window {
    shown?: Promise<Shown>;
    savedAfter?: Promise<number>;
  }
}

/** The form is full and faultless: each key makes another total and brings, changes or takes findings. */
export async function measureKeystrokes(page: Page): Promise<Measure[]> {
  const times: Shown[] = [];
  await cell(page, typed).focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  for (let round = -2; round < rounds; round += 1) {
    for (const key of ["3", "4", "5", "Backspace", "Backspace", "Backspace"]) {
      const shown = await press(page, key);
      if (round >= 0) times.push(shown);
    }
  }
  await allSaved(page);
  const totals = spreadOf(times.map((each) => each.total));
  const findings = spreadOf(times.map((each) => each.findings));
  return [
    { name: "desk: key to visible total, p50", value: totals.median, unit: "ms" },
    { name: "desk: key to visible total, p95", value: totals.p95, unit: "ms" },
    { name: "desk: key to visible findings, p50", value: findings.median, unit: "ms" },
    { name: "desk: key to visible findings, p95", value: findings.p95, unit: "ms" },
  ];
}

/** From the key as the browser received it to the frame after the change stood in the document. */
async function press(page: Page, key: string): Promise<Shown> {
  await page.evaluate((code) => {
    const input = document.querySelector<HTMLInputElement>(`[name="figure:${code}"]`);
    const list = document.getElementById("findings");
    if (!input || !list) throw new Error("no total or no findings on the page");
    const before = { total: input.value, findings: list.textContent };
    const found: { total?: number; findings?: number } = {};
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true, once: true });
    window.shown = new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error("total or findings did not change")), 10_000);
      // Painted: a task after the next frame.
      const painted = (what: keyof typeof found) =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            found[what] = performance.now() - pressed;
            if (found.total === undefined || found.findings === undefined) return;
            clearTimeout(patience);
            resolve({ total: found.total, findings: found.findings });
          }),
        );
      const isSeen = { total: false, findings: false };
      const look = () => {
        const isNow = { total: input.value !== before.total, findings: list.textContent !== before.findings };
        for (const what of ["total", "findings"] as const) {
          if (isSeen[what] || !isNow[what]) continue;
          isSeen[what] = true;
          painted(what);
        }
        if (isSeen.total && isSeen.findings) observer.disconnect();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  }, total);
  await page.keyboard.press(key);
  return page.evaluate(() => window.shown ?? Promise.reject(new Error("nothing was watched")));
}

/** The pause that waits for more typing is part of it: what a person sees is the mark at the cell. */
export async function measureSaving(page: Page): Promise<Measure[]> {
  const marks: number[] = [];
  const requests: number[] = [];
  await cell(page, typed).focus();
  for (let save = 0; save < saved; save += 1) {
    await page.evaluate((code) => {
      const mark = document.getElementById(`save-mark-figure:${code}`);
      if (!mark) throw new Error("no mark at the cell");
      let pressed = 0;
      addEventListener("keydown", (event) => (pressed = event.timeStamp), { capture: true, once: true });
      window.savedAfter = new Promise((resolve, reject) => {
        const patience = setTimeout(() => reject(new Error("the cell was not saved")), 30_000);
        let wasUnsaved = false;
        const observer = new MutationObserver(() => {
          if (mark.dataset.saveMark !== "saved") wasUnsaved = true;
          else if (wasUnsaved) {
            observer.disconnect();
            clearTimeout(patience);
            resolve(performance.now() - pressed);
          }
        });
        observer.observe(mark, { attributes: true });
      });
    }, typed);
    const answered = nextSave(page);
    await page.keyboard.press(save % 2 === 0 ? "7" : "Backspace");
    requests.push(await answered);
    marks.push(await page.evaluate(() => window.savedAfter ?? Promise.reject(new Error("nothing was watched"))));
  }
  const seen = spreadOf(marks);
  const asked = spreadOf(requests);
  return [
    { name: "desk: key to “saved” at the cell, p50", value: seen.median, unit: "ms" },
    { name: "desk: key to “saved” at the cell, p95", value: seen.p95, unit: "ms" },
    { name: "desk: the save's request alone, p50", value: asked.median, unit: "ms" },
    { name: "desk: the save's request alone, p95", value: asked.p95, unit: "ms" },
  ];
}
