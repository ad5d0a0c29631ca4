/** The types of nginx.mjs for the TypeScript files that look through nginx. */
export interface RunningNginx {
  origin: string;
  port: number;
  /** The process that started the workers. */
  pid: number;
  stop: () => Promise<void>;
}

/** The nginx of this machine, or null. */
export function findNginx(): string | null;

/** Starts it with the shipped configuration before the application; null where there is no nginx. */
export function startNginx(options: {
  application: string;
  folder: string;
  extra?: string;
}): Promise<RunningNginx | null>;
