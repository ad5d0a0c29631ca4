"use client";
/** Leads to the same page in the other language. */
import { usePathname } from "next/navigation";

interface LanguageLinkProps {
  readonly to: "zh" | "en";
  readonly label: string;
}

export function LanguageLink({ to, label }: LanguageLinkProps) {
  const rest = usePathname().split("/").slice(2).join("/");
  return (
    <a
      href={`/${to}${rest === "" ? "" : `/${rest}`}`}
      hrefLang={to}
      lang={to}
      // A kept page does not know what was asked of it: components/islands/site.ts lets the question go along.
      data-other-language
      className="py-0.5 underline underline-offset-4"
    >
      {label}
    </a>
  );
}
