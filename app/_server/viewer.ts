/** Who is asking, loaded from the database on each request: a removed role or ended session stops at once. */
import "server-only";
import { cache } from "react";
import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { findViewer } from "@/db/people/people";
import { type Viewer } from "@/db/viewer";
import { paths } from "@/app/paths";
import { authOptions } from "./auth";

/** The signed-in viewer, or null. */
export const findCurrentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions);
  const viewer = session?.sessionId ? await findViewer(session.sessionId) : null;
  if (viewer) await tellDoor(viewer.personId);
  return viewer;
});

/** The line of the log that this request leaves names its person. */
async function tellDoor(personId: string): Promise<void> {
  const id = (await headers()).get("x-request-id");
  const seen = globalThis.nianbaoObserved?.requests.get(id ?? "");
  if (seen) seen.personId = personId;
}

/** The signed-in viewer; people without one are sent to sign in. */
export async function requireViewer(locale: string): Promise<Viewer> {
  const viewer = await findCurrentViewer();
  if (!viewer) redirect(paths.signIn(locale));
  return viewer;
}
