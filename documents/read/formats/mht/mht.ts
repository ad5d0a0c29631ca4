/** Reads a web archive or mail (.mht, .eml): the first page among its parts, decoded as its head says. */
import { UnreadableDocument } from "../../model";
import { decodeText } from "../text/text";

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const deepest = 5;
const mostParts = 500;

/** The source of the page in the archive, or its plain text where it holds no page; throws UnreadableDocument where it holds neither. */
export function archivedPage(bytes: Uint8Array): { readonly kind: "html" | "text"; readonly text: string } {
  const parts = partsOf(partFrom(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), 0);
  for (const kind of ["html", "text"] as const) {
    const type = kind === "html" ? "text/html" : "text/plain";
    const found = parts.find(
      ({ headers, body }) =>
        body.length > 0 && (headers.get("content-type") ?? "text/plain").toLowerCase().startsWith(type),
    );
    if (found) return { kind, text: textOf(found) };
  }
  throw new UnreadableDocument({
    zh: "网页存档或邮件里没有网页正文，请在浏览器中打开后另存为网页（.html）再上传。",
    en: "The web archive or mail holds no page; open it in a browser and save it as a web page (.html).",
  });
}

/** Whether a text is the source of a web archive or of a mail. */
export function isArchive(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^\s*(?:From:|MIME-Version:|Snapshot-Content)/im.test(head) && /^content-type:/im.test(head);
}

function partFrom(source: Buffer): Part {
  const text = source.toString("latin1");
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map(
    head.split(/\r?\n/).flatMap((line): [string, string][] => {
      const match = /^([\w-]{1,80}):\s*(.*)$/.exec(line.trim());
      return match ? [[(match[1] ?? "").toLowerCase(), match[2] ?? ""]] : [];
    }),
  );
  return {
    headers,
    body: end
      ? source.subarray(Buffer.byteLength(text.slice(0, end.index + end[0].length), "latin1"))
      : Buffer.alloc(0),
  };
}

/** A part as it is, or the parts that it is made of. */
function partsOf(part: Part, depth: number): Part[] {
  const mark = boundaryOf(part.headers.get("content-type") ?? "");
  if (mark === null || depth >= deepest) return [part];
  const pieces: Part[] = [];
  let from = part.body.indexOf(mark);
  while (from >= 0 && pieces.length < mostParts) {
    const start = part.body.indexOf("\n", from) + 1;
    const isLast = part.body.toString("latin1", from + mark.length, from + mark.length + 2) === "--";
    if (start === 0 || isLast) break;
    const next = part.body.indexOf(mark, start);
    pieces.push(...partsOf(partFrom(part.body.subarray(start, next < 0 ? undefined : next)), depth + 1));
    from = next;
  }
  return pieces;
}

/** What stands between the parts of a multipart; null where the type is of one part. */
function boundaryOf(type: string): string | null {
  if (!/^multipart\//i.test(type)) return null;
  const found = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type);
  const mark = found?.[1] ?? found?.[2];
  return mark === undefined ? null : `--${mark}`;
}

function textOf({ headers, body }: Part): string {
  const encoding = (headers.get("content-transfer-encoding") ?? "").trim().toLowerCase();
  const bytes =
    encoding === "base64"
      ? Buffer.from(body.toString("latin1"), "base64")
      : encoding === "quoted-printable"
        ? unquoted(body)
        : body;
  const charset = /charset\s*=\s*"?([\w-]{2,30})/i.exec(headers.get("content-type") ?? "")?.[1];
  return named(bytes, charset) ?? decodeText(bytes);
}

/** The text in the encoding that the part names; null where it names none, or the bytes are not in it. */
function named(bytes: Uint8Array, charset: string | undefined): string | null {
  if (charset === undefined) return null;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unquoted(body: Buffer): Buffer {
  const joined = body.toString("latin1").replace(/=[ \t]*\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16))),
    "latin1",
  );
}
