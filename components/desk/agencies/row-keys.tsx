/** Moves through the rows of a table by arrow keys: up and down among the rows, right to what is below, left to what is above. */
"use client";

import { type KeyboardEvent, type ReactNode } from "react";

interface RowKeysProps {
  /** Address of the level above, for the left arrow. */
  readonly upHref?: string;
  readonly children: ReactNode;
}

export function RowKeys({ upHref, children }: RowKeysProps) {
  function move(event: KeyboardEvent<HTMLDivElement>) {
    const rows = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a[data-row]")];
    const at = rows.findIndex((row) => row === document.activeElement);
    if (at < 0) return;
    const row = rows[at];
    const target = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[event.key];
    if (target) target.focus();
    else if (event.key === "ArrowRight" && row?.dataset.below) location.assign(row.dataset.below);
    else if (event.key === "ArrowLeft" && upHref !== undefined) location.assign(upHref);
    else return;
    event.preventDefault();
  }
  return <div onKeyDown={move}>{children}</div>;
}
