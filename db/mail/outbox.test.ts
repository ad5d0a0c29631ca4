/** Letters: nothing is sent that did not happen, nothing is lost or sent twice, and each server is heard. */
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { SMTPServer } from "smtp-server";
import { db } from "../client";
import { type Refusal } from "../refusal";
import { mail } from "../schema";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { putMail } from "./outbox";
import { listMail, retryMail } from "./reading";
import { mailSender, sendDueMail } from "./sending";

let drop: () => Promise<void>;
let server: SMTPServer;
let address = "";
const received: { readonly to: string; readonly text: string }[] = [];
let answer: ((to: string) => Error | null) | null = null;

const refusal = (message: string, responseCode: number) => Object.assign(new Error(message), { responseCode });

beforeAll(async () => {
  drop = await useOwnDatabase();
  server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) =>
      username === "nianbao" && password === "p@ss:word" ? done(null, { user: username }) : done(refusal("no", 535)),
    onRcptTo: ({ address: to }, _session, done) => done(answer?.(to) ?? null),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({ to: envelope.rcptTo[0]?.address ?? "", text: Buffer.concat(chunks).toString("utf8") });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.server.address();
  address = `127.0.0.1:${typeof at === "object" && at ? at.port : 0}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await drop();
});
beforeEach(async () => {
  received.length = 0;
  answer = null;
  await db().delete(mail);
});

const sender = (login = "nianbao:p%40ss%3Aword") => {
  const send = mailSender({ NIANBAO_SMTP_URL: `smtp://${login}@${address}`, NIANBAO_MAIL_FROM: "年报 <a@example.cn>" });
  if (!send) throw new Error("No sender.");
  return send;
};

const write = (recipient: string, personId: string | null = null) =>
  db().transaction((tx) =>
    putMail(tx, { personId, recipient, subject: "年报：邀请", text: "打开 https://a.example/link" }),
  );

const again = () =>
  db()
    .update(mail)
    .set({ dueAt: sql`now()` })
    .where(sql`${mail.dueAt} is not null`);

it("sends what was written, in Chinese too, and keeps no text afterwards", async () => {
  await write("liu@example.cn");
  expect(await sendDueMail(sender())).toEqual({ sent: 1, failed: 0 });
  expect(received.map(({ to }) => to)).toEqual(["liu@example.cn"]);
  expect(received[0]!.text).toContain("Subject: =?UTF-8?");
  const [row] = await db().select().from(mail);
  expect(row).toMatchObject({ text: "", problem: "", dueAt: null, tries: 1 });
  expect(row?.sentAt).not.toBeNull();
  expect(await sendDueMail(sender())).toEqual({ sent: 0, failed: 0 });
});

it("sends nothing for an act that did not happen", async () => {
  const act = db().transaction(async (tx) => {
    await putMail(tx, { personId: null, recipient: "a@example.cn", subject: "a", text: "a" });
    throw new Error("no");
  });
  await expect(act).rejects.toThrow("no");
  expect(await sendDueMail(sender())).toEqual({ sent: 0, failed: 0 });
});

it("tries again what the server did not take for now, and gives up what it never will, saying why", async () => {
  answer = (to) => (to.startsWith("later") ? refusal("try later", 451) : refusal("no such mailbox", 550));
  await write("later@example.cn");
  await write("nobody@example.cn");
  expect(await sendDueMail(sender())).toEqual({ sent: 0, failed: 2 });
  const states = Object.fromEntries((await listMail("operator")).letters.map((row) => [row.recipient, row]));
  expect(states["later@example.cn"]).toMatchObject({ state: "waiting" });
  expect(states["nobody@example.cn"]).toMatchObject({ state: "given-up" });
  expect(states["nobody@example.cn"]?.problem).toContain("no such mailbox");
  answer = null;
  await again();
  expect(await sendDueMail(sender())).toEqual({ sent: 1, failed: 0 });
});

it("loses nothing to a wrong password of ours or a server that is down", async () => {
  await write("liu@example.cn");
  expect(await sendDueMail(sender("nianbao:wrong"))).toEqual({ sent: 0, failed: 1 });
  await again();
  const away = mailSender({ NIANBAO_SMTP_URL: "smtp://127.0.0.1:1" });
  expect(await sendDueMail(away!)).toEqual({ sent: 0, failed: 1 });
  await again();
  expect(await sendDueMail(sender())).toEqual({ sent: 1, failed: 0 });
});

it("sends each letter once, however many send at the same time", async () => {
  for (let n = 0; n < 30; n += 1) await write(`person-${n}@example.cn`);
  const both = await Promise.all([sendDueMail(sender()), sendDueMail(sender())]);
  expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(30);
  expect(new Set(received.map(({ to }) => to)).size).toBe(30);
  expect(received).toHaveLength(30);
});

it("is off without an address, and refuses one that is none", () => {
  expect(mailSender({})).toBeNull();
  expect(mailSender({ NIANBAO_SMTP_URL: "" })).toBeNull();
  expect(() => mailSender({ NIANBAO_SMTP_URL: "mail.example.cn" })).toThrow("NIANBAO_SMTP_URL");
});

it("writes to one address only, whatever is in it", async () => {
  await write("liu@example.cn, other@example.cn");
  await write("liu@example.cn\r\nBcc: other@example.cn");
  await sendDueMail(sender());
  expect(received.map(({ to }) => to)).not.toContain("other@example.cn");
});

it("shows administrators the letters of their own people, and never a text", async () => {
  const top = await buildAgency();
  const [own, other] = [await buildAgency(top), await buildAgency(top)];
  const editor = await buildViewer(["editor", own]);
  await write("editor@example.cn", editor.personId);
  const seenBy = async (role: "administrator" | "editor", at: string) => listMail(await buildViewer([role, at]));
  const { letters } = await seenBy("administrator", own);
  expect(letters.map(({ recipient }) => recipient)).toEqual(["editor@example.cn"]);
  expect(JSON.stringify(letters)).not.toContain("https://");
  expect((await seenBy("administrator", other)).letters).toEqual([]);
  const refused = (asked: Promise<unknown>) => asked.catch((problem: unknown) => (problem as Refusal).reason);
  expect(await refused(seenBy("editor", own))).toBe("not-found");
  const [row] = await db().select().from(mail).where(eq(mail.personId, editor.personId));
  expect(await refused(retryMail(await buildViewer(["administrator", other]), row!.id))).toBe("not-found");
  await retryMail(await buildViewer(["administrator", top]), row!.id);
});
