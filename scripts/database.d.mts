/** The types of database.mjs for the TypeScript files that start a database. */
export interface RunningDatabase {
  url: string;
  folder: string;
  stop: () => Promise<void>;
  ended: Promise<void>;
}

export function startDatabase(options: {
  directory: string;
  log?: (line: string) => void;
  settings?: Record<string, string>;
  waitForHolder?: number;
  port?: number;
}): Promise<RunningDatabase>;
