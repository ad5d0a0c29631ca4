/** Tells the running server that pages of these bodies, and the home page, are old. */

/** Does nothing when no server is known; a server that does not answer refreshes by itself within a minute. */
export async function tellServer(agencies: readonly string[]): Promise<void> {
  const origin = process.env.NIANBAO_ORIGIN;
  const secret = process.env.NIANBAO_INTERNAL_SECRET;
  if (!origin || !secret) return;
  try {
    await fetch(new URL("/api/internal/refresh", origin), {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify({ agencies }),
      signal: AbortSignal.timeout(5000),
    });
  } catch (problem) {
    process.stderr.write(
      `The server could not be told: ${problem instanceof Error ? problem.message : String(problem)}\n`,
    );
  }
}
