/** The frame of every chart: what it shows, the picture, notes, unit, source, the same numbers as a table, the ways to take it along. */
import { translator, type Locale } from "@/messages/translator";
import { type ChartQuery } from "../content/chart-addresses";
import { type ChartContent } from "../content/chart-content";
import { ChartLinks } from "./chart-links";
import { ChartSteps } from "./chart-steps";
import { ChartSvg } from "../drawing/chart-svg";
import { InteractiveChart } from "./interactive-chart";
import { screenColours } from "../drawing/colours";
import { creditOf, notesOf } from "../content/notes";
import { readingsOf } from "../content/readings";

interface ChartFrameProps {
  readonly chart: ChartContent;
  readonly locale: Locale;
  readonly address?: string | undefined;
  readonly query?: ChartQuery | undefined;
  /** A frame as wide as the page draws for a desk and for a phone; the others are as wide as a phone. */
  readonly isWide?: boolean;
  /** The title is the heading of the page. */
  readonly hidesTitle?: boolean;
}

export function ChartFrame({ chart, locale, address, query, isWide = false, hidesTitle = false }: ChartFrameProps) {
  return (
    <figure className="min-w-0 break-inside-avoid border-t border-line-strong bg-surface px-3 py-4 sm:px-4">
      <figcaption>
        {!hidesTitle && <span className="block leading-snug font-semibold">{chart.title}</span>}
        <span className="block text-sm text-ink-soft">{chart.summary}</span>
      </figcaption>
      <div className="mt-3">
        {isWide ? <WideDrawing chart={chart} locale={locale} /> : <SteppedDrawing chart={chart} locale={locale} />}
      </div>
      <div className="mt-1 text-xs text-ink-soft">
        {notesOf(chart, locale).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{creditOf(chart, locale)}</p>
      </div>
      <ChartLinks chart={chart} locale={locale} address={address} query={query} />
    </figure>
  );
}

type DrawingProps = Pick<ChartFrameProps, "chart" | "locale" | "isWide">;

/** With recharts on request, where it has colours enough for the series. */
function WideDrawing({ chart, locale }: DrawingProps) {
  const drawn = <SteppedDrawing chart={chart} locale={locale} isWide />;
  if (chart.kind === "spread" || chart.series.length > screenColours.series.length) return drawn;
  const label = translator(locale, "charts")("interactive");
  return (
    <InteractiveChart kind={chart.kind} series={chart.series} label={label} name={chart.title}>
      {drawn}
    </InteractiveChart>
  );
}

function SteppedDrawing({ chart, locale, isWide = false }: DrawingProps) {
  const points = chart.series[0]?.points.length ?? 1;
  return (
    <ChartSteps
      label={translator(locale, "charts")("steps", { title: chart.title })}
      readings={readingsOf(chart, locale)}
      start={chart.kind === "bar" ? 0 : points - 1}
    >
      <ChartSvg chart={chart} locale={locale} width={360} className={`max-w-[30rem] ${isWide ? "lg:hidden" : ""}`} />
      {isWide && <ChartSvg chart={chart} locale={locale} width={832} className="hidden max-w-[52rem] lg:block" />}
    </ChartSteps>
  );
}
