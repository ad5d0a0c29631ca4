/** The cookie by which a device is known again at sign-in; it opens nothing, it only keeps others from barring this device. */
import "server-only";
import { cookies } from "next/headers";

const cookieName = "nianbao-device";
const days = 400;

/** The session that was opened on this device before, or null. */
export async function earlierSession(): Promise<string | null> {
  return (await cookies()).get(cookieName)?.value ?? null;
}

/** Keeps the id of the new session for the next sign-in; it outlives the session. */
export async function rememberDevice(sessionId: string): Promise<void> {
  (await cookies()).set(cookieName, sessionId, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.NEXTAUTH_URL?.startsWith("https://") ?? false,
    path: "/api/auth",
    maxAge: days * 24 * 60 * 60,
  });
}
