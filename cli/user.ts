/**
 * `nianbao user VERB …` is `nianbao person VERB …`; `nianbao user ACCOUNT NAME [ROLE AGENCY] [--rename] [--password]`: makes an account, or changes of an existing one what
 * is asked by name, and says which of it was done.
 */
import { text } from "node:stream/consumers";
import { findAgencyId } from "@/db/people/agencies";
import { closeDatabase } from "@/db/client";
import { createPerson, findPerson, grantRole, renamePerson, setPassword } from "@/db/people/people";
import { isPersonVerb, run as runPerson } from "./person";
import { type Role } from "@/report/workflow/permissions";

const roles: readonly Role[] = ["editor", "reviewer", "administrator"];
const flags: readonly string[] = ["--rename", "--password"];
const usage =
  "usage: echo PASSWORD | nianbao user ACCOUNT NAME [editor|reviewer|administrator AGENCY] [--rename] [--password]\n";
const shortestPassword = 12;

interface Wanted {
  readonly account: string;
  readonly name: string;
  readonly role: Role | null;
  readonly slug: string | null;
  readonly isRename: boolean;
  readonly isPassword: boolean;
}

/** Exit 2 with one line when the words are off or nothing may be done; an account that exists keeps what was not asked to change. */
export async function run(args: readonly string[]): Promise<number> {
  if (isPersonVerb(args[0])) return runPerson(args);
  const wanted = parse(args);
  if (!wanted) return complain(usage);
  try {
    return await make(wanted);
  } finally {
    await closeDatabase();
  }
}

function parse(args: readonly string[]): Wanted | null {
  const asked = args.filter((word) => word.startsWith("--"));
  const [account, name, word, slug, ...rest] = args.filter((each) => !each.startsWith("--"));
  if (!account || !name || rest.length > 0 || asked.some((flag) => !flags.includes(flag))) return null;
  const given = { account, name, isRename: asked.includes("--rename"), isPassword: asked.includes("--password") };
  if (word === undefined) return { ...given, role: null, slug: null };
  const role = roles.find((each) => each === word);
  return role && slug ? { ...given, role, slug } : null;
}

async function make(wanted: Wanted): Promise<number> {
  const { account, slug } = wanted;
  const agencyId = slug ? await findAgencyId(slug) : null;
  if (slug && !agencyId) return complain(`No agency has the address ${slug}.\n`);
  const known = await findPerson(account);
  if (known && isAnothers(known, wanted)) {
    return complain(`Account ${account} is ${known.name}'s. Nothing was changed; --rename gives them another name.\n`);
  }
  const needsPassword = !known || wanted.isPassword;
  const password = needsPassword ? await passwordOnInput() : "";
  if (needsPassword && password.length < shortestPassword) {
    return complain(`The password on standard input needs ${shortestPassword} characters at least.\n`);
  }
  const done = known ? await change(known, wanted, password) : [await makeAccount(wanted, password)];
  if (agencyId) done.push(await give(wanted, agencyId));
  process.stdout.write(`${done.join("\n")}\n`);
  return 0;
}

/** Whether the account has another name and nobody asked to change it. */
function isAnothers(known: { readonly name: string }, { name, isRename }: Wanted): boolean {
  return known.name !== name && !isRename;
}

async function passwordOnInput(): Promise<string> {
  return process.stdin.isTTY ? "" : (await text(process.stdin)).trim();
}

async function give({ account, role, slug }: Wanted, agencyId: string): Promise<string> {
  const person = await findPerson(account);
  if (!person || !role || !slug) return "";
  const isNew = await grantRole({ personId: person.personId, agencyId, role });
  return isNew ? `Role ${role} at ${slug} given.` : `Role ${role} at ${slug} was held already.`;
}

async function makeAccount({ account, name }: Wanted, password: string): Promise<string> {
  const { isNew } = await createPerson({ account, name, password });
  return isNew
    ? `Account ${account} made for ${name}.`
    : `Account ${account} was made by somebody else meanwhile; its name and password are unchanged.`;
}

async function change(
  known: { readonly personId: string; readonly name: string },
  { account, name, isPassword }: Wanted,
  password: string,
): Promise<string[]> {
  const done = [`Account ${account} exists.`];
  if (known.name === name) done.push(`Name unchanged: ${name}.`);
  else {
    await renamePerson(known.personId, name);
    done.push(`Name changed from ${known.name} to ${name}; what was signed before keeps ${known.name}.`);
  }
  if (!isPassword) return [...done, "Password unchanged (--password sets the one on standard input)."];
  const ended = await setPassword(known.personId, password);
  return [...done, `Password set; ${ended} sign-ins ended.`];
}

function complain(line: string): number {
  process.stderr.write(line);
  return 2;
}
