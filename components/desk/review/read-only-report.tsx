/** A report as reviewers read it: official tables with marks, texts, lists; no inputs. */
import { type Disclosures, type ReportContent } from "@/report/content";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { type EditionId } from "@/report/form/define";
import { type Field, figureField } from "@/report/patch";
import { type Finding } from "@/report/rules/define";
import { fill } from "../../form/fill";
import { type Locale } from "@/messages/translator";
import { severityByCode } from "../report/finding-order";
import { anchorOf, anchorOfCell, anchorOfFinding } from "../report/place";
import { RemarkLink, RemarkMark, type RemarkMarks, remarkMarks } from "./remark-mark";
import { RemarkParagraphs } from "./remark-paragraphs";
import { anchorOfPlace } from "../report/remark-place-label";
import { type RemarkRow } from "./remark-thread";
import { ReportForm } from "../report/report-form";
import { heading, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface ReadOnlyReportProps {
  readonly content: ReportContent;
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  readonly words: Words;
  /** Whether each place links to the remark form. */
  readonly mayRemark: boolean;
  /** Open ones are marked where they stand. */
  readonly remarks: readonly RemarkRow[];
}

export function ReadOnlyReport({ content, findings, locale, words, mayRemark, remarks }: ReadOnlyReportProps) {
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const marks = severityByCode(findings);
  const threads = remarkMarks(remarks, content.edition);
  const cell = (code: string) => (
    <FigureText
      code={code}
      figure={content.figures[code] ?? null}
      finding={marks.get(code)}
      name={cellName(content, code)}
      locale={locale}
      words={words}
      mayRemark={mayRemark}
      threads={threads}
    />
  );
  const text = (key: keyof ReportContent["narrative"]) => (
    <RemarkParagraphs key={key} name={key} content={content} marks={threads} mayRemark={mayRemark} words={words} />
  );
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <PlainValues content={content} words={words} />
      {text("preamble")}
      <ReportForm edition={edition} variant={variant} locale={locale} cell={cell} text={text} />
      <IndicatorTable content={content} words={words} />
      {content.disclosures && (
        <DisclosureTable
          disclosures={content.disclosures}
          edition={content.edition}
          threads={threads}
          mayRemark={mayRemark}
          words={words}
        />
      )}
    </div>
  );
}

function cellName(content: ReportContent, code: string): string {
  const cell = findCell(content.edition, code);
  return cell ? `${cell.row} ${cell.column}` : code;
}

interface FigureTextProps extends Pick<ReadOnlyReportProps, "locale" | "words" | "mayRemark"> {
  readonly code: string;
  readonly name: string;
  readonly figure: number | string | null;
  readonly finding: Finding | undefined;
  readonly threads: RemarkMarks;
}

function FigureText({ code, name, figure, finding, threads, locale, words, mayRemark }: FigureTextProps) {
  const { findings, editor } = words.desk;
  const shown = figure === null ? <span className="text-xs text-ink-soft">{editor.notStated}</span> : String(figure);
  return (
    <span id={anchorOfCell(code)} className="inline-flex scroll-mt-32 items-center gap-1 tabular-nums">
      {finding && (
        <a href={`#${anchorOfFinding(finding)}`} className="text-xs text-error" title={finding.message[locale]}>
          <span aria-hidden>▲</span>
          <span className="sr-only">
            {fill(findings.mark, { severity: findings.severity[finding.severity], message: finding.message[locale] })}
          </span>
        </a>
      )}
      <RemarkMark marks={threads} place={figureField(code)} words={words.review} />
      {mayRemark ? (
        <a
          href={`?place=${encodeURIComponent(figureField(code))}#add-remark`}
          title={`${words.review.remarkLink}：${name}`}
          className="inline-block min-h-6 min-w-6 hover:underline"
        >
          {shown}
        </a>
      ) : (
        shown
      )}
    </span>
  );
}

function PlainValues({ content: { period, contact, source }, words }: Pick<ReadOnlyReportProps, "content" | "words">) {
  const { editor } = words.desk;
  const pairs: readonly (readonly [Field, string, string | null])[] = [
    ["period.from", `${editor.periodTitle} ${editor.periodFrom}`, period.from],
    ["period.to", `${editor.periodTitle} ${editor.periodTo}`, period.to],
    ["contact.address", editor.contact.address, contact.address],
    ["contact.postcode", editor.contact.postcode, contact.postcode],
    ["contact.telephone", editor.contact.telephone, contact.telephone],
    ["contact.email", editor.contact.email, contact.email],
    ["source.address", editor.sourceTitle, source.address],
    ["source.publishedOn", editor.source.publishedOn, source.publishedOn],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
      {pairs.map(([place, name, value]) => (
        <div key={place} id={anchorOfPlace(place)} className="flex min-w-0 scroll-mt-32 gap-2 target:bg-band">
          <dt className="shrink-0 text-ink-soft">{name}</dt>
          <dd className="min-w-0 break-all">{value === null || value === "" ? editor.notStated : value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DisclosureTableProps extends Pick<ReadOnlyReportProps, "mayRemark" | "words"> {
  readonly disclosures: Disclosures;
  readonly edition: EditionId;
  readonly threads: RemarkMarks;
}

function DisclosureTable({ disclosures, edition, threads, mayRemark, words }: DisclosureTableProps) {
  const { editor } = words.desk;
  const around = (place: string) => (
    <>
      <RemarkMark marks={threads} place={place} words={words.review} />
      {mayRemark && <RemarkLink place={place} edition={edition} words={words} />}
    </>
  );
  return (
    <section id={anchorOfPlace("disclosures")} className="scroll-mt-32">
      <h2 className={heading}>
        {editor.disclosuresTitle} {around("disclosures")}
      </h2>
      <p className={quiet}>
        {editor.statedTotal} {disclosures.statedTotal ?? editor.notStated}
      </p>
      <ul className="max-w-md text-sm">
        {disclosures.items.map(({ category, count }, index) => (
          <li
            key={index}
            id={anchorOfPlace(`category:${category}`)}
            className="flex scroll-mt-32 justify-between gap-4 border-b border-line py-1 target:bg-band"
          >
            <span>
              {category} {around(`category:${category}`)}
            </span>
            <span className="tabular-nums">{count ?? editor.notStated}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function IndicatorTable({ content, words }: Pick<ReadOnlyReportProps, "content" | "words">) {
  const { editor } = words.desk;
  if (content.indicators.length === 0) return null;
  return (
    <section id={anchorOf("indicators")} className="overflow-x-auto">
      <h2 className={heading}>{editor.indicatorsTitle}</h2>
      <table className="text-sm">
        <thead>
          <tr>
            {[editor.indicatorLabel, editor.indicatorUnit, editor.indicatorYear, editor.indicatorSince].map((name) => (
              <th key={name} className="px-2 py-1 text-left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.indicators.map(({ label, unit, year, sinceStart }, index) => (
            <tr key={index} className="border-t border-line">
              <th className="px-2 py-1 text-left font-normal">{label}</th>
              <td className="px-2 py-1">{unit}</td>
              <td className="px-2 py-1 text-right tabular-nums">{year ?? editor.notStated}</td>
              <td className="px-2 py-1 text-right tabular-nums">{sinceStart ?? editor.notStated}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
