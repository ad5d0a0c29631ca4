/** Lights a figure's cell and its place in the original together, whichever of the two is pointed at or focused. */
"use client";

import { useEffect, type RefObject } from "react";

/** Attribute that names the cells an element stands for, apart by spaces. */
export const codesAttribute = "data-codes";

/** Look of what is lit. */
export const litLook = "data-lit:outline-2 data-lit:outline-offset-2 data-lit:outline-focus";

/** Pairs everything below `root`; `pane` is the scrolling frame of the original. */
export function usePairing(root: RefObject<HTMLElement | null>, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    let lit: readonly Element[] = [];
    const light = (event: Event) => {
      const target = event.target instanceof Element ? event.target.closest(`[${codesAttribute}]`) : null;
      const codes = target?.getAttribute(codesAttribute)?.split(" ") ?? [];
      const selector = codes.map((code) => `[${codesAttribute}~="${CSS.escape(code)}"]`).join(",");
      const next = selector === "" ? [] : [...area.querySelectorAll(selector)];
      for (const each of lit) each.removeAttribute("data-lit");
      for (const each of next) each.setAttribute("data-lit", "");
      lit = next;
      const place = next.find((each) => pane.current?.contains(each));
      if (place && pane.current && !pane.current.contains(target)) bringIntoPane(pane.current, place);
    };
    area.addEventListener("pointerover", light);
    area.addEventListener("focusin", light);
    return () => {
      area.removeEventListener("pointerover", light);
      area.removeEventListener("focusin", light);
    };
  }, [root, pane]);
}

/** Scrolls the frame alone: the page stays where the eye is. */
function bringIntoPane(pane: HTMLElement, place: Element): void {
  const frame = pane.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  pane.scrollTop += box.top - frame.top - frame.height / 3;
}
