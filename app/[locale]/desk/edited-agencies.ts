/** The agencies whose reports a viewer may write. */
import { type Viewer } from "@/db/viewer";

export function editedAgencies({ holdings }: Viewer): { id: string; name: string; reportsSince: number | null }[] {
  return holdings
    .filter(({ role }) => role === "editor")
    .map(({ agencyId, agencyName, reportsSince }) => ({ id: agencyId, name: agencyName, reportsSince }));
}
