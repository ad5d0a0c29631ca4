/** The types of demonstration.mjs for the TypeScript files that look at the demonstration. */
type Stops = (() => Promise<void> | void)[];

export interface Served {
  env: Record<string, string>;
  folder: string;
  origin: string;
  /** The process of the server, for its CPU time. */
  serverPid: number;
}

export interface Demonstration extends Served {
  /** Path of the browser. */
  chromium: string;
}

export function startDemonstration(options: { say: (line: string) => void; stops: Stops }): Promise<Demonstration>;

export function startFilled(options: {
  say: (line: string) => void;
  stops: Stops;
  fill: (env: Record<string, string>) => Promise<void>;
  settings?: Record<string, string>;
}): Promise<Served>;

/** Migrates, and loads what the flags ask for. */
export function prepare(env: Record<string, string>, ...flags: string[]): Promise<void>;
