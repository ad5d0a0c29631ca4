/** What is sent when a read document is saved: its key, which reading, what was decided, and what is replaced. */
import { decidedCells } from "./import-decisions";
import { idleForm } from "../../form/form-state";
import { type Item, type QueueEvent } from "./import-queue";
import { type SaveAction } from "./reading";

/** The form of an item, as the save action takes it; the page stays where it is. */
export function formOf({ reading, deciding, key, address, target, replaces }: Item): FormData {
  const form = new FormData();
  if (!reading) return form;
  form.set("agencyId", key.agencyId);
  form.set("year", String(key.year ?? ""));
  form.set("scope", key.scope ?? "");
  form.set("officialAddress", address);
  form.set("readingId", reading.id);
  form.set("decided", JSON.stringify(decidedCells(deciding.now)));
  form.set("stay", "1");
  const draft = target?.found?.draft;
  if (draft && replaces) {
    form.set("replace", "on");
    form.set("seenVersion", String(draft.version));
  }
  return form;
}

/** Saves one item and tells the list how it went; returns where the draft is, or null. */
export async function saveItem(
  item: Item,
  save: SaveAction,
  dispatch: (event: QueueEvent) => void,
  lost: string,
): Promise<string | null> {
  try {
    const { href, message } = await save(idleForm, formOf(item));
    if (href === undefined) dispatch({ type: "not-saved", id: item.id, problem: message });
    else dispatch({ type: "saved", id: item.id, href });
    return href ?? null;
  } catch {
    dispatch({ type: "not-saved", id: item.id, problem: lost });
    return null;
  }
}
