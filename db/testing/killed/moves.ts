/** The moves at whose every step the process is killed: how a report comes to where the move is open, and the move. */
import { emptyContent } from "@/report/content";
import { editReport, importReport, openReport } from "../../moves/drafts";
import { publishReport, withdrawPublication } from "../../moves/publishing";
import { approveReport, submitReport } from "../../moves/reviews";
import { type Viewer } from "../../viewer";

/** Who makes the moves. */
export interface People {
  readonly editor: Viewer;
  readonly reviewer: Viewer;
}

/** A report of one agency. */
export interface Subject {
  readonly agencyId: string;
  readonly reportId: string;
}

export const moveNames = ["submit", "approve", "publish", "correct", "publish-correction", "withdraw"] as const;
export type MoveName = (typeof moveNames)[number];

const key = { year: 2024, scope: "own" } as const;

/** Makes the move. */
export const makeMove: Record<MoveName, (people: People, subject: Subject) => Promise<unknown>> = {
  submit: ({ editor }, { reportId }) => submitReport(editor, reportId, { seenVersion: 1 }),
  approve: ({ reviewer }, { reportId }) =>
    approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true }),
  publish: ({ reviewer }, { reportId }) => publishReport(reviewer, reportId, { publicNote: null }),
  correct: ({ editor }, { agencyId }) => openReport(editor, { ...key, agencyId }),
  "publish-correction": ({ reviewer }, { reportId }) => publishReport(reviewer, reportId, { publicNote: "更正" }),
  withdraw: ({ reviewer }, { reportId }) => withdrawPublication(reviewer, reportId, { reason: "误发" }),
};

/** Brings a new report of the agency to where the move is open. */
export async function prepareMove(move: MoveName, people: People, agencyId: string): Promise<Subject> {
  const empty = emptyContent("2021", "transcribed");
  const source = { ...empty.source, address: "https://www.example.gov.cn/nianbao.html" };
  const content = { ...empty, source, figures: { ...empty.figures, "requests.received.total": 7 } };
  const { reportId } = await importReport(people.editor, { ...key, agencyId, content, evidence: {} });
  const subject = { agencyId, reportId };
  for (const earlier of before[move]) await earlier(people, subject);
  return subject;
}

const { submit, approve, publish, correct } = makeMove;

const edit = ({ editor }: People, { reportId }: Subject) =>
  editReport(editor, reportId, { "figure:requests.received.total": { from: 7, to: 8 } });

const submitEdited = ({ editor }: People, { reportId }: Subject) => submitReport(editor, reportId, { seenVersion: 2 });

const before: Record<MoveName, readonly (typeof submit)[]> = {
  submit: [],
  approve: [submit],
  publish: [submit, approve],
  correct: [submit, approve, publish],
  "publish-correction": [submit, approve, publish, correct, edit, submitEdited, approve],
  withdraw: [submit, approve, publish],
};
