/** The language of an address, or not found. */
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/messages/translator";

export function localeOf(text: string): Locale {
  return isLocale(text) ? text : notFound();
}
