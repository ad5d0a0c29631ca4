/** `nianbao worker`: publishes what is due and keeps the sums up to date. Runs until it is stopped. */
import { listenForStaleSums, workOffSome } from "@/db/derived/aggregates";
import { closeDatabase } from "@/db/client";
import { sweepPageExpiry } from "@/db/derived/page-expiry";
import { listenForMail, sweepMail } from "@/db/mail/outbox";
import { sweepReadings } from "@/db/moves/readings";
import { publishDue } from "@/db/moves/due-publications";
import { mailSender, sendDueMail } from "@/db/mail/sending";
import { makeHead } from "@/db/proof/make-head";
import { sumUnknownSignIns, sweepSecurityLog } from "@/db/security/log";
import { readSettings } from "@/db/security/settings";

const sweepMilliseconds = 60 * 60 * 1000;

/** Forgets what is kept only for a while. */
async function sweep(): Promise<void> {
  try {
    await sweepReadings();
    await sweepPageExpiry();
    await sweepMail();
    await sumUnknownSignIns();
    await sweepSecurityLog((await readSettings()).logDays);
  } catch (problem) {
    process.stderr.write(`worker: ${problem instanceof Error ? problem.name : "fault"} while sweeping\n`);
  }
}

const headMilliseconds = 10 * 60 * 1000;

/** A head over all chains where something changed since the last one; what it found lost is loud. */
async function head(): Promise<void> {
  try {
    const made = await makeHead(new Date());
    if (made && made.lost.length > 0 && !made.demonstration)
      process.stderr.write(
        `worker: ALARM head ${String(made.no)}: ${String(made.lost.length)} histories or documents are gone; run "nianbao verify"\n`,
      );
  } catch (problem) {
    process.stderr.write(`worker: no head was made: ${problem instanceof Error ? problem.message : String(problem)}\n`);
  }
}

const mailMilliseconds = 60 * 1000;

/** Sends letters when one was written, and each minute those that wait for another try; gives how to stop. */
async function keepSending(): Promise<() => Promise<void>> {
  const send = mailSender(process.env);
  if (!send) return () => Promise.resolve();
  let under: Promise<void> | null = null;
  const go = () => {
    under ??= sendDueMail(send)
      .then(() => undefined)
      .catch((problem: unknown) => {
        process.stderr.write(`worker: ${problem instanceof Error ? problem.message : String(problem)}\n`);
      })
      .finally(() => {
        under = null;
      });
  };
  const timer = setInterval(go, mailMilliseconds);
  const stopListening = await listenForMail(go);
  return async () => {
    clearInterval(timer);
    await stopListening();
    await under;
  };
}

/** Works the queue off whenever something was published; one batch at a time. */
export async function run(): Promise<number> {
  // Its connections are told from others by their name (db/ready.ts).
  process.env.NIANBAO_PROCESS = "worker";
  let isAtWork = false;
  let isWanted = false;
  const work = async () => {
    isWanted = true;
    if (isAtWork) return;
    isAtWork = true;
    try {
      while (isWanted) {
        isWanted = false;
        await publishDue(new Date());
        const { slugs, failed } = await workOffSome();
        for (const { agencyId, year, problem } of failed)
          process.stderr.write(`worker: ALARM sums of agency ${agencyId}, ${year}, set aside: ${problem}\n`);
        // One go is bounded: there may be more.
        isWanted ||= slugs.length > 0;
      }
    } catch (problem) {
      process.stderr.write(`worker: ${problem instanceof Error ? problem.message : String(problem)}\n`);
    } finally {
      isAtWork = false;
    }
  };
  const sweeping = setInterval(() => void sweep(), sweepMilliseconds);
  void sweep();
  const heading = setInterval(() => void head(), headMilliseconds);
  void head();
  const stop = await listenForStaleSums(() => void work());
  const stopSending = await keepSending();
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  clearInterval(sweeping);
  clearInterval(heading);
  await stopSending();
  await stop();
  await closeDatabase();
  return 0;
}
