/**
 * Changes of a draft, sent as one types, and what others saved meanwhile. A route and no server action: its address
 * outlives a new build, so that tabs that were open before can go on saving.
 */
import { z } from "zod";
import { isSameOrigin } from "@/app/_server/same-origin";
import { findCurrentViewer, findWatchingViewer } from "@/app/_server/viewer";
import { type Snapshot, type SaveAnswer, type SavedAnswer } from "@/components/desk/edits/saving";
import { wordsIn } from "@/components/form/words";
import { whileAsked } from "@/db/asking";
import { editReport, type Saved } from "@/db/moves/drafts";
import { readSince } from "@/db/moves/operations";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { beijingMinute } from "@/report/beijing-time";

interface Context {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
}

/** Bytes; the longest report that is known has a tenth of it. */
const largest = 4_000_000;

// Only the outline: the verb takes the patch apart (report/patch.ts) before it asks anything of the database.
const sentShape = z.object({ person: z.uuid(), operation: z.uuid(), patch: z.unknown() });

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  if (!isSameOrigin(request)) return new Response("Forbidden\n", { status: 403 });
  // Strangers are told so before a byte of what they send is read.
  const viewer = await findCurrentViewer();
  if (!viewer) return answered({ status: "signed-out" }, 401);
  if (Number(request.headers.get("content-length") ?? largest + 1) > largest) return malformed(locale, 413);
  const sent = sentShape.safeParse(await jsonOf(request));
  if (!sent.success) return malformed(locale, 400);
  const { person, operation, patch } = sent.data;
  // A save whose sender closes the page behind it is not called back at once.
  const asked = { locale, person, viewer, signal: request.signal, grace: 2000 };
  return answerFor(asked, async () => answerOf(locale, await editReport(viewer, id, patch, operation)));
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const asked = new URL(request.url).searchParams;
  const since = Number(asked.get("since") ?? Number.NaN);
  if (!Number.isSafeInteger(since)) return malformed(locale, 400);
  const viewer = await findWatchingViewer();
  if (!viewer) return answered({ status: "signed-out" }, 401);
  const { signal } = request;
  return answerFor({ locale, person: asked.get("person"), viewer, signal, grace: 0 }, async () => {
    const snapshot = await readSince(viewer, id, since);
    return snapshot ? savedAs({ ...snapshot, at: beijingMinute(snapshot.at) }) : { status: "unchanged" };
  });
}

interface Asked {
  readonly locale: string;
  readonly person: string | null;
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  /** Milliseconds for which the work goes on after the sender has gone. */
  readonly grace: number;
}

/**
 * Acts for the person for whom the page was made, and for nobody else who may have signed in since; ends with them.
 * A database that is busy is no answer: the page tries again.
 */
async function answerFor(
  { locale, person, viewer, signal, grace }: Asked,
  act: () => Promise<SaveAnswer>,
): Promise<Response> {
  if (viewer.personId !== person) return answered({ status: "other-person" }, 409);
  try {
    return answered(await whileAsked(signal, act, { grace }), 200);
  } catch (problem) {
    if (signal.aborted) return new Response(null, { status: 499 });
    if (!(problem instanceof Refusal)) throw problem;
    if (problem.reason === "signed-out") return answered({ status: "signed-out" }, 401);
    if (problem.reason === "busy") return answered({ status: "unanswered" }, 503);
    const message = problem.sentence[locale === "en" ? "en" : "zh"];
    return answered({ status: "refused", message }, problem.reason === "not-found" ? 404 : 422);
  }
}

function answerOf(locale: string, { version, content, conflicts, malformed: wrong }: Saved): SaveAnswer {
  const language = locale === "en" ? "en" : "zh";
  return {
    ...savedAs({ version, content, at: beijingMinute(new Date()) }),
    conflicts: conflicts.map((conflict) => ({ ...conflict, at: beijingMinute(conflict.at) })),
    malformed: wrong.map(({ field, problem }) => ({ field, message: problem[language] })),
  };
}

function savedAs(snapshot: Snapshot): SavedAnswer {
  return { status: "saved", ...snapshot, conflicts: [], malformed: [] };
}

function malformed(locale: string, status: number): Response {
  return answered({ status: "refused", message: wordsIn(locale).errors.malformed }, status);
}

function answered(answer: SaveAnswer, status: number): Response {
  return Response.json(answer, { status, headers: { "cache-control": "no-store" } });
}

async function jsonOf(request: Request): Promise<unknown> {
  try {
    return (await request.json()) as unknown;
  } catch {
    return null;
  }
}
