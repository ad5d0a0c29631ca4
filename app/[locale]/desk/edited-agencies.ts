/** The bodies whose reports a viewer may write. */
import { type Viewer } from "@/db/viewer";

export function editedAgencies({ holdings }: Viewer): { id: string; name: string }[] {
  return holdings
    .filter(({ role }) => role === "editor")
    .map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName }));
}
