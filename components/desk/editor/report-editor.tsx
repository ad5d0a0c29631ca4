/** The editor of a draft: the form as inputs, findings as they arise, saving as one types. */
"use client";

import { useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { type ReportContent, type Scope } from "@/report/content";
import { check } from "@/report/rules/check";
import { type Finding } from "@/report/rules/define";
import { ConflictPanel } from "./conflict-panel";
import { typeFigures } from "../edits/edit-state";
import { EditedForm } from "./edited-form";
import { EditorBar } from "./editor-bar";
import { EditorForm } from "./editor-form";
import { type Locale } from "@/messages/translator";
import { FindingList, type FindingActions } from "../report/finding-list";
import { severityByCode, type AcceptanceRow } from "../report/finding-order";
import { unacceptedErrors } from "@/report/rules/acceptance";
import { type FormAction } from "../../form/form-state";
import { anchorOfCell } from "../report/place";
import { GridBar } from "../grid/grid-bar";
import { GridHelp } from "../grid/grid-help";
import { SaveMarks } from "../edits/save-mark";
import { useGrid } from "../grid/use-grid";
import { type OpenReport, useReportEdits } from "../edits/use-report-edits";
import { type Words } from "../../form/words";

interface ReportEditorProps {
  readonly year: number;
  /** Name of the agency. */
  readonly agency: string;
  readonly scope: Scope;
  readonly locale: Locale;
  readonly standing: string;
  readonly opened: OpenReport;
  readonly signInAddress: string;
  readonly previous: ReportContent | null;
  /** Findings that need other reports than the year before (sums of members): found by the server, shown beside the live ones. */
  readonly gathered: readonly Finding[];
  readonly acceptances: readonly AcceptanceRow[];
  readonly words: Words["desk"];
  /** The whole form at once, for browsers without JavaScript. */
  readonly saveForm: FormAction;
  readonly submit: FormAction | null;
  readonly findingActions: FindingActions;
  readonly children: ReactNode;
}

const formId = "report-form";

export function ReportEditor(props: ReportEditorProps) {
  const { words, acceptances } = props;
  const editing = useReportEdits(props.opened);
  const { edits, saving } = editing;
  const { content } = edits;
  const grid = useGrid(edits, editing.change, words.editor.grid);
  const [isLastYearShown, setLastYearShown] = useState(true);
  const checked = useDeferredValue(content);
  const findings = useFindings(props, checked);
  const blocking = content.origin === "authored" ? unacceptedErrors(findings, acceptances) : [];
  const found = useFindingList(props, { editing, findings, checked });
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Bars
        editor={props}
        editing={editing}
        grid={grid}
        findings={findings}
        blocking={blocking}
        isLastYearShown={isLastYearShown}
        onShowLastYear={setLastYearShown}
      />
      {saving.conflicts.length > 0 && (
        <ConflictPanel
          conflicts={saving.conflicts}
          edition={content.edition}
          words={words}
          onResolve={editing.resolve}
        />
      )}
      <div className="grid min-w-0 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Form editor={props} editing={editing} grid={grid} findings={findings} isLastYearShown={isLastYearShown} />
        <aside className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-32 lg:max-h-[calc(100vh-9rem)] lg:overflow-y-auto">
          {found}
          {props.children}
        </aside>
      </div>
    </div>
  );
}

type Editing = ReturnType<typeof useReportEdits>;

/** The findings as they arise while one types, and those that need other reports. */
function useFindings({ year, agency, scope, previous, gathered }: ReportEditorProps, checked: ReportContent) {
  return useMemo(
    () => [...check({ year, agency, scope, content: checked, ...(previous ? { previous } : {}) }), ...gathered],
    [year, agency, scope, checked, previous, gathered],
  );
}

interface Checked {
  readonly editing: Editing;
  readonly findings: readonly Finding[];
  readonly checked: ReportContent;
}

/** The list looks for ways to mend each finding: it is drawn anew after the cell, not with it. */
function useFindingList(
  { acceptances, previous, locale, words: { findings: words }, findingActions }: ReportEditorProps,
  { editing: { change, isUnsaved }, findings, checked }: Checked,
) {
  return useMemo(
    () => (
      <FindingList
        findings={findings}
        acceptances={acceptances}
        previous={previous}
        locale={locale}
        isUnsaved={isUnsaved}
        content={checked}
        words={words}
        actions={findingActions}
        onRepair={(repair) => {
          const typed = repair.map(({ code, to }) => ({ code, text: String(to) }));
          change((now) => typeFigures(now, typed));
          // The button goes with its finding: the eye and the keyboard follow to the cell.
          document.getElementById(anchorOfCell(repair[0]?.code ?? ""))?.focus();
        }}
      />
    ),
    [findings, acceptances, previous, locale, isUnsaved, checked, words, findingActions, change],
  );
}

interface FormProps {
  readonly editor: ReportEditorProps;
  readonly editing: Editing;
  readonly grid: ReturnType<typeof useGrid>;
  readonly findings: readonly Finding[];
  readonly isLastYearShown: boolean;
}

function Form({ editor, editing, grid, findings, isLastYearShown }: FormProps) {
  const { year, scope, locale, words, previous, saveForm } = editor;
  return (
    <EditorForm id={formId} action={saveForm} onSave={editing.saveNow} seen={editing.edits.saved}>
      <GridHelp words={words.editor} />
      <SaveMarks marks={editing.marks} words={words.saving.marks}>
        <EditedForm
          year={year}
          scope={scope}
          editing={editing}
          grid={grid}
          findings={findings}
          previous={previous}
          isLastYearShown={isLastYearShown}
          locale={locale}
          words={words}
        />
      </SaveMarks>
    </EditorForm>
  );
}

interface BarsProps extends FormProps {
  readonly blocking: readonly Finding[];
  readonly onShowLastYear: (isShown: boolean) => void;
}

/** What stays in sight: how the draft stands and is saved, and the cell one is in. */
function Bars({ editor, editing, grid, findings, blocking, isLastYearShown, onShowLastYear }: BarsProps) {
  const { words, locale, standing, submit, signInAddress, previous } = editor;
  const marks = useMemo(() => severityByCode(findings), [findings]);
  return (
    <div className="sticky top-0 z-20 bg-paper">
      <EditorBar
        formId={formId}
        editing={editing}
        blocking={blocking}
        words={words}
        standing={standing}
        submit={submit}
        signInAddress={signInAddress}
      />
      <GridBar
        isLastYearShown={isLastYearShown}
        locale={locale}
        words={words}
        grid={grid.grid}
        sentence={grid.sentence}
        finding={grid.grid.active === null ? undefined : marks.get(grid.grid.active)}
        hasLastYear={previous !== null}
        onShowLastYear={onShowLastYear}
      />
    </div>
  );
}
