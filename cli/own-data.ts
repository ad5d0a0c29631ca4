/** `nianbao own-data ACCOUNT`: what is kept of a person, as JSON, for the operator who answers their request. */
import { closeDatabase } from "@/db/client";
import { readDataOf } from "@/db/people/own-data";
import { findPerson } from "@/db/people/people";

const usage = "usage: nianbao own-data ACCOUNT\n";

/** Exit 1 where there is no such account, 2 when the words are off. */
export async function run(args: readonly string[]): Promise<number> {
  const [account, ...more] = args;
  if (account === undefined || account.startsWith("-") || more.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const found = await findPerson(account);
    if (!found) {
      process.stderr.write("没有这个账号 There is no such account.\n");
      return 1;
    }
    const data = await readDataOf(found.personId);
    process.stdout.write(`${JSON.stringify({ account, at: new Date().toISOString(), data }, null, 1)}\n`);
    return 0;
  } finally {
    await closeDatabase();
  }
}
