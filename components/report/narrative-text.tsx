/** A text in its visible structure: headings, lists and paragraphs, each line as it was typed. */
import { type ReactNode } from "react";
import { blocksOf, groupsOf, type NarrativeBlock } from "@/report/narrative/narrative-text";

interface NarrativeTextProps {
  /** The text as people read it. */
  readonly text: string;
  /** The level of its headings below what it stands under. */
  readonly level: 3 | 4;
  /** What is drawn of a line, if not the line alone. */
  readonly draw?: (block: NarrativeBlock) => ReactNode;
  readonly anchor?: (block: NarrativeBlock) => string;
  readonly className?: string;
}

export function NarrativeText({ text, level, draw, anchor, className = "" }: NarrativeTextProps) {
  const Heading = `h${level}` as const;
  const drawn = (block: NarrativeBlock) => draw?.(block) ?? block.text;
  return groupsOf(blocksOf(text)).map((group) => {
    if (group.kind === "list") {
      return (
        // The marks are in the lines; without the role, a list without bullets is none to some screen readers.
        <ul key={group.blocks[0]?.number} role="list" className="flex list-none flex-col gap-1">
          {group.blocks.map((block) => (
            <li key={block.number} id={anchor?.(block)} className={`pl-[2em] -indent-[1em] ${className}`}>
              {drawn(block)}
            </li>
          ))}
        </ul>
      );
    }
    const { block } = group;
    return group.kind === "heading" ? (
      <Heading key={block.number} id={anchor?.(block)} className={`font-semibold ${className}`}>
        {drawn(block)}
      </Heading>
    ) : (
      <p key={block.number} id={anchor?.(block)} className={className}>
        {drawn(block)}
      </p>
    );
  });
}
