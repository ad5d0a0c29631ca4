/** A kept receipt file is sent here to be looked up; the answer is the page of its hash. Nothing is stored. */
import { paths } from "@/app/paths";
import { receiptOfFile } from "@/db/gate/receipts";
import { isLocale } from "@/messages/translator";

/** Bytes; the largest documents of real reports stay far below. */
const mostBytes = 4_000_000;

export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get("content-length"));
  if (!Number.isFinite(length) || length <= 0 || length > mostBytes)
    return seeOther(paths.receipts("zh", { hash: "too-large" }));
  const form = await request.formData().catch(() => null);
  const language = form?.get("locale");
  const locale = typeof language === "string" && isLocale(language) ? language : "zh";
  const file = form?.get("file");
  if (!(file instanceof File) || file.size === 0) return seeOther(paths.receipts(locale, { hash: "no-file" }));
  return seeOther(paths.receipts(locale, { hash: receiptOfFile(new Uint8Array(await file.arrayBuffer())) }));
}

/** A relative place: behind a proxy the server does not know its own name. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
