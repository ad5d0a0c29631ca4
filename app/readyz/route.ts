/** The database answers and has the schema of this program; who bears the token of the metrics is told how all stands. */
import { createHash, timingSafeEqual } from "node:crypto";
import { isReady, readStandings } from "@/db/ready";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  if (bearsToken(request)) return standings();
  return (await isReady())
    ? new Response("ready\n")
    : new Response("database not reachable or not migrated\n", { status: 503 });
}

async function standings(): Promise<Response> {
  const all = await readStandings(new Date());
  const isBroken = all.some(({ state }) => state === "broken");
  return Response.json({ ready: !isBroken, standings: all }, { status: isBroken ? 503 : 200 });
}

function bearsToken(request: Request): boolean {
  const token = process.env.NIANBAO_METRICS_TOKEN ?? "";
  const hashOf = (text: string) => createHash("sha256").update(text).digest();
  const given = request.headers.get("authorization") ?? "";
  return token !== "" && timingSafeEqual(hashOf(given), hashOf(`Bearer ${token}`));
}
