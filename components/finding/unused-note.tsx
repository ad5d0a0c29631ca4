/** Names the conditions of an address that could not be used. */
import { formatList } from "@/messages/format";
import { translator, type Locale } from "@/messages/translator";

export function UnusedNote({ locale, unused }: { readonly locale: Locale; readonly unused: readonly string[] }) {
  if (unused.length === 0) return null;
  return (
    <p className="border-l-4 border-warning bg-band px-3 py-2 text-sm">
      {translator(locale, "finding")("unused", { list: formatList(unused, locale) })}
    </p>
  );
}
