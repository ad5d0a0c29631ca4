/** What the door (server/pages) shows, as 404, at public addresses where nothing stands: the framework's own page needs scripts. */
import { type Metadata } from "next";
import NotFound from "../../not-found";

export const metadata: Metadata = { robots: { index: false } };

export default function NothingHere() {
  return <NotFound />;
}
