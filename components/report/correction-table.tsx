/** Before and after, place by place: figures side by side, texts word by word. */
import { translator, type Locale } from "@/messages/translator";
import { type Difference } from "@/report/series/difference";
import { type EditionId } from "@/report/form/define";
import { anchorOfCell } from "./anchors";
import { correctionLines, type CorrectionLine, type PlaceNames } from "./correction-lines";
import { DifferenceText } from "./difference-text";

interface CorrectionTableProps {
  readonly changes: readonly Difference[];
  readonly edition: EditionId;
  readonly locale: Locale;
  /** Id of the heading above it. */
  readonly labelledBy: string;
}

export function CorrectionTable({ changes, edition, locale, labelledBy }: CorrectionTableProps) {
  const t = translator(locale, "report");
  const lines = correctionLines(changes, edition, placeNames(locale));
  return (
    <div
      className="overflow-x-auto border-y-2 border-ink bg-surface"
      role="region"
      aria-labelledby={labelledBy}
      tabIndex={0}
    >
      <table className="w-full text-sm" aria-labelledby={labelledBy}>
        <thead>
          <tr className="border-b border-line-strong bg-band text-left">
            <th scope="col" className="px-3 py-2 font-semibold">
              {t("place")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-semibold">
              {t("before")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-semibold">
              {t("after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The places of a change that have no label on the form, in the reader's words. */
export function placeNames(locale: Locale): PlaceNames {
  const t = translator(locale, "report");
  return {
    preamble: t("preamble"),
    periodFrom: t("periodFrom"),
    periodTo: t("periodTo"),
    contactAddress: t("contactAddress"),
    postcode: t("postcode"),
    telephone: t("telephone"),
    email: t("email"),
    sourceAddress: t("sourceAddress"),
    sourcePublishedOn: t("officialPublishedOn"),
    disclosures: t("disclosures"),
    statedTotal: t("statedTotal"),
    indicators: t("indicators"),
    unclear: t("unclearCells"),
  };
}

function Line({ line, locale }: { readonly line: CorrectionLine; readonly locale: Locale }) {
  const t = translator(locale, "report");
  const notStated = translator(locale, "common")("notStated");
  const { place, code, kind, before, after } = line;
  return (
    <tr className="break-inside-avoid border-b border-line align-top last:border-b-0">
      <th scope="row" className="min-w-40 px-3 py-2 text-left font-normal" lang="zh-CN">
        {code === null ? (
          place
        ) : (
          <a href={`#${anchorOfCell(code)}`} className="underline decoration-dotted underline-offset-4">
            {place}
          </a>
        )}
      </th>
      {kind === "text" ? (
        <td colSpan={2} className="px-3 py-2" lang="zh-CN">
          <DifferenceText
            before={before ?? ""}
            after={after ?? ""}
            words={{ removed: t("before"), added: t("after") }}
          />
        </td>
      ) : (
        <>
          <td className="px-3 py-2 text-right">
            <del className="text-ink-soft">{before ?? notStated}</del>
          </td>
          <td className="px-3 py-2 text-right">
            <ins className="font-semibold no-underline">{after ?? notStated}</ins>
          </td>
        </>
      )}
    </tr>
  );
}
