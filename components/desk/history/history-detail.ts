/** What the detail of an event says to a person; details differ by kind, and old ones may lack what newer ones have. */
import { type Figure } from "@/report/figure";
import { fill } from "../../form/fill";
import { type Words } from "../../form/words";

type Detail = Readonly<Record<string, unknown>>;

function fieldsOf(detail: unknown): Detail {
  return detail !== null && typeof detail === "object" ? (detail as Detail) : {};
}

/** The place a remark stands on, or null. */
export function placeOf(detail: unknown): string | null {
  const { place } = fieldsOf(detail);
  return typeof place === "string" ? place : null;
}

/** What was written with the event, and what its numbers say. */
export function noteOf(detail: unknown, words: Words["history"]): string[] {
  const { version, reason, publicNote, text, question, answer, cells, decided, replaced } = fieldsOf(detail);
  const written = [reason, publicNote, text, answer].filter((note) => typeof note === "string" && note !== "");
  return [
    ...peopleOf(detail, words),
    ...endOf(detail, words),
    ...(typeof version === "number" && !Array.isArray(cells) ? [fill(words.version, { version })] : []),
    ...(typeof question === "string" ? [fill(words.asked, { question })] : []),
    ...written.map(String),
    ...(typeof cells === "number" ? [fill(words.imported, { cells })] : []),
    ...(Array.isArray(decided) ? [fill(words.decided, { n: decided.length })] : []),
    ...(replaced === undefined ? [] : [words.replaced]),
  ];
}

/** The reviewer who was stood in for, and the person named for a step. */
function peopleOf(detail: unknown, words: Words["history"]): string[] {
  const { inPlaceOf, named, step } = fieldsOf(detail);
  const name = (of: unknown) => fieldsOf(of).name;
  return [
    ...(inPlaceOf === undefined ? [] : [fill(words.inPlaceOf, { name: String(name(inPlaceOf)) })]),
    ...(named === undefined ? [] : [fill(words.named, { step: Number(step), name: String(name(named)) })]),
  ];
}

/** Why a set day ended. */
function endOf(detail: unknown, words: Words["history"]): string[] {
  const { cause } = fieldsOf(detail);
  const causes: Readonly<Record<string, string>> = words.scheduleEnded;
  return typeof cause === "string" && Object.hasOwn(causes, cause) ? [causes[cause] ?? ""] : [];
}

/** A correction of last year's close, or null for other events. */
export function correctionOf(detail: unknown) {
  const { year, version, cells } = fieldsOf(detail);
  if (typeof year !== "number" || typeof version !== "number" || !Array.isArray(cells)) return null;
  return {
    year,
    version,
    cells: cells as readonly { code: string; before: Figure; after: Figure; stated: Figure }[],
  };
}
