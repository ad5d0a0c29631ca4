/** The generated world in the database of the bench: thousands of bodies in their trees with ten years of reports. */
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { worldSteps } from "@/db/seed/world/bodies";
import { loadWorld } from "@/db/seed/world/load";

/** How large, and of which seed; the same size and seed give the same names and figures. */
export interface WorldSize {
  readonly bodies: number;
  readonly years: readonly number[];
  readonly seed?: number;
}

/** Three thousand bodies and ten years, as the measures name them. */
export const largeWorld: WorldSize = { bodies: 3000, years: Array.from({ length: 10 }, (_, index) => 2016 + index) };

/** A body that was made. */
export interface WorldBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
}

/** Fills the empty database; see db/seed/world for what stands in it. */
export async function buildLargeWorld({ bodies, years, seed = 1 }: WorldSize = largeWorld): Promise<WorldBody[]> {
  const size = { agencies: bodies, years, seed: String(seed), documents: 1 };
  await loadWorld(size);
  return [...worldSteps(size)].flatMap(({ kind, body }) => (kind === "body" ? [body] : []));
}
