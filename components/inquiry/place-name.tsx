/** A place of a report by name: official labels keep their Chinese. */
import { remarkPlaceLabel } from "@/components/desk/report/remark-place-label";
import { wordsIn } from "@/components/form/words";
import { type EditionId } from "@/report/form/define";
import { type Locale } from "@/messages/translator";

interface PlaceNameProps {
  readonly place: string;
  readonly edition: EditionId;
  readonly locale: Locale;
}

export function PlaceName({ place, edition, locale }: PlaceNameProps) {
  const isOfForm = /^(figure|part|row):/.test(place);
  return <span lang={isOfForm ? "zh-CN" : undefined}>{remarkPlaceLabel(place, edition, wordsIn(locale))}</span>;
}
