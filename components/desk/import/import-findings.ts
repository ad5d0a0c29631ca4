/** What the rules say about a document that was read, as it is decided now. */
import { type ReportContent } from "@/report/content";
import { check, unasked, type Unasked } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { type Item } from "./import-queue";
import { type TargetShown } from "./reading";

/** What the rules find in an item as it is decided now. */
export function findingsOf({ key, target, reading }: Item, content: ReportContent): Finding[] {
  const previous = publishedContent(target?.found);
  return check({
    year: key.year,
    agency: reading?.agency ?? null,
    scope: key.scope ?? "own",
    content,
    ...(previous ? { previous } : {}),
  });
}

/** What could not be asked of an item, since its year or its agency is not known yet. */
export function unaskedOf({ key, reading }: Item): Unasked[] {
  return unasked({ year: key.year, agency: reading?.agency ?? null });
}

/** Only what is published stands for another year in the rules. */
export function publishedContent(found: TargetShown | null | undefined): ReportContent | null {
  return found?.previous?.isPublished ? found.previous.content : null;
}
