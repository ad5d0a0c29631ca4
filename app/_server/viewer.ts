/** Who is asking, loaded from the database on each request: a removed role or ended session stops at once. */
import "server-only";
import { cache } from "react";
import { getServerSession } from "next-auth";
import { redirect } from "next/navigation";
import { findViewer } from "@/db/people/people";
import { type Viewer } from "@/db/viewer";
import { paths } from "@/app/paths";
import { authOptions } from "./auth";

/** The signed-in viewer, or null. */
export const findCurrentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions);
  return session?.sessionId ? findViewer(session.sessionId) : null;
});

/** The signed-in viewer; people without one are sent to sign in. */
export async function requireViewer(locale: string): Promise<Viewer> {
  const viewer = await findCurrentViewer();
  if (!viewer) redirect(paths.signIn(locale));
  return viewer;
}
