/** A file of people: planned line by line, and made when asked to. */
import { importAnswer } from "@/app/_server/import-answer";
import { importPeople } from "@/db/people/import";
import { readPersonTable } from "@/report/person-table";

export function POST(request: Request): Promise<Response> {
  return importAnswer(request, {
    what: "people",
    read: readPersonTable,
    make: (viewer, asked, { isPreview }) => importPeople(viewer, asked, { now: new Date(), isPreview }),
  });
}
