/** Makes a page's source plain before it is parsed: scripts, comments, inline tags and attributes that say nothing go. */
import { UnreadableDocument } from "../../model";

const mostTags = 400_000;
const deepestNesting = 500;
const mostCharacters = 10_000_000;

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Left out with all that stands in them. */
const leftOut = names(
  "script style noscript template textarea iframe noembed noframes xml svg math select button object datalist canvas audio video",
);
/** Left out, their content stays: what has no content, and the frame that the parser makes itself. */
const ignored = names(
  "html head body meta link base input col colgroup frame frameset param source track area wbr embed keygen bgsound basefont",
);
const kept = names(
  "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre table caption thead tbody tfoot tr td th br hr img del sup sub",
);
const blocks = names(
  "div address article aside blockquote center details dialog dir fieldset figcaption figure footer form header hgroup legend listing main marquee menu nav plaintext section summary xmp optgroup option",
);
const empty = names("br hr img");
const renamed: Readonly<Record<string, string>> = { title: "h1", s: "del", strike: "del", rt: "sup" };

/** What an element of these kinds closes when it opens, and what it does not reach beyond. */
const cell = { closed: names("td th"), within: names("table") };
const item = { closed: names("dt dd"), within: names("dl table td th caption") };
const section = { closed: names("thead tbody tfoot"), within: names("table") };
const paragraph = { closed: names("p"), within: names("table td th caption") };
const closes: Readonly<Record<string, typeof cell>> = {
  li: { closed: names("li"), within: names("ul ol table td th caption") },
  dt: item,
  dd: item,
  td: cell,
  th: cell,
  tr: { closed: names("tr"), within: names("table") },
  thead: section,
  tbody: section,
  tfoot: section,
};

/** Whether a text is the source of a web page or of a part of one. */
export function isMarkup(text: string): boolean {
  return /<(?:!doctype html|html|body|table|tbody|tr|td|th|p|div|h[1-6]|span|font)(?:\s[^<>]*)?\/?>/i.test(text);
}

interface Scan {
  readonly source: string;
  at: number;
  readonly out: string[];
  tags: number;
  /** Open elements that are written. */
  readonly open: string[];
  /** For every open inline tag, whether it was written. */
  readonly inline: Map<string, boolean[]>;
  readonly unclosed: Set<string>;
}

/** The source with what matters to a reader; throws UnreadableDocument where it is larger than any report. */
export function plainSource(source: string): string {
  if (source.length > mostCharacters) refuse();
  const scan: Scan = { source, at: 0, out: [], tags: 0, open: [], inline: new Map(), unclosed: new Set() };
  while (scan.at < source.length) {
    const next = source.indexOf("<", scan.at);
    if (next < 0) break;
    scan.out.push(source.slice(scan.at, next));
    scan.at = next;
    readMark(scan);
  }
  scan.out.push(source.slice(scan.at));
  return `<!doctype html>${inTable(scan.out.join(""))}`;
}

/** A fragment cut out of a table gets the table back, or its cells would be lost. */
function inTable(source: string): string {
  const cell = /<(?:td|th|tr|tbody|thead|tfoot)[ >]/.exec(source);
  const table = source.indexOf("<table");
  return cell && (table < 0 || cell.index < table)
    ? `${source.slice(0, cell.index)}<table>${source.slice(cell.index)}`
    : source;
}

function refuse(): never {
  throw new UnreadableDocument({
    zh: "网页内容过多或嵌套过深，无法读取。请只保存年度报告正文后再导入。",
    en: "The page is too large or nested too deeply to be read; save the report's own text and import that.",
  });
}

