/** The generated world in the database of the bench: thousands of agencies in their trees with ten years of reports. */
import { type AgencyKind, type AgencyLevel } from "@/report/agency";
import { worldSteps } from "@/db/seed/world/agencies";
import { loadWorld } from "@/db/seed/world/load";

/** How large, and of which seed; the same size and seed give the same names and figures. */
export interface WorldSize {
  readonly agencies: number;
  readonly years: readonly number[];
  readonly seed?: number;
}

/** Three thousand agencies and ten years, as the measures name them. */
export const largeWorld: WorldSize = { agencies: 3000, years: Array.from({ length: 10 }, (_, index) => 2016 + index) };

/** An agency that was made. */
export interface WorldAgency {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
}

/** Fills the empty database; see db/seed/world for what stands in it. */
export async function buildLargeWorld({ agencies, years, seed = 1 }: WorldSize = largeWorld): Promise<WorldAgency[]> {
  const size = { agencies, years, seed: String(seed), documents: 1 };
  await loadWorld(size);
  return [...worldSteps(size)].flatMap(({ kind, agency }) => (kind === "agency" ? [agency] : []));
}
