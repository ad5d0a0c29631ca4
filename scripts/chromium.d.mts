/** The types of chromium.mjs for the TypeScript files that open a browser. */
export function findChromium(log: (line: string) => void): Promise<string | null>;
