/** What an event before the public is called: a report that was copied here is taken over, not published. */
import { type PublicEvent } from "@/db/public/latest";
import { formatDate } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";

export function eventName(
  { kind, origin, officiallyPublishedOn }: Pick<PublicEvent, "kind" | "origin" | "officiallyPublishedOn">,
  locale: Locale,
): string {
  const t = translator(locale, "finding");
  if (kind !== "publication" || origin !== "transcribed") return t(`events.${kind}`);
  if (officiallyPublishedOn === null) return t("takenOver");
  return t("takenOverLong", { day: formatDate(officiallyPublishedOn, locale) });
}
