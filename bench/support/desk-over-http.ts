/** People who work over HTTP without a browser: signing in, and sending an edit as the page does. */
import { randomUUID } from "node:crypto";
import { openReport } from "@/db/moves/drafts";
import { type Viewer } from "@/db/viewer";
import { addAgency, addPerson } from "./world";

/** Somebody with a sign-in of their own. */
export interface Person {
  readonly viewer: Viewer;
  /** The header that a browser would send. */
  readonly cookie: string;
}

/** A new editor, of the agency of `colleague` or of a new one, signed in at this server. */
export async function signInOverHttp(origin: string, colleague?: Viewer): Promise<Person> {
  const agencyId = colleague?.holdings[0]?.agencyId ?? (await addAgency("county", null));
  const viewer = await addPerson("editor", [agencyId]);
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const body = new URLSearchParams({
    csrfToken,
    account: viewer.account,
    password: "a password for benches",
    json: "true",
  });
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    body,
    headers: { cookie: cookiesOf(asked), origin },
    redirect: "manual",
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("session-token")) throw new Error(`${viewer.account} could not sign in: ${answer.status}`);
  return { viewer, cookie };
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A draft of the person's own agency. */
export async function draftFor(viewer: Viewer): Promise<string> {
  const agencyId = viewer.holdings[0]?.agencyId ?? "";
  return (await openReport(viewer, { agencyId, year: 2025, scope: "own" })).reportId;
}

/** Sends a patch as the open page does; the answer's status. */
export async function sendEdit(
  origin: string,
  { viewer, cookie }: Person,
  { reportId, patch, signal }: { reportId: string; patch: unknown; signal?: AbortSignal },
): Promise<{ status: number }> {
  const answer = await fetch(`${origin}/zh/desk/reports/${reportId}/edits`, {
    method: "POST",
    body: JSON.stringify({ person: viewer.personId, operation: randomUUID(), patch }),
    headers: { cookie, origin, "content-type": "application/json" },
    ...(signal ? { signal } : {}),
  });
  await answer.arrayBuffer();
  return { status: answer.status };
}
