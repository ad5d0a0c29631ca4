/** A text as reviewers read it: each paragraph is a place of its own that a remark can stand on. */
import { NarrativeText } from "@/components/report/narrative-text";
import { type Narrative, type ReportContent } from "@/report/content";
import { resolveLinks } from "@/report/narrative/linked-figures";
import { RemarkLink, RemarkMark, type RemarkMarks } from "./remark-mark";
import { anchorOfPlace } from "../report/remark-place-label";
import { quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface RemarkParagraphsProps {
  readonly name: keyof Narrative;
  readonly content: ReportContent;
  readonly marks: RemarkMarks;
  readonly mayRemark: boolean;
  readonly words: Words;
}

export function RemarkParagraphs({ name, content, marks, mayRemark, words }: RemarkParagraphsProps) {
  const whole = `narrative.${name}`;
  const { editor } = words.desk;
  const { edition } = content;
  const text = resolveLinks(content.narrative[name], content);
  const around = (place: string) => (
    <>
      <RemarkMark marks={marks} place={place} words={words.review} />
      {mayRemark && <RemarkLink place={place} edition={edition} words={words} />}
    </>
  );
  return (
    <div id={anchorOfPlace(whole)} className="flex scroll-mt-32 flex-col gap-1">
      <h3 className={quiet}>
        {editor.narrative[name]} {around(whole)}
      </h3>
      {text === "" && <p>{editor.notStated}</p>}
      <NarrativeText
        text={text}
        level={4}
        anchor={({ number }) => anchorOfPlace(`${whole}#${number}`)}
        draw={(block) => (
          <>
            {block.text} {around(`${whole}#${block.number}`)}
          </>
        )}
        className="max-w-prose scroll-mt-32 leading-7 target:bg-band"
      />
    </div>
  );
}
