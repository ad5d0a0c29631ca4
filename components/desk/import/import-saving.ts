/** What is sent when a read document is saved: its key, the content as decided, its evidence, and what is replaced. */
import { contentNow, evidenceNow } from "./import-decisions";
import { idleForm } from "../../form/form-state";
import { type Item, type QueueEvent } from "./import-queue";
import { type SaveAction } from "./reading";

/** The form of an item, as the save action takes it; the page stays where it is. */
export function formOf({ reading, deciding, key, address, target, replaces }: Item): FormData {
  const form = new FormData();
  if (!reading) return form;
  const { now } = deciding;
  form.set("agencyId", key.agencyId);
  form.set("year", String(key.year ?? ""));
  form.set("scope", key.scope ?? "");
  form.set("officialAddress", address);
  form.set("content", JSON.stringify(contentNow(reading, now)));
  form.set("evidence", JSON.stringify(evidenceNow(reading, now)));
  form.set("decided", JSON.stringify(Object.entries(now).map(([code, { by }]) => ({ code, by }))));
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
