/** How long a text is as it is read, against the notice's limit; the limit is said aloud once it comes near. */
import { ruleAddress } from "@/components/report/anchors";
import { type Locale } from "@/messages/translator";
import { fill } from "../../form/fill";
import { type NarrativeWords } from "./narrative-words";
import { link, quiet } from "../../form/styles";

interface NarrativeCountProps {
  readonly id: string;
  readonly characters: number;
  readonly limit: number | null;
  readonly locale: Locale;
  readonly words: NarrativeWords;
}

const lengthRule = "overview-keeps-its-length";

/** Near is a tenth of the limit. */
export function standingOf(characters: number, limit: number | null): "free" | "near" | "over" {
  if (limit === null || characters < limit * 0.9) return "free";
  return characters > limit ? "over" : "near";
}

export function NarrativeCount({ id, characters, limit, locale, words }: NarrativeCountProps) {
  const standing = standingOf(characters, limit);
  const gap = Math.abs((limit ?? 0) - characters);
  return (
    <p className={`flex flex-wrap gap-x-2 ${standing === "free" ? quiet : "text-sm text-warning"}`}>
      <span id={id}>
        {limit === null
          ? fill(words.characters, { n: characters })
          : fill(words.charactersOf, { n: characters, limit })}
      </span>
      {standing === "near" && <span>{fill(words.charactersLeft, { n: gap })}</span>}
      {standing === "over" && (
        <span>
          {fill(words.charactersOver, { n: gap })}{" "}
          <a href={ruleAddress(locale, lengthRule)} target="_blank" className={link}>
            {words.rule}
          </a>
        </span>
      )}
      <span role="status" className="sr-only">
        {{ free: "", near: words.nearLimit, over: words.overLimit }[standing]}
      </span>
    </p>
  );
}
