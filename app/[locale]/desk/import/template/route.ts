/** The empty workbook of an edition, to be filled in and imported. */
import { downloadHeaders, workbookType } from "@/app/_server/download";
import { requireViewer } from "@/app/_server/viewer";
import { writeTemplate } from "@/documents/write/xlsx";
import { isEditionId } from "@/report/form/editions";

interface Context {
  readonly params: Promise<{ locale: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  await requireViewer((await params).locale === "en" ? "en" : "zh");
  const asked = new URL(request.url).searchParams;
  const edition = asked.get("edition") ?? "2021";
  if (!isEditionId(edition)) return new Response("No such edition 没有这种表式\n", { status: 404 });
  const variant = asked.get("variant") === "instead" ? "instead" : "form";
  const name = `nianbao-template-${edition}${variant === "instead" ? "-single-other-row" : ""}.xlsx`;
  return new Response(await writeTemplate(edition, variant), {
    headers: { ...downloadHeaders(workbookType, name), "cache-control": "private, no-store" },
  });
}
