/** `nianbao user ACCOUNT NAME [ROLE AGENCY]`: makes an account, with the password from standard input, and gives a role. */
import { text } from "node:stream/consumers";
import { findAgencyId } from "@/db/people/agencies";
import { closeDatabase } from "@/db/client";
import { createPerson, grantRole } from "@/db/people/people";
import { type Role } from "@/report/workflow/permissions";

const roles: readonly Role[] = ["editor", "reviewer", "administrator"];
const usage = "usage: echo PASSWORD | nianbao user ACCOUNT NAME [editor|reviewer|administrator AGENCY]\n";

interface Grant {
  readonly account: string;
  readonly name: string;
  readonly role: Role | null;
  readonly slug: string | null;
}

/** Exit 2 with one line when the words are off; an account that exists keeps its password. */
export async function run(args: readonly string[]): Promise<number> {
  const grant = parse(args);
  if (!grant) return complain(usage);
  const password = process.stdin.isTTY ? "" : (await text(process.stdin)).trim();
  if (password.length < 12) return complain("The password on standard input needs 12 characters at least.\n");
  try {
    return await make(grant, password);
  } finally {
    await closeDatabase();
  }
}

function parse([account, name, word, slug]: readonly string[]): Grant | null {
  if (!account || !name) return null;
  if (word === undefined) return { account, name, role: null, slug: null };
  const role = roles.find((each) => each === word);
  return role && slug ? { account, name, role, slug } : null;
}

async function make({ account, name, role, slug }: Grant, password: string): Promise<number> {
  const agencyId = slug ? await findAgencyId(slug) : null;
  if (slug && !agencyId) return complain(`No agency has the address ${slug}.\n`);
  const { personId } = await createPerson({ account, name, password });
  if (role && agencyId) await grantRole({ personId, agencyId, role });
  process.stdout.write(`Account ${account} is ready.\n`);
  return 0;
}

function complain(line: string): number {
  process.stderr.write(line);
  return 2;
}
