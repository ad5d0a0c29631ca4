/** `nianbao mail`: the outbox for operators: what waits, what went, what was given up, and trying again. */
import { closeDatabase } from "@/db/client";
import { listMail, retryMail } from "@/db/mail/reading";
import { Refusal } from "@/db/refusal";
import { beijingMinute } from "@/report/beijing-time";
import { parseWords, type Words } from "./words";

const usage = "nianbao mail [--json]   发件箱 the outbox\nnianbao mail retry ID   重新发送 try again\n";

/** Exit 0 when done, 1 when refused, 2 when the words are off. */
export async function run(args: readonly string[]): Promise<number> {
  const words = parseWords(args, ["json"]);
  const [verb, id, ...rest] = words?.plain ?? [];
  const isUsable = words && rest.length === 0 && (verb === undefined || (verb === "retry" && /^\d+$/.test(id ?? "")));
  if (!isUsable) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    if (verb === "retry") {
      await retryMail("operator", Number(id));
      process.stdout.write("已重新排队。 Due again.\n");
    } else await print(words);
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    process.stderr.write(`${problem.sentence.zh} ${problem.sentence.en}\n`);
    return 1;
  } finally {
    await closeDatabase();
  }
}

async function print(words: Words): Promise<void> {
  const { letters, waiting } = await listMail("operator");
  if (words.has("json")) {
    process.stdout.write(`${JSON.stringify({ letters, waiting })}\n`);
    return;
  }
  for (const { id, madeAt, recipient, subject, state, problem } of letters)
    process.stdout.write(`${[id, beijingMinute(madeAt), state, recipient, subject, problem].join("\t")}\n`);
  process.stdout.write(`${waiting} 封未发出 not sent\n`);
}
