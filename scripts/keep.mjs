/** Keeps what runs beside us running: what ends without being asked is started again, slower each time it ends soon. */

const firstPause = 1000;
const longestPause = 30_000;
/** What ran so long (milliseconds) is no longer in the fault that ended it last. */
const wellAfter = 60_000;

/**
 * @typedef {{ ended: Promise<unknown>, stop: () => Promise<void> }} Running
 */

/**
 * Starts it, and again whenever it ends; the first start throws what it throws.
 * @template {Running} Kind
 * @param {{ zh: string, en: string }} name as it stands in the log
 * @param {() => Promise<Kind>} start
 * @param {(line: string) => void} [log]
 * @returns {Promise<{ first: Kind, stop: () => Promise<void> }>}
 */
export async function keepRunning(name, start, log = (line) => void process.stderr.write(`${line}\n`)) {
  const first = await start();
  let running = first;
  let isStopped = false;
  /** @type {() => void} */
  let wake = () => undefined;
  const watch = async () => {
    let began = Date.now();
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const how = await running.ended;
      if (isStopped) return;
      if (Date.now() - began > wellAfter) pause = firstPause;
      log(`The ${name.en} ended${said(how)} and is started again. ${name.zh}已退出，正在重新启动。`);
      await new Promise((resolve) => {
        wake = () => resolve(undefined);
        setTimeout(resolve, pause);
      });
      if (isStopped) return;
      began = Date.now();
      running = await start().catch((error) => {
        log(`The ${name.en} does not start: ${error instanceof Error ? error.message : String(error)}`);
        return { ...first, ended: Promise.resolve(undefined), stop: async () => undefined };
      });
      // It was asked to end while it started.
      if (isStopped) return await running.stop();
    }
  };
  const watching = watch();
  return {
    first,
    stop: async () => {
      isStopped = true;
      wake();
      await running.stop();
      await watching;
    },
  };
}

/** @param {unknown} how the exit code, where there is one */
function said(how) {
  return typeof how === "number" ? ` (exit code ${how})` : "";
}
