/** Import of many reports at once. */
import { ImportPage } from "../import-page";

export default function ManyDocumentsPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  return <ImportPage params={params} isBatch />;
}
