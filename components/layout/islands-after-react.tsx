"use client";
/** In development React wakes public pages too: the islands come once it has, for what they add React would take for a fault. */
import { useEffect } from "react";

export function IslandsAfterReact() {
  useEffect(() => {
    const script = document.createElement("script");
    script.src = "/islands/site.js";
    script.type = "module";
    document.head.append(script);
  }, []);
  return null;
}
