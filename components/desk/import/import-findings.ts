/** What the rules say about a document that was read, as it is decided now. */
import { type ReportContent } from "@/report/content";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { type Item } from "./import-queue";
import { type TargetShown } from "./reading";

/** What the rules find in an item as it is decided now. */
export function findingsOf({ key, target }: Item, content: ReportContent, latestYear: number): Finding[] {
  const previous = publishedContent(target?.found);
  return check({
    year: key.year ?? latestYear - 1,
    scope: key.scope ?? "own",
    content,
    ...(previous ? { previous } : {}),
  });
}

/** Only what is published stands for another year in the rules. */
export function publishedContent(found: TargetShown | null | undefined): ReportContent | null {
  return found?.previous?.isPublished ? found.previous.content : null;
}
