/** Picks words in the reader's language. */
import { createTranslator } from "use-intl/core";
import { en } from "./en";
import { type Wide } from "./placeholders";
import { zh } from "./zh";

export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];
export type Messages = Wide<typeof zh>;

const messages: Readonly<Record<Locale, Messages>> = { zh, en };

/** The value of the html lang attribute. */
export const languageTag: Readonly<Record<Locale, string>> = { zh: "zh-CN", en: "en" };

export function isLocale(value: string): value is Locale {
  return value === "zh" || value === "en";
}

/** The words of one namespace: `translator("zh", "home")("title")`. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale: languageTag[locale], namespace, messages: messages[locale] });
}

/** A sentence that carries both languages, in one of them. */
export function say(sentence: { readonly zh: string; readonly en: string }, locale: Locale): string {
  return sentence[locale];
}
