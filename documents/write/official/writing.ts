/** The page that is being filled, and how far down. */
import { type OfficialFonts } from "./official-fonts";
import { paper } from "./paper";
import { type PlacedPage } from "./placed-page";

export interface Writing {
  readonly fonts: OfficialFonts;
  readonly pages: PlacedPage[];
  page: PlacedPage;
  /** Where the next thing begins, in points from the top of the paper. */
  y: number;
}

/** Goes on to a new page where less than this many points are left. */
export function makeRoom(writing: Writing, height: number): void {
  // What fills the page to the last tenth of a point still fits.
  if (writing.y + height <= paper.bottom + 0.1) return;
  writing.page = { texts: [], frames: [] };
  writing.pages.push(writing.page);
  writing.y = paper.top;
}

/** How far below the top of its line a text's baseline stands; Chinese type reaches 0.88 of its size above it. */
export function baseline(height: number, size: number): number {
  return (height - size) / 2 + 0.88 * size;
}
