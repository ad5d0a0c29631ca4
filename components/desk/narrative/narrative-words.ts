/** The words of the text fields in one language. */
import { narrative as en } from "@/messages/en/narrative";
import { type Either } from "@/messages/placeholders";
import { type Locale } from "@/messages/translator";
import { narrative as zh } from "@/messages/zh/narrative";

export type NarrativeWords = Either<typeof zh, typeof en>;

export function narrativeWords(locale: Locale): NarrativeWords {
  return locale === "en" ? en : zh;
}
