"use client";
/** Fetches theme.js where React drew the whole page in the browser (not found, broken): there its tag in the head never ran. */
import { useLayoutEffect } from "react";

export function DisplayScript() {
  useLayoutEffect(() => {
    if (document.documentElement.classList.contains("has-script")) return;
    const script = document.createElement("script");
    script.src = "/theme.js";
    document.head.append(script);
  }, []);
  return null;
}
