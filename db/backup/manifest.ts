/** What stands at the beginning and at the end of a backup: what it holds, from which schema, and by which sums it is proven. */
import { z } from "zod";

const table = z.object({ name: z.string(), columns: z.array(z.string()) });

/** The first member of the archive. */
export const openingShape = z.object({
  format: z.literal(1),
  program: z.string(),
  schema: z.object({ tag: z.string(), when: z.number().int() }),
  takenAt: z.iso.datetime(),
  tables: z.array(table),
});

/** The last member: an archive without it was cut off. Sums are over the text that PostgreSQL wrote, lower-case hex. */
export const manifestShape = openingShape.extend({
  tables: z.array(table.extend({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string().length(64) })),
  /** Last values of the sequences by name; null for one that was never asked. */
  sequences: z.record(z.string(), z.number().int().nullable()),
});

export type Opening = z.infer<typeof openingShape>;
export type Manifest = z.infer<typeof manifestShape>;
export type TableSums = Manifest["tables"][number];

export const openingName = "nianbao-backup.json";
export const manifestName = "manifest.json";

/** Name of a piece of a table; pieces of one table follow each other. */
export function pieceName(name: string, number: number): string {
  return `tables/${name}/${String(number).padStart(6, "0")}.copy`;
}

/** The table that a member belongs to; null for any other member. */
export function tableOfPiece(member: string): string | null {
  return /^tables\/([a-z_0-9]+)\/\d{6,}\.copy$/.exec(member)?.[1] ?? null;
}
