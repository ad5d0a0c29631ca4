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
      const { target, codes } = pointedAt(event);
      // Pointing at nothing keeps what is lit: the eye is on its way from one side to the other.
      if (codes.length === 0 && event.type === "pointerover") return;
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

/** The element under the pointer or focus that stands for cells, and their codes. */
function pointedAt({ target }: Event): { target: Element | null; codes: readonly string[] } {
  const found = target instanceof Element ? target.closest(`[${codesAttribute}]`) : null;
  return { target: found, codes: found?.getAttribute(codesAttribute)?.split(" ") ?? [] };
}

/** Scrolls the frame alone: the page stays where the eye is. */
function bringIntoPane(pane: HTMLElement, place: Element): void {
  const frame = pane.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  pane.scrollTop += box.top - frame.top - frame.height / 3;
}
