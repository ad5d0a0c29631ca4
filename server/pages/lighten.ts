/**
 * Takes out of a public page what only the framework's script in the browser would read: the second copy of the page and
 * the scripts themselves. What answers on public pages are files of our own (components/islands), which are marked.
 */

const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const preload = /<link\b[^>]*\brel="(?:preload|modulepreload)"[^>]*\bas="script"[^>]*>/g;

/** Scripts of our own say so; data for search engines is no script at all. */
const isOurs = /\bdata-island\b|\btype="application\/ld\+json"/;

/** The page without the framework's scripts; the bytes between the tags stay as they are. */
export function lighten(html: string): string {
  return html
    .replace(script, (whole, attributes: string) => (isOurs.test(attributes) ? whole : ""))
    .replace(preload, "")
    .replaceAll("<!--$-->", "")
    .replaceAll("<!--/$-->", "")
    .replaceAll("<!-- -->", "");
}
