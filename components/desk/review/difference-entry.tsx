/** One changed field: a cell as two values, a text word by word, a list line by line. */
import { type ReactNode } from "react";
import { type Disclosures, type ReportContent } from "@/report/content";
import { type Difference } from "@/report/series/difference";
import { type FieldValue } from "@/report/patch";
import { Added, DifferenceText, Removed } from "@/components/report/difference-text";
import { placeLabel, valueText } from "../report/place";
import { wayToPlace } from "../report/remark-place-label";
import { link } from "../../form/styles";
import { type Words } from "../../form/words";

interface DifferenceEntryProps {
  readonly change: Difference;
  readonly content: ReportContent;
  readonly isEditing: boolean;
  readonly words: Words;
}

export function DifferenceEntry({ change, content, isEditing, words }: DifferenceEntryProps) {
  const { field } = change;
  return (
    <li className="min-w-0">
      <a href={wayToPlace(field, content.edition, isEditing)} className={link}>
        {placeLabel(field, content.edition, words.desk.editor, words.review.wholeReport)}
      </a>
      <Change change={change} words={words} />
    </li>
  );
}

function Change({ change: { field, before, after }, words }: Pick<DifferenceEntryProps, "change" | "words">) {
  const isText = field.startsWith("narrative.");
  if (isText && typeof before === "string" && typeof after === "string") {
    return <DifferenceText before={before} after={after} words={words.review} />;
  }
  if (isList(before) && isList(after)) return <ListChange before={before} after={after} words={words} />;
  return (
    <Pair before={valueText(before, words.desk.editor)} after={valueText(after, words.desk.editor)} words={words} />
  );
}

function Pair({ before, after, words }: { readonly before: string; readonly after: string; readonly words: Words }) {
  return (
    <p className="break-words">
      <Removed words={words.review}>{before}</Removed> → <Added words={words.review}>{after}</Added>
    </p>
  );
}

function isList(value: FieldValue): value is Disclosures {
  return value !== null && typeof value === "object" && "items" in value;
}

function ListChange({
  before,
  after,
  words,
}: {
  readonly before: Disclosures;
  readonly after: Disclosures;
  readonly words: Words;
}) {
  const { review, desk } = words;
  const count = (n: number | null) => String(n ?? desk.editor.notStated);
  const lines: ReactNode[] = [];
  if (before.statedTotal !== after.statedTotal) {
    lines.push(
      <li key="total">
        {review.statedTotal} <Pair before={count(before.statedTotal)} after={count(after.statedTotal)} words={words} />
      </li>,
    );
  }
  // A category may stand twice: the n-th of a name is compared with the n-th of the same name.
  const left = numbered(before);
  const right = numbered(after);
  for (const [key, item] of left) {
    const kept = right.get(key);
    if (kept?.count === item.count) continue;
    lines.push(
      <li key={key}>
        {kept ? (
          <>
            {item.category} <Pair before={count(item.count)} after={count(kept.count)} words={words} />
          </>
        ) : (
          <Removed words={review}>{`${item.category} ${count(item.count)}`}</Removed>
        )}
      </li>,
    );
  }
  for (const [key, item] of right) {
    if (left.has(key)) continue;
    lines.push(
      <li key={key}>
        <Added words={review}>{`${item.category} ${count(item.count)}`}</Added>
      </li>,
    );
  }
  return lines.length === 0 ? <p>{review.moved}</p> : <ul className="flex flex-col gap-1 pl-3">{lines}</ul>;
}

function numbered({ items }: Disclosures): Map<string, Disclosures["items"][number]> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const n = (seen.get(item.category) ?? 0) + 1;
      seen.set(item.category, n);
      return [`${item.category}#${n}`, item] as const;
    }),
  );
}
