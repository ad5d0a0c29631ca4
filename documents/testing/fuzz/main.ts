/** One process of `node scripts/fuzz.mjs`. */
import { run } from "./run";

const [seed = 1, runs = 1000, part = 0, parts = 1] = process.argv.slice(2).map(Number);
await run({ seed, runs, part, parts });
