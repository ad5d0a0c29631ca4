/** `nianbao doctor`: says in words how the system stands and what to do, and sends a letter to try the mail server. */
import { statSync } from "node:fs";
import path from "node:path";
import { eq } from "drizzle-orm";
import { closeDatabase, db } from "@/db/client";
import { readStandings, type Standing } from "@/db/ready";
import { setting } from "@/db/schema";
import { type Sentence } from "@/report/sentence";
import { mailSender } from "@/db/mail/sending";
import { parseWords } from "./words";

const usage = "usage: nianbao doctor [--mail ADDRESS] [--json]   --mail sends a letter there 发送一封测试邮件\n";

interface Finding {
  readonly name: string;
  readonly state: Standing["state"];
  readonly sentence: Sentence;
}

/** Exit 0 when nothing is to be done, 1 when something should be looked at or is broken, 2 when the words are off. */
export async function run(args: readonly string[]): Promise<number> {
  const words = parseWords(args, ["json"]);
  if (!words || words.plain.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const findings: Finding[] = [...(await readStandings(new Date())), ...(await settingsFindings())];
    const recipient = words.of("mail");
    if (recipient !== undefined) findings.push(await tryMail(recipient));
    if (words.has("json")) process.stdout.write(`${JSON.stringify(findings)}\n`);
    else process.stdout.write(findings.map(lineOf).join(""));
    return findings.every(({ state }) => state === "well") ? 0 : 1;
  } finally {
    await closeDatabase();
  }
}

const marks = { well: "✓", look: "!", broken: "✗" } as const;

function lineOf({ state, sentence }: Finding): string {
  return `${marks[state]} ${sentence.zh} ${sentence.en}\n`;
}

/** What the environment says, and what of it does not go together. */
async function settingsFindings(): Promise<Finding[]> {
  const {
    NEXTAUTH_URL: address = "",
    NIANBAO_TRUSTED_PROXIES: proxies = "",
    NIANBAO_SMTP_URL: mail = "",
  } = process.env;
  const findings: Finding[] = [];
  const isPublic = address.startsWith("https:");
  if (isPublic && proxies === "")
    findings.push(
      look("proxies", {
        zh: "公开地址是 https，但没有设置 NIANBAO_TRUSTED_PROXIES：读者的地址都会记成代理的地址。",
        en: "The public address is https, yet NIANBAO_TRUSTED_PROXIES is not set: every reader counts as the proxy.",
      }),
    );
  if (isPublic && (await isDemonstration()))
    findings.push(
      look("demonstration", {
        zh: "演示账号的密码是公开的：请先运行 nianbao demonstration remove。",
        en: "The passwords of the demonstration are known to everybody: run nianbao demonstration remove.",
      }),
    );
  if (mail === "")
    findings.push(
      look("mail", {
        zh: "没有设置 NIANBAO_SMTP_URL：邮件留在发件箱。",
        en: "NIANBAO_SMTP_URL is not set: letters stay in the outbox.",
      }),
    );
  return [...findings, ...secretsFinding()];
}

async function isDemonstration(): Promise<boolean> {
  const rows = await db().select().from(setting).where(eq(setting.name, "demonstration"));
  return rows.length > 0;
}

function secretsFinding(): Finding[] {
  const file = path.join(process.cwd(), ".nianbao/secrets.json");
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode === undefined || (mode & 0o077) === 0) return [];
  return [
    look("secrets", {
      zh: `${file} 可被他人读取：请运行 chmod 600。`,
      en: `Others can read ${file}: run chmod 600.`,
    }),
  ];
}

async function tryMail(recipient: string): Promise<Finding> {
  const send = mailSender(process.env);
  if (!send) return look("mail", { zh: "没有邮件服务器可试。", en: "There is no mail server to try." });
  try {
    await send({ recipient, subject: "年报系统测试邮件 Nianbao test", text: "邮件可以送达。\nLetters arrive.\n" });
    return {
      name: "mail",
      state: "well",
      sentence: { zh: "测试邮件已交出。", en: "The mail server took the letter." },
    };
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    return {
      name: "mail",
      state: "broken",
      sentence: { zh: `邮件服务器未接收：${said}`, en: `The mail server did not take it: ${said}` },
    };
  }
}

function look(name: string, sentence: Sentence): Finding {
  return { name, state: "look", sentence };
}
