/** What was just entered, with the way to take it back. */
import { ActForm } from "@/components/desk/agencies/act-form";
import { wordsIn } from "@/components/form/words";
import { isUndoableAct } from "@/db/people/roles";
import { type Viewer } from "@/db/viewer";
import { type Locale } from "@/messages/translator";
import { actWords } from "../agencies/act-fields";
import { actOnPeople } from "./actions";

interface UndoProps {
  readonly locale: Locale;
  /** Id of the act, "undone", or empty. */
  readonly done: string;
  /** The page to come back to; left out for the list. */
  readonly personId?: string;
  readonly viewer: Viewer;
}

export async function Undo({ locale, done, personId, viewer }: UndoProps) {
  const { people: words } = wordsIn(locale);
  if (done === "") return null;
  if (done === "undone") return <p role="status">{words.undone}</p>;
  const isUndoable = await isUndoableAct(viewer, done);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status">{words.done}</p>
      {isUndoable && (
        <ActForm action={actOnPeople.bind(null, locale)} words={{ ...actWords(locale), preview: words.undo }}>
          <input type="hidden" name="act" value="undo" />
          <input type="hidden" name="actId" value={done} />
          {personId !== undefined && <input type="hidden" name="personId" value={personId} />}
        </ActForm>
      )}
    </div>
  );
}
