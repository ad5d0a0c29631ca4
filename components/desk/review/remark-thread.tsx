/** One thread: what was remarked, what both sides said, whose word is missing, and what this viewer can do. */
import { beijingMinute } from "@/report/beijing-time";
import { type EditionId } from "@/report/form/define";
import { ActionForm } from "../../form/action-form";
import { type FormAction } from "../../form/form-state";
import { anchorOfThread, remarkPlaceLabel, wayToPlace } from "../report/remark-place-label";
import { field, link, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface RemarkRow {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  readonly author: string;
  readonly at: Date | string;
  readonly replies: readonly {
    readonly id: string;
    readonly text: string;
    readonly author: string;
    readonly at: Date | string;
    readonly forAgency: boolean;
  }[];
  readonly closedBy: string | null;
  readonly awaits: "agency" | "reviewer" | null;
  readonly mayResolve: boolean;
}

export interface RemarkActions {
  /** Null for who resolves what they opened but has no voice in the threads: an administrator who returned the report. */
  readonly reply: FormAction | null;
  readonly close: FormAction;
  readonly reopen: FormAction;
}

interface RemarkThreadProps {
  readonly remark: RemarkRow;
  readonly edition: EditionId;
  readonly isEditing: boolean;
  readonly words: Words;
  /** Null where the viewer can only read. */
  readonly actions: RemarkActions | null;
}

export function RemarkThread({ remark, edition, isEditing, words, actions }: RemarkThreadProps) {
  const { review } = words;
  const isOpen = remark.closedBy === null;
  return (
    <article
      id={anchorOfThread(remark.id)}
      className={`flex scroll-mt-32 flex-col gap-1 border-l-4 pl-3 text-sm target:bg-band ${isOpen ? "border-warning" : "border-line-strong"}`}
    >
      <h3>
        <a href={wayToPlace(remark.place, edition, isEditing)} className={link}>
          {remarkPlaceLabel(remark.place, edition, words)}
        </a>
      </h3>
      <Said author={remark.author} at={remark.at} text={remark.text} />
      {remark.replies.length > 0 && (
        <ol className="flex flex-col gap-1 border-l border-line pl-3">
          {remark.replies.map(({ id, text, author, at, forAgency }) => (
            <li key={id}>
              <Said author={author} at={at} text={text} side={forAgency ? review.byAgency : review.byReviewer} />
            </li>
          ))}
        </ol>
      )}
      <p className={quiet}>
        {remark.awaits === "agency" && <strong className="text-warning">{review.awaitsAgency}</strong>}
        {remark.awaits === "reviewer" && review.awaitsReviewer}
        {remark.closedBy !== null && review.closed.replace("{name}", remark.closedBy)}
      </p>
      {actions && <ThreadActions remark={remark} actions={actions} words={review} />}
    </article>
  );
}

function Said({
  author,
  at,
  text,
  side,
}: Pick<RemarkRow, "author" | "at" | "text"> & { readonly side?: string | undefined }) {
  return (
    <>
      <p className="break-words whitespace-pre-line">{text}</p>
      <p className={quiet}>
        {author}
        {side !== undefined && `（${side}）`} <time className="tabular-nums">{beijingMinute(at)}</time>
      </p>
    </>
  );
}

interface ThreadActionsProps {
  readonly remark: RemarkRow;
  readonly actions: RemarkActions;
  readonly words: Words["review"];
}

function ThreadActions({ remark, actions, words }: ThreadActionsProps) {
  const { id, mayResolve } = remark;
  const hidden = <input type="hidden" name="remarkId" value={id} />;
  if (remark.closedBy === null) {
    return (
      <div className="flex flex-col gap-2">
        {actions.reply && (
          <ActionForm action={actions.reply} button={words.reply}>
            {hidden}
            <textarea name="text" aria-label={words.replyText} rows={2} required maxLength={2000} className={field} />
          </ActionForm>
        )}
        {mayResolve && (
          <ActionForm action={actions.close} button={words.close}>
            {hidden}
          </ActionForm>
        )}
      </div>
    );
  }
  if (!mayResolve) return null;
  return (
    <details>
      <summary className="cursor-pointer text-accent">{words.reopen}</summary>
      <ActionForm action={actions.reopen} button={words.reopen}>
        {hidden}
        <textarea name="text" aria-label={words.reopenText} rows={2} required maxLength={2000} className={field} />
      </ActionForm>
    </details>
  );
}
