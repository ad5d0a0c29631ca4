/** `nianbao worker`: publishes what is due, keeps the sums up to date and tells the server which pages are old. Runs until it is stopped. */
import { listenForDirt, workQueueOff } from "@/db/derived/aggregates";
import { closeDatabase } from "@/db/client";
import { publishDue } from "@/db/moves/scheduling";
import { tellServer } from "./tell-server";

/** Works the queue off whenever something was published; one batch at a time. */
export async function run(): Promise<number> {
  let isAtWork = false;
  let isWanted = false;
  const work = async () => {
    isWanted = true;
    if (isAtWork) return;
    isAtWork = true;
    try {
      while (isWanted) {
        isWanted = false;
        const published = await publishDue(new Date());
        if (published.length > 0) await tellServer(published.map(({ agencySlug }) => agencySlug));
        await tellTwice(await workQueueOff());
      }
    } catch (problem) {
      process.stderr.write(`worker: ${problem instanceof Error ? problem.message : String(problem)}\n`);
    } finally {
      isAtWork = false;
    }
  };
  const again = new Set<NodeJS.Timeout>();
  /** Once more after a second: a page that was being made while the figures changed may have been kept with the old ones. */
  const tellTwice = async (agencySlugs: readonly string[]) => {
    if (agencySlugs.length === 0) return;
    await tellServer(agencySlugs);
    const timer = setTimeout(() => {
      again.delete(timer);
      void tellServer(agencySlugs);
    }, 1000);
    again.add(timer);
  };
  const stop = await listenForDirt(() => void work());
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await stop();
  for (const timer of again) clearTimeout(timer);
  await closeDatabase();
  return 0;
}
