/**
 * Heads over all chains, for anybody to keep outside: "000012.json" by its number, "newest.json" for where they stand.
 * docs/verify-heads.mjs checks them without our code.
 */
import { headNumbers, headText } from "@/db/proof/head-files";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ file: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const [, named] = /^(\d{6,12}|newest)\.json$/.exec(file) ?? [];
  if (named === undefined) return notFound();
  const no = named === "newest" ? (await headNumbers()).at(-1) : Number(named);
  const text = no === undefined ? null : await headText(no);
  if (text === null) return notFound();
  // A head never changes; which one is the newest does.
  const kept = named === "newest" ? "no-cache" : "public, max-age=86400";
  return new Response(text, { headers: { "content-type": "application/json; charset=utf-8", "cache-control": kept } });
}

function notFound(): Response {
  return new Response("没有这个链头。\nThere is no such head.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
