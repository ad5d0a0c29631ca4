/** `nianbao demonstration remove`: takes the demonstration away and prints the link for the first administrator. */
import { closeDatabase } from "@/db/client";
import { makeFirstLink } from "@/db/people/first-administrator";
import { Refusal } from "@/db/refusal";
import { removeDemonstration } from "@/db/seed/removal";
import { parseWords } from "./words";

const usage = "usage: nianbao demonstration remove [--all] [--dry-run] [--json]\n";

/** Exit 0 when the system is clean, 1 when it was refused, 2 when the words are off. */
export async function run([verb, ...rest]: readonly string[]): Promise<number> {
  const words = parseWords(rest, ["all", "dry-run", "json"]);
  if (verb !== "remove" || !words) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const isDryRun = words.has("dry-run");
    const beside = await removeDemonstration({ all: words.has("all"), isDryRun });
    const token = isDryRun ? null : await makeFirstLink();
    const link = token && `${process.env.NEXTAUTH_URL ?? "http://localhost:3000"}/zh/first-administrator/${token}`;
    if (words.has("json")) process.stdout.write(`${JSON.stringify({ isDryRun, ...beside, link })}\n`);
    else if (isDryRun)
      process.stdout.write(
        `（试运行，未删除 dry run）演示数据之外 beside it: ${beside.people} 个账号 accounts, ${beside.agencies} 个机关 agencies\n`,
      );
    else
      process.stdout.write(
        `演示数据已删除 The demonstration is gone.\n第一位管理员 First administrator: ${link ?? ""}\n`,
      );
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    process.stderr.write(`${problem.sentence.zh} ${problem.sentence.en}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}
