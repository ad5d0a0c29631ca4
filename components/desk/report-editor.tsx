/** The editor of a draft: the form as inputs, findings as they arise, saving as one types. */
"use client";

import { useDeferredValue, useMemo, type ReactNode } from "react";
import { type ReportContent, type Scope } from "@/report/content";
import { editionOf, findCell, variantOf } from "@/report/form/editions";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { ConflictPanel } from "./conflict-panel";
import { DisclosuresEditor } from "./disclosures-editor";
import { figureText, problemOfCell, type SaveChanges, textOfCell } from "./edit-state";
import { EditorBar } from "./editor-bar";
import { EditorForm } from "./editor-form";
import { FigureInput } from "./figure-input";
import { type Locale } from "@/messages/translator";
import { FindingList, type FindingActions } from "./finding-list";
import { severityByCode, type AcceptanceRow } from "./finding-order";
import { unacceptedErrors } from "@/report/rules/acceptance";
import { type FormAction } from "./form-state";
import { moveInGrid } from "./grid-keys";
import { IndicatorsEditor } from "./indicators-editor";
import { NarrativeField } from "./narrative-field";
import { PlainFields } from "./plain-fields";
import { anchorOfFinding } from "./place";
import { ReportForm } from "./report-form";
import { quiet } from "./styles";
import { totalsOf } from "./totals";
import { UnclearList } from "./unclear-list";
import { useReportEdits } from "./use-report-edits";
import { type Words } from "./words";

interface ReportEditorProps {
  readonly year: number;
  readonly scope: Scope;
  readonly locale: Locale;
  readonly standing: string;
  readonly content: ReportContent;
  readonly version: number;
  readonly savedAt: string;
  readonly previous: ReportContent | null;
  /** Findings that need other reports than the year before (sums of members): found by the server, shown beside the live ones. */
  readonly gathered: readonly Finding[];
  readonly acceptances: readonly AcceptanceRow[];
  readonly words: Words["desk"];
  readonly saveChanges: SaveChanges;
  /** The whole form at once, for browsers without JavaScript. */
  readonly saveForm: FormAction;
  readonly submit: FormAction | null;
  readonly findingActions: FindingActions;
  readonly children: ReactNode;
}

const formId = "report-form";

export function ReportEditor(props: ReportEditorProps) {
  const { year, scope, locale, words, previous, gathered, acceptances } = props;
  const editing = useReportEdits(
    { content: props.content, version: props.version, savedAt: props.savedAt },
    props.saveChanges,
    words.editor.saveFailed,
  );
  const { edits, isUnsaved, invalid } = editing;
  const { content } = edits;
  const checked = useDeferredValue(content);
  const findings = useMemo(
    () => [...check({ year, scope, content: checked, ...(previous ? { previous } : {}) }), ...gathered],
    [year, scope, checked, previous, gathered],
  );
  const blocking = content.origin === "authored" ? unacceptedErrors(findings, acceptances) : [];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <EditorBar
        {...{ formId, edits, isUnsaved, blocking }}
        standing={props.standing}
        invalid={invalid.length}
        submit={props.submit}
        words={words.editor}
      />
      {edits.conflict && (
        <ConflictPanel
          conflict={edits.conflict}
          edition={content.edition}
          words={words.editor}
          onResolve={editing.resolve}
        />
      )}
      <div className="grid min-w-0 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <EditorForm id={formId} action={props.saveForm} onSave={editing.saveNow} seen={edits.saved}>
          <p className={quiet}>{words.editor.keys}</p>
          <EditedForm {...{ editing, findings, previous, locale, words }} />
        </EditorForm>
        <aside className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-16 lg:max-h-[calc(100vh-5rem)] lg:overflow-y-auto">
          <FindingList
            {...{ findings, acceptances, previous, locale, isUnsaved }}
            content={checked}
            words={words.findings}
            actions={props.findingActions}
            onMend={(mending) => mending.forEach(({ code, to }) => editing.type(code, String(to)))}
          />
          {props.children}
        </aside>
      </div>
    </div>
  );
}

interface EditedFormProps extends Pick<ReportEditorProps, "previous" | "locale" | "words"> {
  readonly editing: ReturnType<typeof useReportEdits>;
  readonly findings: readonly Finding[];
}

function EditedForm({ editing, findings, previous, locale, words }: EditedFormProps) {
  const { edits, set, type } = editing;
  const { content } = edits;
  const edition = editionOf(content.edition);
  const variant = variantOf(edition, Object.keys(content.figures));
  const totals = totalsOf(edition, variant, content.figures);
  const marks = severityByCode(findings);
  const lastYear = previous?.edition === content.edition ? previous.figures : {};
  const cell = (code: string) => {
    const known = findCell(content.edition, code);
    const total = totals[code];
    const offered =
      total && total.value !== null && total.value !== figureText(content.figures[code]) ? total.value : null;
    const mark = marks.get(code);
    return (
      <FigureInput
        key={code}
        code={code}
        label={known ? `${known.row} ${known.column}` : code}
        text={textOfCell(edits, code)}
        problem={problemOfCell(edits, code)}
        lastYear={lastYear[code] === undefined || lastYear[code] === null ? null : figureText(lastYear[code])}
        sumValue={offered}
        sumMissing={total?.missing ?? 0}
        mark={mark ? { severity: mark.severity, message: mark.message[locale], anchor: anchorOfFinding(mark) } : null}
        words={words}
        onType={type}
      />
    );
  };
  const text = (key: keyof ReportContent["narrative"]) => (
    <NarrativeField
      key={key}
      field={`narrative.${key}`}
      label={words.editor.narrative[key]}
      text={content.narrative[key]}
      limit={key === "overview" ? edition.overviewLimit : null}
      words={words.editor}
      onSet={set}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-8" onKeyDown={moveInGrid}>
      <PlainFields content={content} words={words.editor} onSet={set} />
      {text("preamble")}
      <UnclearList unclear={content.unclear} edition={content.edition} words={words.editor} onSet={set} />
      <ReportForm {...{ edition, variant, locale, cell, text }} />
      {content.edition === "pre-2019" && (
        <IndicatorsEditor indicators={content.indicators} words={words.editor} onSet={set} />
      )}
      <DisclosuresEditor disclosures={content.disclosures} words={words.editor} onSet={set} />
    </div>
  );
}
