/** The database answers and is migrated. */
import { isReady } from "@/db/ready";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return (await isReady())
    ? new Response("ready\n")
    : new Response("database not reachable or not migrated\n", { status: 503 });
}
