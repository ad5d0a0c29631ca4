/** Acts on agencies: what the form asks goes to the one verb of the act, as a preview or to be made. */
"use server";

import { redirect } from "next/navigation";
import { textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type ActState } from "@/components/desk/agencies/act-form";
import { touchLines } from "@/components/desk/agencies/touch-lines";
import { wordsIn } from "@/components/form/words";
import { moveAgencies, mostAtOnce, renameAgency } from "@/db/agencies/changes";
import { correctAgency, undoAct } from "@/db/agencies/corrections";
import { agencyDetails } from "@/db/agencies/details";
import { abolishAgencies, mergeAgencies, reviveAgency, splitAgency, type Successor } from "@/db/agencies/endings";
import { addAgency, editAgency } from "@/db/agencies/founding";
import { filteredIds } from "@/db/agencies/list";
import { namedAgency, namedOrNull } from "@/db/agencies/named";
import { type ActOptions, type ActOutcome } from "@/db/agencies/perform";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { filterOfAddress } from "./filter";

interface Asked {
  readonly viewer: Viewer;
  readonly form: FormData;
  readonly options: ActOptions;
}

type Verb = (asked: Asked) => Promise<ActOutcome>;

const verbs: Readonly<Record<string, Verb>> = {
  add,
  edit,
  rename,
  move,
  merge,
  split,
  abolish,
  revive,
  correct,
  undo,
  "bulk-move": bulkMove,
  "bulk-abolish": bulkAbolish,
};

/** One door for every act: the field `act` names it, `step` says whether it is made or only seen. */
export async function act(locale: string, _state: ActState, form: FormData): Promise<ActState> {
  const viewer = await requireViewer(locale);
  const { agencies: words, errors } = wordsIn(locale);
  const name = textOf(form, "act");
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) return { status: "refused", message: errors.malformed, touches: [] };
  const isPreview = textOf(form, "step") !== "make";
  let outcome: ActOutcome;
  try {
    outcome = await verb({ viewer, form, options: { now: new Date(), isPreview } });
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const message = locale === "en" ? problem.sentence.en : problem.sentence.zh;
    return { status: "refused", message, touches: [] };
  }
  if (isPreview)
    return {
      status: "preview",
      message: "",
      touches: touchLines(outcome.touches, words, locale === "en" ? "en" : "zh"),
    };
  const id = textOf(form, "agencyId") || outcome.made[0];
  const done = name === "undo" ? "undone" : outcome.actId;
  redirect(id ? paths.deskAgency(locale, id, { done }) : paths.deskAgencies(locale, { done: outcome.actId }));
}

const onDay = (form: FormData) => ({ day: textOf(form, "day"), basis: textOf(form, "basis") });
const seenOf = (form: FormData) => ({
  agencyId: textOf(form, "agencyId"),
  seenVersion: Number(textOf(form, "seenVersion")),
});

/** The agency named in a field; undefined where it is empty. */
async function targetOf({ viewer, form }: Asked, field: string): Promise<string | undefined> {
  const text = textOf(form, field).trim();
  return text === "" ? undefined : namedAgency(viewer, text);
}

/** Only the fields that the form has, so that none is emptied by a form that does not show it. */
function textsOf<Field extends string>(form: FormData, fields: readonly Field[]): Partial<Record<Field, string>> {
  const texts: Partial<Record<Field, string>> = {};
  for (const field of fields) if (form.has(field)) texts[field] = textOf(form, field);
  return texts;
}

async function add(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  const fields = [
    "name",
    "slug",
    "level",
    "kind",
    "creditCode",
    "divisionCode",
    "foundedOn",
    "contact",
    "columnAddress",
  ] as const;
  const { slug, ...texts } = textsOf(form, fields);
  const parentId = (await targetOf(asked, "parent")) ?? null;
  const locatedInId = (await targetOf(asked, "place")) ?? null;
  return addAgency(
    viewer,
    { ...texts, ...(slug ? { slug } : {}), parentId, locatedInId, basis: textOf(form, "basis") },
    options,
  );
}

