/** The tables of the editor in a real browser: keys, typing, mouse and clipboard on ordinary inputs. */
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { wordsIn } from "../../form/words";
import { emptyContent } from "@/report/content";
import { editionOf, variantOf } from "@/report/form/editions";
import { figureField } from "@/report/patch";
import { type Edits, startEdits, typeFigure } from "../edits/edit-state";
import { ReportForm } from "../report/report-form";
import { useFigureCells } from "./figure-cells";
import { useGrid } from "./use-grid";

const words = wordsIn("zh").desk;
const edition = editionOf("2021");
const natural = (row: string) => `requests.${row}.natural-person`;

/** The form with nothing around it, and the sentence of the grid. */
function Tables() {
  const [edits, change] = useState<Edits>(() =>
    startEdits(emptyContent("2021", "authored"), 1, "2026-11-28T00:00:00Z"),
  );
  const grid = useGrid(edits, change, words.editor.grid);
  const { range, selected } = grid.grid;
  const cell = useFigureCells({
    ...{ edits, words, findings: [], previous: null, isLastYearShown: false, locale: "zh" },
    selected: new Set(range ? selected.flat() : []),
    onType: (code, text) => change((now) => typeFigure(now, code, text)),
  });
  const variant = variantOf(edition, Object.keys(edits.content.figures));
  return (
    <div {...grid.handlers}>
      <p role="status">{grid.sentence}</p>
      <ReportForm edition={edition} variant={variant} locale="zh" cell={cell} text={() => null} />
    </div>
  );
}

function input(code: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${figureField(code)}"]`);
  if (!found) throw new Error(`No cell ${code}.`);
  return found;
}

const value = (code: string) => expect.poll(() => input(code).value);
const focus = () => expect.poll(() => document.activeElement?.getAttribute("name"));

/** What another program puts into the clipboard, pasted where the caret is. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

/** What a copy would put there. */
function copied(): string {
  const clipboardData = new DataTransfer();
  document.activeElement?.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData.getData("text/plain");
}

async function openAt(code: string): Promise<void> {
  await render(<Tables />);
  input(code).focus();
}

describe("the grid", () => {
  it("goes from cell to cell by arrows and Home, and on to the row above at an edge", async () => {
    await openAt("rules.issued");
    await userEvent.keyboard("{ArrowRight}");
    await focus().toBe(figureField("rules.repealed"));
    await userEvent.keyboard("{ArrowDown}");
    await focus().toBe(figureField("normative-documents.repealed"));
    await userEvent.keyboard("{Home}");
    await focus().toBe(figureField("normative-documents.issued"));
    await userEvent.keyboard("{ArrowLeft}");
    await focus().toBe(figureField("rules.in-force"));
  });

  it("replaces by typing, appends after F2, and gives the old text back on Escape", async () => {
    await openAt("rules.issued");
    await userEvent.keyboard("12{Enter}{ArrowUp}");
    await value("rules.issued").toBe("12");
    await userEvent.keyboard("7");
    await value("rules.issued").toBe("7");
    await userEvent.keyboard("{Escape}");
    await value("rules.issued").toBe("12");
    await userEvent.keyboard("{F2}3{Enter}");
    await value("rules.issued").toBe("123");
  });

  it("pastes a block from its first cell, says what is no number, and one undo takes all of it back", async () => {
    await openAt(natural("received"));
    paste("１２\t1,000件\t0\t0\t0\t1\n3\tabc\t0");
    await value(natural("received")).toBe("12");
    await value("requests.received.enterprise").toBe("1,000");
    await value("requests.received.total").toBe("1013");
    await value("requests.carried-in.enterprise").toBe("");
    await expect.element(page.getByRole("status")).toHaveTextContent("“abc”");
    await userEvent.keyboard("{Control>}z{/Control}");
    await value(natural("received")).toBe("");
    await value("requests.received.total").toBe("");
  });

  it("copies the selected block as other programs read it, and clears it", async () => {
    await openAt(natural("received"));
    paste("1,200\t2\n3\t4");
    await value("requests.carried-in.enterprise").toBe("4");
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
    await expect.poll(copied).toBe("1200\t2\n3\t4");
    await userEvent.keyboard("{Delete}");
    await value("requests.carried-in.enterprise").toBe("");
  });

  it("selects a range with the mouse and leaves the rest alone", async () => {
    await openAt(natural("received"));
    paste("1\t2\n3\t4");
    await value("requests.carried-in.enterprise").toBe("4");
    await userEvent.click(input(natural("received")));
    await userEvent.keyboard("{Shift>}");
    await userEvent.click(input(natural("carried-in")));
    await userEvent.keyboard("{/Shift}");
    await expect.poll(copied).toBe("1\n3");
  });

  it("keeps what is no number as typed, marked, and out of the sum", async () => {
    await openAt(natural("received"));
    await userEvent.keyboard("1x{Enter}");
    await value(natural("received")).toBe("1x");
    expect(input(natural("received")).getAttribute("aria-invalid")).toBe("true");
    expect(input("requests.received.total").value).toBe("");
  });
});
