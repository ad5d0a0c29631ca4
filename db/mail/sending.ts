/** Sends what waits in the outbox by the mail server of `NIANBAO_SMTP_URL`; nothing leaves where none is set. */
import "server-only";
import { createTransport } from "nodemailer";
import { markFailed, markSent, type MailRow, takeDueMail } from "./outbox";

const lettersAtOnce = 20;
/** Milliseconds for a connection, a greeting and an answer of the mail server. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Hands one letter to the mail server; throws what that said. */
export type Send = (letter: Pick<MailRow, "recipient" | "subject" | "text">) => Promise<void>;

/**
 * How letters are sent, by `NIANBAO_SMTP_URL` (smtp://user:password@host:587, smtps://…:465) and `NIANBAO_MAIL_FROM`; null
 * where no mail server is set. Outside of this machine TLS is asked for: passwords and links never cross a network in clear.
 */
export function mailSender(env: Readonly<Record<string, string | undefined>>): Send | null {
  const address = env.NIANBAO_SMTP_URL ?? "";
  if (address === "") return null;
  if (!URL.canParse(address) || !/^smtps?:$/.test(new URL(address).protocol))
    throw new Error("NIANBAO_SMTP_URL is to be smtp://… or smtps://….");
  const url = new URL(address);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const from = env.NIANBAO_MAIL_FROM ?? `nianbao@${url.hostname}`;
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (url.protocol === "smtps:" ? 465 : 587) : Number(url.port),
    secure: url.protocol === "smtps:",
    requireTLS: url.protocol === "smtp:" && !isLocal && url.searchParams.get("tls") !== "off",
    ...(url.username === ""
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ recipient, subject, text }) => {
    await transport.sendMail({ from, to: { name: "", address: recipient }, subject, text });
  };
}

/** Sends the letters that are due, some at a time, until none is; gives how many went and how many did not. */
export async function sendDueMail(send: Send): Promise<{ sent: number; failed: number }> {
  const counts = { sent: 0, failed: 0 };
  for (;;) {
    const letters = await takeDueMail(lettersAtOnce);
    if (letters.length === 0) return counts;
    for (const letter of letters) counts[await sendOne(send, letter)] += 1;
  }
}

async function sendOne(send: Send, letter: MailRow): Promise<"sent" | "failed"> {
  try {
    await send(letter);
  } catch (problem) {
    await markFailed(
      letter.id,
      problem instanceof Error ? problem.message : String(problem),
      isRefusedForGood(problem),
    );
    return "failed";
  }
  await markSent(letter.id);
  return "sent";
}

/** The server will never take this letter (5xx); a wrong password of ours (535) is set right by the operator. */
function isRefusedForGood(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  const { responseCode: code, command } = problem as Error & { responseCode?: number; command?: string };
  return code !== undefined && code >= 500 && code !== 530 && code !== 535 && /^(MAIL|RCPT|DATA)/.test(command ?? "");
}