function edit({ viewer, form, options }: Asked): Promise<ActOutcome> {
  const texts = textsOf(form, ["slug", "creditCode", "divisionCode", "contact", "columnAddress"]);
  return editAgency(viewer, seenOf(form), texts, options);
}

function rename({ viewer, form, options }: Asked): Promise<ActOutcome> {
  const slug = textOf(form, "slug").trim();
  const asked = { ...seenOf(form), ...onDay(form), name: textOf(form, "name"), ...(slug === "" ? {} : { slug }) };
  return renameAgency(viewer, asked, options);
}

async function placing(asked: Asked) {
  const [parentId, locatedInId] = [await targetOf(asked, "parent"), await targetOf(asked, "place")];
  return { ...(parentId === undefined ? {} : { parentId }), ...(locatedInId === undefined ? {} : { locatedInId }) };
}

async function move(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  return moveAgencies(
    viewer,
    { agencyIds: [textOf(form, "agencyId")], ...(await placing(asked)), ...onDay(form) },
    options,
  );
}

async function merge(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  const into = { agencyId: await namedAgency(viewer, textOf(form, "into")) };
  const merger = { agencyIds: [textOf(form, "agencyId")], into, passPeople: form.has("passPeople"), ...onDay(form) };
  return mergeAgencies(viewer, merger, options);
}

async function split(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  const agencyId = textOf(form, "agencyId");
  const names = textOf(form, "into")
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .slice(0, 20);
  const { row } = await agencyDetails(viewer, agencyId);
  const successors: Successor[] = [];
  for (const name of names) {
    const id = await namedOrNull(viewer, name);
    const founded = { name, level: row.level, kind: row.kind, parentId: row.parentId, locatedInId: row.locatedInId };
    successors.push(id === null ? { founded } : { agencyId: id });
  }
  const heir = names.indexOf(textOf(form, "heir").trim());
  const staysOn = form.has("staysOn");
  const passPeople = form.has("passPeople");
  return splitAgency(viewer, { agencyId, successors, heir, staysOn, passPeople, ...onDay(form) }, options);
}

async function abolish(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  const successorId = (await targetOf(asked, "successor")) ?? null;
  const abolition = {
    agencyIds: [textOf(form, "agencyId")],
    successorId,
    passPeople: form.has("passPeople"),
    ...onDay(form),
  };
  return abolishAgencies(viewer, abolition, options);
}

async function revive(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  const parentId = await targetOf(asked, "parent");
  const revival = {
    agencyId: textOf(form, "agencyId"),
    ...(parentId === undefined ? {} : { parentId }),
    ...onDay(form),
  };
  return reviveAgency(viewer, revival, options);
}

async function correct(asked: Asked): Promise<ActOutcome> {
  const { viewer, form, options } = asked;
  const texts = textsOf(form, ["name", "level", "kind", "foundedOn"]);
  const correction = { ...seenOf(form), texts, reason: textOf(form, "reason"), ...(await placing(asked)) };
  return correctAgency(viewer, correction, options);
}

function undo({ viewer, form, options }: Asked): Promise<ActOutcome> {
  return undoAct(viewer, textOf(form, "actId"), options);
}

/** Every agency that fits the filter of the page, as it stands when the act is made. */
async function allFiltered({ viewer, form }: Asked): Promise<string[]> {
  const parameters = Object.fromEntries(new URLSearchParams(textOf(form, "filter")));
  return filteredIds(viewer, filterOfAddress(parameters), mostAtOnce + 1);
}

async function bulkMove(asked: Asked): Promise<ActOutcome> {
  const agencyIds = await allFiltered(asked);
  return moveAgencies(asked.viewer, { agencyIds, ...(await placing(asked)), ...onDay(asked.form) }, asked.options);
}

async function bulkAbolish(asked: Asked): Promise<ActOutcome> {
  const agencyIds = await allFiltered(asked);
  const successorId = (await targetOf(asked, "successor")) ?? null;
  const abolition = { agencyIds, successorId, passPeople: false, ...onDay(asked.form) };
  return abolishAgencies(asked.viewer, abolition, asked.options);
}
