/** The types of keep.mjs for its test. */
interface Running {
  ended: Promise<unknown>;
  stop: () => Promise<void>;
}

export function keepRunning<Kind extends Running>(
  name: { zh: string; en: string },
  start: () => Promise<Kind>,
  log?: (line: string) => void,
): Promise<{ first: Kind; stop: () => Promise<void> }>;
