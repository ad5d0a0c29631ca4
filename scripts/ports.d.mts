/** The types of ports.mjs for the TypeScript files that need a port. */
export function freePort(): Promise<number>;
export function isPortFree(port: number): Promise<boolean>;
