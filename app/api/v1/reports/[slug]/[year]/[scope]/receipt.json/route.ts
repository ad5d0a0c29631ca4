/** The frozen document of a published version, byte for byte what its receipt is the SHA-256 of. */
import { askBeforeUse, downloadHeaders, neverPublished, withdrawnFile } from "@/app/_server/download";
import { getReceiptDocument } from "@/db/public/receipts";
import { canonicalJson } from "@/report/canonical";

interface Context {
  params: Promise<{ slug: string; year: string; scope: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, year, scope } = await params;
  const version = new URL(request.url).searchParams.get("version");
  if (!/^\d{4}$/.test(year) || (scope !== "own" && scope !== "roll-up")) return neverPublished();
  if (version !== null && !/^\d{1,6}$/.test(version)) return neverPublished();
  const kept = await getReceiptDocument(slug, Number(year), scope, version === null ? undefined : Number(version));
  if (!kept) return neverPublished();
  if ("withdrawnBecause" in kept) return withdrawnFile(kept.withdrawnBecause);
  return new Response(canonicalJson(kept.document), {
    headers: {
      ...downloadHeaders(
        "application/json; charset=utf-8",
        `${slug}-${year}-${scope}-v${kept.document.version}.receipt.json`,
      ),
      "cache-control": askBeforeUse,
      etag: `"${kept.hash}"`,
    },
  });
}
