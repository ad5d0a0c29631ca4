/** What files of a report at the desk share: the report for whoever may see it there, and the answer for others. */
import "server-only";
import { Refusal } from "@/db/refusal";
import { getDesk, type Desk } from "@/db/desk/desk";
import { type Viewer } from "@/db/viewer";

/** The report at the desk; null where the viewer may not see it, as where there is none. */
export async function findDesk(viewer: Viewer, id: string): Promise<Desk | null> {
  try {
    return await getDesk(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && (problem.reason === "not-found" || problem.reason === "forbidden")) return null;
    throw problem;
  }
}

export function noSuchFile(): Response {
  return new Response("Not found 没有找到\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
