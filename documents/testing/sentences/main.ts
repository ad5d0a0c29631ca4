/**
 * Rates by command: `npx tsx documents/testing/sentences/main.ts open|held-out [CLEAN REPORTS] [OF EACH ERROR]`.
 * Of the half held out only counts and names of kinds and rules are told: nobody who writes rules reads its sentences.
 */
import { patternsOf, type Half } from "./halves";
import { cleanRates, plantedRates } from "./rates";

const [half = "open", reports = "100000", each = "20"] = process.argv.slice(2);
if (half !== "open" && half !== "held-out") throw new Error(`"${half}" is no half: open or held-out`);
process.stdout.write(await told(half, Number(reports), Number(each)));

async function told(half: Half, reports: number, each: number): Promise<string> {
  const patterns = await patternsOf(half);
  const clean = cleanRates(patterns, reports);
  const planted = plantedRates(patterns, each);
  const isOpen = half === "open";
  const lines = [
    `${half}: ${patterns.filter(({ kind }) => kind === "clean").length} clean patterns, ${patterns.filter(({ kind }) => kind !== "clean").length} planted`,
    `clean: ${clean.blamed} of ${clean.reports} reports blamed`,
    ...listed(clean.byRule, (spoke) => String(spoke)),
    ...(isOpen ? listed(clean.byPattern, (spoke) => String(spoke)).slice(0, 80) : []),
    `planted: ${planted.found} of ${planted.planted} found (${((100 * planted.found) / planted.planted).toFixed(2)} %)`,
    ...[...(isOpen ? planted.byPattern : planted.byKind)]
      .filter(([, { planted: all, found }]) => found < all)
      .map(([name, { planted: all, found }]) => `  missed\t${all - found} of ${all}\t${name}`),
  ];
  return `${lines.join("\n")}\n`;
}

function listed(counts: ReadonlyMap<string, number>, say: (count: number) => string): string[] {
  return [...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => `  ${say(count)}\t${name}`);
}
