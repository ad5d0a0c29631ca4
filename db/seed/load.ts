/** Loads the demonstration: agencies, people, reports that go through the verbs of the workflow, and a family with a past. Safe to run again. */
import "server-only";
import { createAgency, findAgencyId } from "../people/agencies";
import { createPerson, grantRole, viewerFor } from "../people/people";
import { endSession } from "../people/sessions";
import { agencySeeds } from "./agencies";
import { type AgencySeed } from "./agency-seed";
import { publishFamily } from "./past-reports";
import { demonstrationPassword, peopleSeeds } from "./people";
import { type Cast, play } from "./play";
import { realScripts } from "./real-reports";
import { sampleScripts } from "./workflow-reports";

/** Makes what is missing of the demonstration; what exists, or was changed meanwhile, stays as it is. */
export async function loadDemonstration(): Promise<void> {
  for (const seed of agencySeeds) await makeAgency(seed);
  const cast = await makePeople();
  for (const script of realScripts()) await play(cast, script);
  await publishFamily(cast);
  for (const script of sampleScripts) await play(cast, script);
  for (const viewer of Object.values(cast)) await endSession(viewer);
}

async function makeAgency(seed: AgencySeed): Promise<void> {
  const { slug, name, level, kind, parentSlug, steps, locatedInSlug, formerNames = [], reportsSince } = seed;
  if ((await findAgencyId(slug)) !== null) return;
  const parentId = parentSlug === null ? null : await requireAgencyId(parentSlug);
  const chain = [];
  for (const step of steps) {
    // An agency's own id is not known before it is made: null stands for itself.
    chain.push({ name: step.name, agencyId: step.atSlug === slug ? null : await requireAgencyId(step.atSlug) });
  }
  const locatedInId = locatedInSlug === undefined ? null : await requireAgencyId(locatedInSlug);
  const named = { slug, name, level, kind, formerNames, reportsSince };
  await createAgency({ ...named, parentId, locatedInId, steps: chain });
}

async function requireAgencyId(slug: string): Promise<string> {
  const agencyId = await findAgencyId(slug);
  if (agencyId === null) throw new Error(`No agency ${slug}: it has to stand earlier in the list.`);
  return agencyId;
}

async function makePeople(): Promise<Cast> {
  const cast: Partial<Record<keyof Cast, Cast[keyof Cast]>> = {};
  for (const { account, name, roles } of peopleSeeds) {
    const { personId } = await createPerson({ account, name, password: demonstrationPassword });
    for (const { slug, role } of roles) await grantRole({ personId, agencyId: await requireAgencyId(slug), role });
    cast[account] = await viewerFor(personId);
  }
  return cast as Cast;
}
