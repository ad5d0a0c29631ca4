/** How the sign-in of this browser stands, and locking and opening it: asked by the lock of the desk. */
import { z } from "zod";
import { askingDevice } from "@/app/_server/asking-device";
import { isSameOrigin } from "@/app/_server/same-origin";
import { currentSessionId, findWatchingViewer } from "@/app/_server/viewer";
import { Refusal } from "@/db/refusal";
import { unlockSession } from "@/db/people/own-password";
import { lockSession, sessionState } from "@/db/people/sessions";

const sentShape = z.union([
  z.object({ act: z.literal("lock") }),
  z.object({ act: z.literal("unlock"), password: z.string().max(1000) }),
]);

export async function GET(): Promise<Response> {
  return answered(await stateNow());
}

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("Forbidden\n", { status: 403 });
  const sent = sentShape.safeParse(await request.json().catch(() => null));
  if (!sent.success) return answered({ status: "refused", reason: "malformed" }, 400);
  if (sent.data.act === "lock") {
    const viewer = await findWatchingViewer();
    if (viewer) await lockSession(viewer);
    return answered(await stateNow());
  }
  return unlock(sent.data.password);
}

async function unlock(password: string): Promise<Response> {
  const sessionId = (await currentSessionId()) ?? "";
  const { network } = await askingDevice();
  try {
    await unlockSession(sessionId, { password, device: network });
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    if (problem.reason !== "signed-out") return answered({ status: "refused", reason: problem.reason });
  }
  return answered(await stateNow());
}

async function stateNow() {
  const sessionId = await currentSessionId();
  return sessionId === null ? ({ status: "ended" } as const) : sessionState(sessionId);
}

function answered(answer: object, status = 200): Response {
  return Response.json(answer, { status, headers: { "cache-control": "no-store" } });
}
