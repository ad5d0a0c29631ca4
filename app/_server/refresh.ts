/** Which cached pages a publication, correction, withdrawal or new sum makes old. */
import "server-only";
import { revalidateTag } from "next/cache";

export const homeTag = "home";
export const agencyTag = (slug: string) => `agency:${slug}`;

/** The next reader gets the new page, not the old one while it is made. */
export function refreshTags(tags: readonly string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}
