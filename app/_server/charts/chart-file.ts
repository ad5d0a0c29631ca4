/** A chart as a file: CSV, SVG, and PNG drawn from that SVG with a font that is at hand on every machine. */
import "server-only";
import { createHash } from "node:crypto";
import path from "node:path";
import { chartAddresses, type ChartFormat } from "@/components/charts/content/chart-addresses";
import { type ChartContent } from "@/components/charts/content/chart-content";
import { chartPicture } from "@/components/charts/drawing/chart-picture";
import { chartCsv } from "@/components/charts/content/readings";
import { siteOrigin } from "@/components/charts/content/site-origin";
import { type Locale } from "@/messages/translator";
import { type ChartQueryText } from "./chart-at";

export interface ChartFile {
  readonly type: string;
  readonly etag: string;
  /** Made only when it is asked for: a reader that has it needs none. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

interface FileOf {
  readonly chart: ChartContent;
  readonly locale: Locale;
  readonly address: string;
  readonly query: ChartQueryText;
}

/** Pixels of a PNG at most; a picture larger than that is drawn at a smaller scale. */
const mostPixels = 8_000_000;
/** Units of a drawing at most: longer ones are a table, not a picture. */
const tallest = 12_000;

/** Null where the chart is too long to be a picture. */
export async function chartFile(format: ChartFormat, of: FileOf): Promise<ChartFile | null> {
  if (format === "csv") {
    const text = chartCsv(of.chart);
    return { type: "text/csv; charset=utf-8", etag: etagOf(format, text), bytes: () => Promise.resolve(utf8(text)) };
  }
  const where = siteOrigin() + chartAddresses.page(of.locale, of.address, of.query);
  const { element, width, height } = chartPicture(of.chart, of.locale, where);
  if (height > tallest) return null;
  // Imported late: a page must not carry the renderer, and Next refuses it at the head of a file.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(element)}\n`;
  const etag = etagOf(format, svg);
  if (format === "svg") return { type: "image/svg+xml", etag, bytes: () => Promise.resolve(utf8(svg)) };
  return { type: "image/png", etag, bytes: () => pngOf(svg, etag, width * height) };
}

const recent = new Map<string, Uint8Array<ArrayBuffer>>();
const kept = 40;

async function pngOf(svg: string, etag: string, area: number): Promise<Uint8Array<ArrayBuffer>> {
  const known = recent.get(etag);
  if (known) return known;
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: Math.min(2, Math.sqrt(mostPixels / area)) },
    font: { fontFiles: [fontFile()], loadSystemFonts: false, defaultFontFamily: "Noto Sans SC" },
  });
  const png = new Uint8Array(image.asPng());
  recent.set(etag, png);
  const [oldest] = recent.keys();
  if (recent.size > kept && oldest !== undefined) recent.delete(oldest);
  return png;
}

/** Traced into the build by next.config.mjs; the server runs from the folder that holds its packages. */
function fontFile(): string {
  const font = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
  return path.join(/* turbopackIgnore: true */ process.cwd(), font);
}

function etagOf(format: ChartFormat, text: string): string {
  return `"${createHash("sha256").update(`${format}\0${text}`).digest("base64url").slice(0, 27)}"`;
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
