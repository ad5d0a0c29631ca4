/** Files of a chart: /api/v1/charts/zh/agencies/SLUG/own/received.csv, .svg and .png. */
import { chartAt, type ChartQueryText } from "@/app/_server/charts/chart-at";
import { chartFile } from "@/app/_server/charts/chart-file";
import { type ChartFormat } from "@/components/charts/content/chart-addresses";
import { isLocale, translator, type Locale } from "@/messages/translator";

interface Context {
  params: Promise<{ locale: string; address: string[] }>;
}

const formats: readonly ChartFormat[] = ["csv", "svg", "png"];

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: language, address } = await params;
  const locale = isLocale(language) ? language : "zh";
  const [, name, extension] = /^(.+)\.([a-z]{3})$/.exec(address.at(-1) ?? "") ?? [];
  const format = formats.find((each) => each === extension);
  if (!isLocale(language) || name === undefined || !format) return refusal(404, "notFound", locale);
  const segments = [...address.slice(0, -1), name];
  const query: ChartQueryText = Object.fromEntries(new URL(request.url).searchParams);
  const chart = await chartAt(segments, locale, query);
  if (!chart) return refusal(404, "notFound", locale);
  const file = await chartFile(format, { chart, locale, address: segments.join("/"), query });
  if (!file) return refusal(413, "tooLarge", locale);
  const headers = headersOf(`${segments.join("-")}.${format}`, file.type, file.etag);
  if (request.headers.get("if-none-match")?.includes(file.etag)) return new Response(null, { status: 304, headers });
  return new Response(await file.bytes(), { headers });
}

/** Kept by whoever asks first, asked again each time: a withdrawn report leaves no picture behind. */
function headersOf(name: string, type: string, etag: string): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": `${type.startsWith("image/") ? "inline" : "attachment"}; filename="${name}"`,
    "cache-control": "public, max-age=0, must-revalidate",
    etag,
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

function refusal(status: number, word: "notFound" | "tooLarge", locale: Locale): Response {
  return new Response(`${translator(locale, "charts")(word)}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
