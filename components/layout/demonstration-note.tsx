/** Says on each public page that what stands there is a demonstration. */
import { translator, type Locale } from "@/messages/translator";

export function DemonstrationNote({ locale, shown }: { readonly locale: Locale; readonly shown: boolean }) {
  if (!shown) return null;
  return (
    <p className="border-l-4 border-warning bg-band px-3 py-2 text-sm">
      {translator(locale, "common")("demonstration")}
    </p>
  );
}
