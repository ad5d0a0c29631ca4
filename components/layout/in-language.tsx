"use client";
/** Shows the words of the language that the address names; for pages that Next tells no language. */
import { usePathname } from "next/navigation";
import { type ReactNode } from "react";

export function InLanguage({ zh, en }: { readonly zh: ReactNode; readonly en: ReactNode }) {
  return usePathname().split("/")[1] === "en" ? en : zh;
}
