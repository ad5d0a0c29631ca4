/** The people who fit the filters of the list, as a file that can be imported again. */
import { downloadHeaders, workbookType } from "@/app/_server/download";
import { requireViewer } from "@/app/_server/viewer";
import { writeTableCsv, writeTableXlsx } from "@/documents/write/table";
import { exportPeople } from "@/db/people/import";
import { Refusal } from "@/db/refusal";
import { personTableRows } from "@/report/person-table";
import { filterOfAddress } from "../filter";

interface Context {
  readonly params: Promise<{ locale: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireViewer((await params).locale === "en" ? "en" : "zh");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  let rows: string[][];
  try {
    rows = personTableRows(await exportPeople(viewer, filterOfAddress(asked)));
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "not-found")
      return new Response("Not found 没有找到\n", { status: 404 });
    throw problem;
  }
  const isWorkbook = asked.format === "xlsx";
  const body = isWorkbook ? await writeTableXlsx("人员", rows) : writeTableCsv(rows);
  const type = isWorkbook ? workbookType : "text/csv; charset=utf-8";
  const headers = downloadHeaders(type, isWorkbook ? "people.xlsx" : "people.csv");
  return new Response(body, { headers: { ...headers, "cache-control": "private, no-store" } });
}
