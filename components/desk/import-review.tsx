/** The original on the left, what was read on the right, and the form that saves it as a draft. */
"use client";

import { useMemo, useState } from "react";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { check } from "@/report/rules/check";
import { ActionForm } from "./action-form";
import { fill } from "./fill";
import { type Locale } from "@/messages/translator";
import { FindingList } from "./finding-list";
import { severityByCode } from "./finding-order";
import { type FormAction } from "./form-state";
import { OriginalText } from "./original-text";
import { anchorOfCell, anchorOfFinding } from "./place";
import { ProposalList } from "./proposal-list";
import { type ReadingShown, withProposals } from "./reading";
import { ReportForm } from "./report-form";
import { ReportKeyFields } from "./report-key-fields";
import { heading, quiet } from "./styles";
import { type Words } from "./words";

interface ImportReviewProps {
  readonly reading: ReadingShown;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly locale: Locale;
  readonly words: Pick<Words, "desk" | "importing">;
  readonly save: FormAction;
}

export function ImportReview({ reading, agencies, latestYear, locale, words, save }: ImportReviewProps) {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { proposals, evidence, unread } = reading;
  const content = useMemo(
    () =>
      withProposals(
        reading.content,
        Object.entries(proposals).flatMap(([code, { value }]) => (accepted.has(code) ? [{ code, value }] : [])),
      ),
    [reading.content, proposals, accepted],
  );
  const year = reading.year ?? latestYear - 1;
  const scope = reading.scope ?? "own";
  const findings = useMemo(() => check({ year, scope, content }), [year, scope, content]);
  const { importing, desk } = words;
  const agencyId = agencies.find(({ name }) => name === reading.agency)?.id;
  const choose = (code: string, isAccepted: boolean) =>
    setAccepted((now) => new Set(isAccepted ? [...now, code] : [...now].filter((each) => each !== code)));
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <p role="status" className="font-medium">
        {countsOf(reading, content, importing)}
      </p>
      {!reading.hasTables && <p className={quiet}>{importing.noEdition}</p>}
      <div className="grid min-w-0 gap-6 lg:grid-cols-2">
        <OriginalText text={reading.text} evidence={evidence} unread={unread} title={importing.original} />
        <section aria-labelledby="read-title" className="flex min-w-0 flex-col gap-6">
          <h2 id="read-title" className={heading}>
            {importing.form}
          </h2>
          <ReadForm {...{ reading, content, findings, locale, words }} />
        </section>
      </div>
      <FindingList
        {...{ findings, content, locale }}
        acceptances={[]}
        previous={null}
        words={desk.findings}
        actions={{}}
        isUnsaved
      />
      <UnreadList {...{ unread, importing, locale }} />
      <ActionForm action={save} button={importing.save} isPrimary>
        <ProposalList {...{ proposals, accepted, locale, words }} edition={content.edition} onChoose={choose} />
        <input type="hidden" name="content" value={JSON.stringify(content)} />
        <input type="hidden" name="evidence" value={JSON.stringify(evidence)} />
        <div className="flex flex-wrap gap-3">
          <ReportKeyFields
            agencies={agencies}
            latestYear={latestYear}
            chosen={{ agencyId, year, scope }}
            words={desk}
          />
        </div>
        <p className={quiet}>{importing.saveNote}</p>
      </ActionForm>
    </div>
  );
}

function countsOf(
  { proposals, unread }: ReadingShown,
  content: ReadingShown["content"],
  { counts }: Words["importing"],
): string {
  const figures = Object.values(content.figures);
  const notStated = figures.filter((figure) => figure === null).length;
  return [
    fill(counts.read, { n: figures.length - notStated }),
    fill(counts.proposed, { n: Object.keys(proposals).length }),
    fill(counts.notStated, { n: notStated }),
    fill(counts.unread, { n: unread.length }),
  ].join(" · ");
}

interface ReadFormProps extends Pick<ImportReviewProps, "reading" | "locale" | "words"> {
  readonly content: ReadingShown["content"];
  readonly findings: ReturnType<typeof check>;
}

function ReadForm({ reading, content, findings, locale, words }: ReadFormProps) {
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const marks = severityByCode(findings);
  const cell = (code: string) => {
    const figure = content.figures[code] ?? null;
    const place = reading.evidence[code];
    const mark = marks.get(code);
    const shown =
      figure === null ? <span className="text-xs text-ink-soft">{words.desk.editor.notStated}</span> : String(figure);
    return (
      <span id={anchorOfCell(code)} className="inline-flex scroll-mt-24 items-center gap-1 tabular-nums">
        {mark && (
          <a href={`#${anchorOfFinding(mark)}`} className="text-xs text-error" title={mark.message[locale]}>
            ▲<span className="sr-only">{mark.message[locale]}</span>
          </a>
        )}
        {place ? (
          <a
            href={`#line-${place.line}`}
            title={`${words.importing.evidence}：${findCell(content.edition, code)?.row ?? code}`}
            className="inline-block min-h-6 min-w-6 hover:underline"
          >
            {shown}
          </a>
        ) : (
          shown
        )}
      </span>
    );
  };
  const text = (key: keyof typeof content.narrative) => (
    <details key={key}>
      <summary className="cursor-pointer text-sm text-ink-soft">
        {words.desk.editor.narrative[key]}{" "}
        {fill(words.desk.editor.characters, { n: content.narrative[key].replace(/\s/g, "").length })}
      </summary>
      <p className="whitespace-pre-line leading-7">{content.narrative[key]}</p>
    </details>
  );
  return <ReportForm {...{ edition, variant, locale, cell, text }} />;
}

interface UnreadListProps {
  readonly unread: ReadingShown["unread"];
  readonly importing: Words["importing"];
  readonly locale: Locale;
}

function UnreadList({ unread, importing, locale }: UnreadListProps) {
  if (unread.length === 0) return null;
  return (
    <section className="flex flex-col gap-1 text-sm">
      <h2 className={heading}>{importing.unreadTitle}</h2>
      <ul className="flex flex-col gap-1">
        {unread.map(({ place, reason }, index) => (
          <li key={index}>
            <a href={`#line-${place.line}`} className="text-accent underline">
              {fill(importing.line, { line: place.line })}
            </a>{" "}
            “{place.text.slice(0, 80)}” {reason[locale]}
          </li>
        ))}
      </ul>
    </section>
  );
}
