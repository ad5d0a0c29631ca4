/** Import of a report that was already published. */
import { ImportPage } from "./import-page";

export default function OneDocumentPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  return <ImportPage params={params} isBatch={false} />;
}
