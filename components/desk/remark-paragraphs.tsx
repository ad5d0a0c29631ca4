/** A text as reviewers read it: each paragraph is a place of its own that a remark can stand on. */
import { type Narrative } from "@/report/content";
import { type EditionId } from "@/report/form/define";
import { paragraphsOf } from "@/report/remark-place";
import { RemarkLink, RemarkMark, type RemarkMarks } from "./remark-mark";
import { anchorOfPlace } from "./remark-place-label";
import { quiet } from "./styles";
import { type Words } from "./words";

interface RemarkParagraphsProps {
  readonly name: keyof Narrative;
  readonly text: string;
  readonly edition: EditionId;
  readonly marks: RemarkMarks;
  readonly mayRemark: boolean;
  readonly words: Words;
}

export function RemarkParagraphs({ name, text, edition, marks, mayRemark, words }: RemarkParagraphsProps) {
  const whole = `narrative.${name}`;
  const { editor } = words.desk;
  const around = (place: string) => (
    <>
      <RemarkMark {...{ marks, place }} words={words.review} />
      {mayRemark && <RemarkLink {...{ place, edition, words }} />}
    </>
  );
  return (
    <div id={anchorOfPlace(whole)} className="flex scroll-mt-24 flex-col gap-1">
      <h3 className={quiet}>
        {editor.narrative[name]} {around(whole)}
      </h3>
      {text === "" && <p>{editor.notStated}</p>}
      {paragraphsOf(text).map((paragraph, index) => {
        const place = `${whole}#${index + 1}`;
        return (
          <p key={place} id={anchorOfPlace(place)} className="max-w-prose scroll-mt-24 leading-7 target:bg-band">
            {paragraph} {around(place)}
          </p>
        );
      })}
    </div>
  );
}
