/** The types of demonstration.mjs for the TypeScript files that look at the demonstration. */
export interface Demonstration {
  env: Record<string, string>;
  folder: string;
  /** Path of the browser. */
  chromium: string;
  origin: string;
}

export function startDemonstration(options: {
  say: (line: string) => void;
  stops: (() => Promise<void> | void)[];
}): Promise<Demonstration>;
