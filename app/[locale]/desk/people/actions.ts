/** Acts on people: what the form asks goes to the one verb of the act, as a preview or to be made. */
"use server";

import { redirect } from "next/navigation";
import { textOf } from "@/app/_server/form-action";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { type ActState } from "@/components/desk/agencies/act-form";
import { type LinksState } from "@/components/desk/people/links-form";
import { peopleTouchLines } from "@/components/desk/people/people-touch-lines";
import { wordsIn } from "@/components/form/words";
import { filteredIds } from "@/db/agencies/list";
import { namedAgency } from "@/db/agencies/named";
import { type ActOptions } from "@/db/agencies/perform";
import { editPerson, invitePerson } from "@/db/people/accounts";
import { makeLinks, mostLinks } from "@/db/people/invitations";
import { deactivatePerson, reactivatePerson } from "@/db/people/leaving";
import { filteredPeople, rolesOfFiltered } from "@/db/people/list";
import { namedPerson } from "@/db/people/named";
import { type PeopleOutcome } from "@/db/people/perform";
import { endRoles, giveRoles, mostRolesAtOnce, undoRoles } from "@/db/people/roles";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { type Role } from "@/report/workflow/permissions";
import { allRoles } from "@/report/workflow/roles";
import { filterOfAddress as agencyFilter } from "../agencies/filter";
import { filterOfAddress } from "./filter";

interface Asked {
  readonly viewer: Viewer;
  readonly form: FormData;
  readonly options: ActOptions;
}

type Verb = (asked: Asked) => Promise<PeopleOutcome>;

const verbs: Readonly<Record<string, Verb>> = {
  invite,
  edit,
  give,
  end,
  deactivate,
  reactivate,
  undo,
  "bulk-give": bulkGive,
  "bulk-end": bulkEnd,
  "bulk-agencies": bulkAgencies,
};

/** One door for every act: the field `act` names it, `step` says whether it is made or only seen. */
export async function actOnPeople(locale: string, _state: ActState, form: FormData): Promise<ActState> {
  const viewer = await requireViewer(locale);
  const { people: words, errors } = wordsIn(locale);
  const name = textOf(form, "act");
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) return { status: "refused", message: errors.malformed, touches: [] };
  const isPreview = textOf(form, "step") !== "make";
  let outcome: PeopleOutcome;
  try {
    outcome = await verb({ viewer, form, options: { now: new Date(), isPreview } });
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { status: "refused", message: locale === "en" ? problem.sentence.en : problem.sentence.zh, touches: [] };
  }
  if (isPreview) {
    const touches = peopleTouchLines(outcome.touches, words, locale === "en" ? "en" : "zh");
    return { status: "preview", message: "", touches };
  }
  const done = { done: name === "undo" ? "undone" : outcome.actId };
  const id = textOf(form, "personId") || outcome.made[0];
  redirect(id ? paths.deskPerson(locale, id, done) : paths.deskPeople(locale, done));
}

const seenOf = (form: FormData) => ({
  personId: textOf(form, "personId"),
  seenVersion: Number(textOf(form, "seenVersion")),
});
const daysOf = (form: FormData) => ({ fromDay: textOf(form, "fromDay"), untilDay: textOf(form, "untilDay") });

function roleOf(form: FormData): Role {
  const role = allRoles.find((each) => each === textOf(form, "role"));
  if (!role) throw new Refusal("malformed", { zh: "请选择角色。", en: "Choose a role." });
  return role;
}

const fields = ["account", "name", "phone", "email", "language"] as const;

/** Only the fields that the form has, so that none is emptied by a form that does not show it. */
function textsOf(form: FormData): Partial<Record<(typeof fields)[number], string>> {
  const texts: Partial<Record<(typeof fields)[number], string>> = {};
  for (const field of fields) if (form.has(field)) texts[field] = textOf(form, field);
  return texts;
}

async function invite({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const agencyId = await namedAgency(viewer, textOf(form, "agency"));
  const role = textOf(form, "role") === "" ? null : roleOf(form);
  return invitePerson(viewer, { ...textsOf(form), ...daysOf(form), agencyId, role }, options);
}

function edit({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  return editPerson(viewer, seenOf(form), textsOf(form), options);
}

async function give({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const agencyId = await namedAgency(viewer, textOf(form, "agency"));
  const roles = [{ personId: textOf(form, "personId"), agencyId, role: roleOf(form) }];
  return giveRoles(viewer, { roles, ...daysOf(form) }, options);
}

function end({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const key = { personId: textOf(form, "personId"), agencyId: textOf(form, "agencyId"), role: roleOf(form) };
  return endRoles(viewer, [key], options);
}

async function deactivate({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const heir = textOf(form, "heir").trim();
  const heirId = heir === "" ? null : await namedPerson(viewer, heir);
  return deactivatePerson(viewer, { ...seenOf(form), heirId, passRoles: form.has("passRoles") }, options);
}

function reactivate({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  return reactivatePerson(viewer, seenOf(form), options);
}

function undo({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  return undoRoles(viewer, textOf(form, "actId"), options);
}

const filterIn = (form: FormData) => Object.fromEntries(new URLSearchParams(textOf(form, "filter")));

/** Everybody who fits the filter of the page, as it stands when the act is made. */
async function bulkGive({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const agencyId = await namedAgency(viewer, textOf(form, "agency"));
  const role = roleOf(form);
  const people = await filteredPeople(viewer, filterOfAddress(filterIn(form)), mostRolesAtOnce + 1);
  const roles = people.map((personId) => ({ personId, agencyId, role }));
  return giveRoles(viewer, { roles, ...daysOf(form) }, options);
}

async function bulkEnd({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const roles = await rolesOfFiltered(viewer, filterOfAddress(filterIn(form)), roleOf(form), mostRolesAtOnce + 1);
  return endRoles(viewer, roles, options);
}

/** One person at every agency that fits the filter of the list of agencies. */
async function bulkAgencies({ viewer, form, options }: Asked): Promise<PeopleOutcome> {
  const personId = await namedPerson(viewer, textOf(form, "person"));
  const role = roleOf(form);
  const agencyIds = await filteredIds(viewer, agencyFilter(filterIn(form)), mostRolesAtOnce + 1);
  const roles = agencyIds.map((agencyId) => ({ personId, agencyId, role }));
  return giveRoles(viewer, { roles, ...daysOf(form) }, options);
}

/** Makes links for a person, or for all that fit the filter; they are shown in this answer and never again. */
export async function sendLinks(locale: string, _state: LinksState, form: FormData): Promise<LinksState> {
  const viewer = await requireViewer(locale);
  const person = textOf(form, "person");
  const way = textOf(form, "way") === "mail" ? "mail" : "print";
  try {
    const personIds =
      person === ""
        ? await filteredPeople(viewer, { ...filterOfAddress(filterIn(form)), state: "invited" }, mostLinks + 1)
        : [person];
    const origin = process.env.NEXTAUTH_URL ?? "";
    return { problem: "", links: await makeLinks(viewer, { personIds, way, origin }) };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { problem: locale === "en" ? problem.sentence.en : problem.sentence.zh, links: [] };
  }
}
