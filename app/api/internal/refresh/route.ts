/** Worker and commands tell here which years have new sums or which bodies changed; needs the installation's secret. */
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { agencyTag, homeTag, refreshTags } from "@/app/_server/refresh";

const body = z.object({ agencies: z.array(z.string().max(200)).max(10_000).default([]) });

export async function POST(request: Request): Promise<Response> {
  if (!isTrusted(request.headers.get("authorization"))) return new Response("Not found\n", { status: 404 });
  const told = body.safeParse(await request.json().catch(() => null));
  if (!told.success) return new Response("Malformed\n", { status: 400 });
  refreshTags([homeTag, ...told.data.agencies.map(agencyTag)]);
  return new Response(null, { status: 204 });
}

function isTrusted(header: string | null): boolean {
  const secret = process.env.NIANBAO_INTERNAL_SECRET;
  if (!secret || !header) return false;
  const given = Buffer.from(header);
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
