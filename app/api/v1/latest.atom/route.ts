/** The latest publications, corrections and withdrawals as an Atom feed; year, kind and locale as on the page. */
import { choiceOf, yearOf } from "@/app/_server/parameters";
import { eventName } from "@/app/[locale]/(public)/latest/event-name";
import { paths } from "@/app/paths";
import { listEvents, publicEventKinds, type PublicEvent } from "@/db/public/latest";
import { languageTag, locales, translator, type Locale } from "@/messages/translator";

export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const parameters = Object.fromEntries(url.searchParams);
  const locale = choiceOf(parameters, "locale", locales) ?? "zh";
  const kind = choiceOf(parameters, "kind", publicEventKinds);
  const { events } = await listEvents({ year: yearOf(parameters), kind });
  // Behind a proxy the request does not know the name of the site.
  const origin = process.env.NEXTAUTH_URL ?? url.origin;
  const common = translator(locale, "common");
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag[locale]}">
  <id>${escaped(`${origin}/api/v1/latest.atom${url.search}`)}</id>
  <title>${escaped(`${common("name")} ${common("nameLatin")} · ${translator(locale, "finding")("latest")}`)}</title>
  <updated>${(events[0]?.at ?? new Date(0)).toISOString()}</updated>
  <author><name>${escaped(`${common("name")} ${common("nameLatin")}`)}</name></author>
  <link rel="self" href="${escaped(`${origin}${url.pathname}${url.search}`)}"/>
  <link rel="alternate" type="text/html" href="${escaped(`${origin}${paths.latest(locale)}`)}"/>
${events.map((event) => entry(event, locale, origin)).join("\n")}
</feed>
`;
  return new Response(feed, {
    headers: {
      "content-type": "application/atom+xml; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
    },
  });
}

function entry(event: PublicEvent, locale: Locale, origin: string): string {
  const { agencySlug, agencyName, year, scope, version, kind, at, note } = event;
  const common = translator(locale, "common");
  const address = `${origin}${paths.version(locale, agencySlug, year, scope, version)}`;
  const what = `${agencyName} ${common("year", { year })} ${common(scope === "own" ? "own" : "rollUp")}`;
  return `  <entry>
    <id>${escaped(`${address}#${kind}`)}</id>
    <title>${escaped(`${eventName(event, locale)} · ${what}`)}</title>
    <updated>${at.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${escaped(address)}"/>
    <summary>${escaped(note ?? eventName(event, locale))}</summary>
  </entry>`;
}

/** Marks of XML written out; characters it does not allow at all are left out. */
function escaped(text: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}
