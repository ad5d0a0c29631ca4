/** A report as reviewers read it: official tables with marks, texts, lists; no inputs. */
import { type Disclosures, type ReportContent } from "@/report/content";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { type Finding } from "@/report/rules/define";
import { fill } from "./fill";
import { type Locale } from "@/messages/translator";
import { severityByCode } from "./finding-order";
import { anchorOf, anchorOfCell, anchorOfFinding } from "./place";
import { ReportForm } from "./report-form";
import { heading, quiet } from "./styles";
import { type Words } from "./words";

interface ReadOnlyReportProps {
  readonly content: ReportContent;
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  readonly words: Words;
  /** Whether each place links to the remark form. */
  readonly mayRemark: boolean;
}

export function ReadOnlyReport({ content, findings, locale, words, mayRemark }: ReadOnlyReportProps) {
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const marks = severityByCode(findings);
  const editor = words.desk.editor;
  const cell = (code: string) => (
    <FigureText
      code={code}
      figure={content.figures[code] ?? null}
      finding={marks.get(code)}
      name={cellName(content, code)}
      {...{ locale, words, mayRemark }}
    />
  );
  const text = (key: keyof ReportContent["narrative"]) => (
    <div key={key} id={anchorOf(`narrative.${key}`)} className="scroll-mt-24">
      <h3 className={quiet}>
        {editor.narrative[key]} {mayRemark && <RemarkLink place={`narrative.${key}`} words={words} />}
      </h3>
      <p className="max-w-prose whitespace-pre-line leading-7">
        {content.narrative[key] === "" ? editor.notStated : content.narrative[key]}
      </p>
    </div>
  );
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <PlainValues content={content} words={words} />
      {text("preamble")}
      <ReportForm {...{ edition, variant, locale, cell, text }} />
      <IndicatorTable content={content} words={words} />
      {content.disclosures && <DisclosureTable disclosures={content.disclosures} words={words} />}
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
}

function FigureText({ code, name, figure, finding, locale, words, mayRemark }: FigureTextProps) {
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
      {mayRemark ? (
        <a
          href={`?place=${encodeURIComponent(`figure:${code}`)}#add-remark`}
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

function RemarkLink({ place, words }: { readonly place: string; readonly words: Words }) {
  return (
    <a href={`?place=${encodeURIComponent(place)}#add-remark`} className="text-accent underline">
      {words.review.remarkLink}
    </a>
  );
}

function PlainValues({ content: { period, contact, source }, words }: Pick<ReadOnlyReportProps, "content" | "words">) {
  const { editor } = words.desk;
  const pairs: readonly (readonly [string, string | null])[] = [
    [`${editor.periodTitle} ${editor.periodFrom}`, period.from],
    [`${editor.periodTitle} ${editor.periodTo}`, period.to],
    [editor.contact.address, contact.address],
    [editor.contact.postcode, contact.postcode],
    [editor.contact.telephone, contact.telephone],
    [editor.contact.email, contact.email],
    [editor.sourceTitle, source.address],
    [editor.source.publishedOn, source.publishedOn],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
      {pairs.map(([name, value]) => (
        <div key={name} className="flex min-w-0 gap-2">
          <dt className="shrink-0 text-ink-soft">{name}</dt>
          <dd className="min-w-0 break-all">{value === null || value === "" ? editor.notStated : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function DisclosureTable({ disclosures, words }: { readonly disclosures: Disclosures; readonly words: Words }) {
  const { editor } = words.desk;
  return (
    <section id={anchorOf("disclosures")}>
      <h2 className={heading}>{editor.disclosuresTitle}</h2>
      <p className={quiet}>
        {editor.statedTotal} {disclosures.statedTotal ?? editor.notStated}
      </p>
      <ul className="max-w-md text-sm">
        {disclosures.items.map(({ category, count }, index) => (
          <li key={index} className="flex justify-between gap-4 border-b border-line py-1">
            <span>{category}</span>
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
