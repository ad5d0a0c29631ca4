/** The tables of the editor as one grid: keys, mouse, clipboard, and what is selected. The inputs stay ordinary inputs. */
"use client";

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { editionOf, variantOf } from "@/report/form/editions";
import { type Edits, endStep, textOfCell } from "../edits/edit-state";
import { copySelected, cutSelected, dragOver, pasteAt, pressMouse } from "./grid-pointer";
import { pressKey } from "./grid-commands";
import { type CellRange, type ChangeEdits, type GridContext } from "./grid-context";
import { cellOf, reselect } from "./grid-dom";
import { type CellMode } from "./grid-keys";
import { gridsOf, rectangle } from "./grid-shape";
import { type Words } from "../../form/words";

export function useGrid(edits: Edits, change: ChangeEdits, words: Words["desk"]["editor"]["grid"]) {
  const edition = editionOf(edits.content.edition);
  const variant = variantOf(edition, Object.keys(edits.content.figures));
  const grids = useMemo(() => gridsOf(edition, variant), [edition, variant]);
  const [active, setActive] = useState<string | null>(null);
  const [range, setRange] = useState<CellRange | null>(null);
  const [sentence, say] = useState("");
  const mode = useRef<CellMode>("selected");
  const textBefore = useRef("");
  const drag = useRef<string | null>(null);
  const selected = useMemo(
    () => (active === null ? [] : rectangle(grids, range?.from ?? active, range?.to ?? active)),
    [grids, active, range],
  );
  useLayoutEffect(() => {
    if (mode.current === "selected") reselect();
  });
  const grid: GridContext = {
    ...{ edits, change, words, grids, active, range, selected },
    ...{ mode, textBefore, drag, setRange, say },
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const cell = cellOf(target);
    change(endStep);
    setActive(cell?.code ?? null);
    setRange(null);
    say("");
    mode.current = "selected";
    if (!cell) return;
    textBefore.current = textOfCell(edits, cell.code);
    cell.input.select();
  };
  const handlers = {
    onFocus,
    onInput: ({ target }: { target: EventTarget }) => {
      if (cellOf(target) && mode.current === "selected") mode.current = "entering";
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => pressKey(grid, event),
    onMouseDown: (event: MouseEvent<HTMLElement>) => pressMouse(grid, event),
    onMouseOver: (event: MouseEvent<HTMLElement>) => dragOver(grid, event),
    onMouseUp: () => {
      drag.current = null;
    },
    onCopy: (event: ClipboardEvent<HTMLElement>) => void copySelected(grid, event),
    onCut: (event: ClipboardEvent<HTMLElement>) => cutSelected(grid, event),
    onPaste: (event: ClipboardEvent<HTMLElement>) => pasteAt(grid, event),
  };
  return { grid, sentence, handlers };
}
