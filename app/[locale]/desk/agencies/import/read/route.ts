/** A file of agencies: planned line by line, and made when asked to; changes that need a day rest on the one in the address. */
import { importAnswer } from "@/app/_server/import-answer";
import { importAgencies } from "@/db/agencies/import";
import { readAgencyTable } from "@/report/agency-table";

export function POST(request: Request): Promise<Response> {
  return importAnswer(request, {
    what: "agencies",
    read: readAgencyTable,
    make: (viewer, asked, { isPreview, address }) => {
      const [day, basis] = [address.get("day") ?? "", address.get("basis") ?? ""];
      const on = day === "" ? null : { day, basis };
      return importAgencies(viewer, { ...asked, on }, { now: new Date(), isPreview });
    },
  });
}
