/** What is kept of the viewer, as a file for them alone. */
import { findCurrentViewer } from "@/app/_server/viewer";
import { whileAsked } from "@/db/asking";
import { readOwnData } from "@/db/people/own-data";

export async function GET(request: Request): Promise<Response> {
  const viewer = await findCurrentViewer();
  if (!viewer) return new Response("Unauthorized\n", { status: 401 });
  const data = await whileAsked(request.signal, () => readOwnData(viewer));
  return new Response(`${JSON.stringify({ account: viewer.account, at: new Date().toISOString(), data }, null, 1)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="my-data.json"',
      "cache-control": "no-store",
    },
  });
}
