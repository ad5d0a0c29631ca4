/** `nianbao generate`: fills a database with an invented world of agencies and reports, the same each time, to try and to measure on. */
import { parseArgs } from "node:util";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import { type Obstacle, countWorld, loadWorld, obstacleTo, type WorldCounts } from "@/db/seed/world/load";
import { type WorldSize } from "@/db/seed/world/fates";
import { migrate } from "@/db/migrate";

const usage = `usage: nianbao generate [--agencies 3000] [--years 10] [--last-year 2025] [--seed 1] [--documents SHARE] [--beside] [--dry-run] [--json]
  --agencies   1 to 500,000 agencies 机关数
  --years      1 to 18 years up to --last-year, which is 2008 to 2100 年数
  --documents  share of the agencies whose documents are made, 0 to 1; the rest have rows to count and draw from
               alone. All by default, a tenth from 100,001 agencies on 有全文的机关所占比例
  --beside     also where the database holds other reports 数据库中已有其他报告时仍生成
  --dry-run    say what would be made, make nothing 只说明，不生成
`;

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const settings = z.object({
  agencies: whole(1, 500_000).default(3000),
  years: whole(1, 18).default(10),
  "last-year": whole(2008, 2100).default(2025),
  seed: z.string().min(1).max(60).default("1"),
  documents: z.coerce.number().min(0).max(1).optional(),
});

const flags = { beside: { type: "boolean" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;
const text = { type: "string" } as const;
const options = { agencies: text, years: text, "last-year": text, seed: text, documents: text, ...flags };

/** Exit 0 when made (or told, with `--dry-run`), 2 with one line when it cannot be. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = parse(args);
  if (!asked) return complain(usage);
  try {
    const obstacle = await obstacleTo();
    if (obstacle === "made-before" || (obstacle !== null && !asked.isBeside)) return complain(sentences[obstacle]);
    if (asked.isDry) return say(countWorld(asked.size), asked, false);
    await migrate(process.env.DATABASE_URL ?? "");
    const counts = await loadWorld(asked.size, (agencies) => process.stderr.write(`${grouped(agencies)} agencies …\n`));
    return say(counts, asked, true);
  } finally {
    await closeDatabase();
  }
}

const sentences: Readonly<Record<Obstacle, string>> = {
  "made-before": "This database holds a generated world already. 数据库中已有生成的虚构数据。\n",
  "other-reports":
    "This database holds other reports; --beside makes the invented world among them. 数据库中已有其他报告；如仍要生成，请加 --beside。\n",
};

interface Asked {
  readonly size: WorldSize;
  readonly isBeside: boolean;
  readonly isDry: boolean;
  readonly isJson: boolean;
}

function parse(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const { agencies, years: count, "last-year": last, seed, documents } = settings.parse(values);
    if (last - count + 1 < 2008) return null;
    const years = Array.from({ length: count }, (_, index) => last - count + 1 + index);
    const size = { agencies, years, seed, documents: documents ?? (agencies > 100_000 ? 0.1 : 1) };
    return { size, isBeside: values.beside === true, isDry: values["dry-run"] === true, isJson: values.json === true };
  } catch {
    return null;
  }
}

function say(counts: WorldCounts, { size, isJson }: Asked, isMade: boolean): number {
  const { agencies, published, rollUps, corrected, withdrawn, drafts, documents } = counts;
  const { seed, years } = size;
  const span = { firstYear: years[0], lastYear: years.at(-1) };
  if (isJson) process.stdout.write(`${JSON.stringify({ made: isMade, seed, ...span, ...counts })}\n`);
  else
    process.stdout.write(
      [
        `${isMade ? "Made" : "Would make"} ${grouped(agencies)} invented agencies (seed ${seed}) with ${grouped(published)} published reports on ${years[0]} to ${years.at(-1)}, ${grouped(rollUps)} of all reports being roll-ups;`,
        `${grouped(documents)} reports have documents, ${grouped(corrected)} were corrected, ${grouped(withdrawn)} withdrawn, ${grouped(drafts)} begun.`,
        ...(isMade
          ? ["To work in it, make an account and give it a role: nianbao user ACCOUNT NAME administrator made-1"]
          : []),
        "",
      ].join("\n"),
    );
  return 0;
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}

function complain(line: string): number {
  process.stderr.write(line);
  return 2;
}