function readMark(scan: Scan): void {
  const { source, at } = scan;
  const comment = sticky(/<!--(?:-?>|[\s\S]*?(?:--!?>|$))/y, source, at);
  if (comment) {
    scan.at += comment[0].length;
    return;
  }
  const tag = sticky(/<(\/?)([a-z][^\s/>]*)/iy, source, at);
  if (tag) {
    scan.at += tag[0].length;
    const attributes = readAttributes(scan);
    readTag(scan, (tag[2] ?? "").toLowerCase(), tag[1] === "/", attributes);
    return;
  }
  if (/[!?/]/.test(source.charAt(at + 1))) {
    const end = source.indexOf(">", at);
    scan.at = end < 0 ? source.length : end + 1;
    return;
  }
  scan.out.push("&lt;");
  scan.at += 1;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const attribute = /[\s/]*([^\s/>=][^\s/>=]*|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const wanted = names("colspan rowspan hidden href style");

function readAttributes(scan: Scan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (;;) {
    const match = sticky(attribute, scan.source, scan.at);
    if (!match) break;
    scan.at += match[0].length;
    const name = (match[1] ?? "").toLowerCase();
    if (wanted.has(name) && !found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? "");
  }
  scan.at += sticky(/[\s/]*>?/y, scan.source, scan.at)?.[0].length ?? 0;
  return found;
}

function readTag(scan: Scan, name: string, ends: boolean, attributes: ReadonlyMap<string, string>): void {
  if (ignored.has(name)) return;
  if (leftOut.has(name)) {
    if (!ends) leaveOut(scan, name);
    return;
  }
  const known = renamed[name] ?? (kept.has(name) ? name : blocks.has(name) ? "div" : null);
  if (known === null) readInline(scan, name, ends, attributes);
  else if (ends) endElement(scan, known);
  else startElement(scan, known, attributes);
}

/** Goes on behind the element; one that is never closed takes the rest only where a browser would do so too. */
function leaveOut(scan: Scan, name: string): void {
  if (scan.source.charAt(scan.at - 2) === "/" || scan.unclosed.has(name)) return;
  const end = new RegExp(`</${name}[^<>]*>`, "gi");
  end.lastIndex = scan.at;
  if (end.exec(scan.source)) scan.at = end.lastIndex;
  else if (name === "script" || name === "style") scan.at = scan.source.length;
  else scan.unclosed.add(name);
}

/** An inline tag is written only where it hides, links or stands apart; else text runs on through it as on the page. */
function readInline(scan: Scan, name: string, ends: boolean, attributes: ReadonlyMap<string, string>): void {
  const open = scan.inline.get(name) ?? [];
  scan.inline.set(name, open);
  if (ends) {
    if (open.pop() && scan.open.at(-1) === "span") endElement(scan, "span");
    return;
  }
  const marks = marksOf(attributes);
  open.push(marks !== "");
  if (marks !== "") startElement(scan, "span", attributes);
}

function startElement(scan: Scan, name: string, attributes: ReadonlyMap<string, string>): void {
  scan.tags += 1;
  if (scan.tags > mostTags) refuse();
  scan.out.push(`<${name}${marksOf(attributes)}>`);
  if (empty.has(name)) return;
  if (name !== "span") close(scan, paragraph);
  const reach = closes[name];
  if (reach) close(scan, reach);
  scan.open.push(name);
  if (scan.open.length > deepestNesting) refuse();
}

function endElement(scan: Scan, name: string): void {
  if (name === "br") scan.out.push("<br>");
  if (empty.has(name)) return;
  if (name === "span" && scan.open.at(-1) !== name) return;
  const { within } = closes[name] ?? (name === "table" ? cell : paragraph);
  if (close(scan, { closed: new Set([name]), within })) scan.out.push(`</${name}>`);
}

/** Follows what the parser will do, so that nesting is counted as it will be. */
function close({ open }: Scan, { closed, within }: typeof cell): boolean {
  const at = open.findLastIndex((name) => closed.has(name) || within.has(name));
  if (!closed.has(open[at] ?? "")) return false;
  open.length = at;
  return true;
}

/** Only what the reader asks for, in a form of its own: spans of cells, hidden, struck out, a link, or apart from its neighbours. */
function marksOf(attributes: ReadonlyMap<string, string>): string {
  const marks: string[] = [];
  for (const name of ["colspan", "rowspan"]) {
    const span = Number.parseInt(attributes.get(name) ?? "", 10);
    if (span > 1 || (name === "rowspan" && span === 0)) marks.push(` ${name}="${String(span)}"`);
  }
  const style = (attributes.get("style") ?? "").toLowerCase().replace(/\s+/g, "");
  const gone =
    /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all|text-decoration[a-z-]*:[^;]*line-through)/;
  if (attributes.has("hidden") || gone.test(style)) marks.push(" hidden");
  if (/(?:^|;)(?:display:(?!inline(?:;|!|$)|none|contents)|float:(?:left|right))/.test(style))
    marks.push(" data-apart");
  if (attributes.has("href")) marks.push(" data-link");
  return marks.join("");
}
