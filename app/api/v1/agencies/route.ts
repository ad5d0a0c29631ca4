/** Bodies and the years they have published; `?q=` searches their names by two characters or more. */
import { listAgencies, searchAgencies } from "@/db/public-agencies";

export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get("q");
  return Response.json({ agencies: query === null ? await listAgencies() : await searchAgencies(query) });
}
