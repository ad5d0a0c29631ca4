/** Who is asking, loaded from the database on each request: a removed role or ended session stops at once. */
import "server-only";
import { cache } from "react";
import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { findViewer } from "@/db/people/people";
import { type Viewer } from "@/db/viewer";
import { ownPath } from "@/app/own-path";
import { paths } from "@/app/paths";
import { authOptions } from "./auth";

/** The session that the browser's token names, whether it is live or not; null without one. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session = await getServerSession(authOptions);
  return session?.sessionId ?? null;
});

/** The signed-in viewer, or null. */
export const findCurrentViewer = cache(async (): Promise<Viewer | null> => {
  const sessionId = await currentSessionId();
  const viewer = sessionId === null ? null : await findViewer(sessionId);
  if (viewer) await tellDoor(viewer.personId);
  return viewer;
});

/** The line of the log that this request leaves names its person. */
async function tellDoor(personId: string): Promise<void> {
  const id = (await headers()).get("x-request-id");
  const seen = globalThis.nianbaoObserved?.requests.get(id ?? "");
  if (seen) seen.personId = personId;
}

/** The signed-in viewer, where a page asks by itself and nobody may be sitting before it; null as above. */
export async function findWatchingViewer(): Promise<Viewer | null> {
  const sessionId = await currentSessionId();
  const viewer = sessionId === null ? null : await findViewer(sessionId, { isUse: false });
  if (viewer) await tellDoor(viewer.personId);
  return viewer;
}

/**
 * The signed-in viewer; people without one are sent to sign in and led back. So are those whose session ends while the
 * page is being made, and those who have something to set up first are sent there.
 */
export async function requireViewer(locale: string): Promise<Viewer> {
  const viewer = await requireOwnViewer(locale);
  if (viewer.limitedTo) redirect(paths.deskAccount(locale));
  return viewer;
}

/** As {@link requireViewer}, for the one page on which things are set up. */
export async function requireOwnViewer(locale: string): Promise<Viewer> {
  const viewer = await findCurrentViewer();
  const address = ownPath((await headers()).get("x-nianbao-address"));
  const leave = () => redirect(paths.signIn(locale, address === null ? {} : { after: address }));
  return viewer ? { ...viewer, whenEnded: leave } : leave();
}
