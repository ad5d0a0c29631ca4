/** Names, passwords and roles as the operator's command changes them; what was signed keeps the name of its day. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, db } from "../client";
import { getDesk } from "../desk/desk";
import { importReport } from "../moves/drafts";
import { addRemark } from "../moves/remarks";
import { approvalsOf, approveReport, submitReport } from "../moves/reviews";
import { agency, event, submission } from "../schema";
import { buildAgency, buildContent, buildViewer, keyOf, useOwnDatabase } from "../testing/testing";
import { makeFirstLink } from "./first-administrator";
import { createPerson, findPerson, findViewer, renamePerson } from "./people";
import { signIn } from "./sign-in";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

const password = "a long password";

/** The command as an operator runs it. */
async function user(words: readonly string[], input = "") {
  const cli = path.join(import.meta.dirname, "../../cli/nianbao.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", cli, "user", ...words]);
  child.stdin.end(input);
  const [out, problems] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, said: out + problems };
}

async function canSignIn(account: string, given: string): Promise<boolean> {
  const answer = await signIn({ account, password: given, device: "a" }).catch(() => null);
  return answer !== null;
}

describe("nianbao user", () => {
  it("makes an account and gives a role, and says both", async () => {
    const [{ slug }] = (await db()
      .select({ slug: agency.slug })
      .from(agency)
      .where(eq(agency.id, await buildAgency()))) as [{ slug: string }];
    const made = await user(["made", "张三", "editor", slug], password);
    expect(made).toEqual({ code: 0, said: `Account made made for 张三.\nRole editor at ${slug} given.\n` });
    const again = await user(["made", "张三", "editor", slug], "another password");
    expect(again.code).toBe(0);
    expect(again.said).toContain("exists");
    expect(again.said).toContain("Password unchanged");
    expect(again.said).toContain("was held already");
    expect(await canSignIn("made", password)).toBe(true);
    expect(await canSignIn("made", "another password")).toBe(false);
  });

  it("renames nobody by the way: another name for an account that exists is refused and changes nothing", async () => {
    await createPerson({ account: "taken", name: "李四", password });
    const refused = await user(["taken", "王五", "--password"], "another password");
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.said).toContain("李四");
    expect(await findPerson("taken")).toMatchObject({ name: "李四" });
    expect(await canSignIn("taken", password)).toBe(true);
  });

  it("renames and sets a password when it is told to, and ends the sign-ins of before", async () => {
    await createPerson({ account: "changed", name: "李四", password });
    const { sessionId } = await signIn({ account: "changed", password, device: "a" });
    const changed = await user(["changed", "王五", "--rename", "--password"], "another password");
    expect(changed).toMatchObject({ code: 0 });
    expect(changed.said).toContain("from 李四 to 王五");
    expect(changed.said).toContain("1 sign-ins ended");
    expect(await findViewer(sessionId)).toBeNull();
    expect(await canSignIn("changed", "another password")).toBe(true);
    expect(await canSignIn("changed", password)).toBe(false);
  });

  it.each([
    [["one"], ""],
    [["one", "甲", "editor"], password],
    [["one", "甲", "--renmae"], password],
    [["one", "甲"], "short"],
    [["one", "甲", "editor", "no-such-agency"], password],
  ])("refuses %j with one line and makes nobody", async (words, input) => {
    const { code, said } = await user(words, input);
    expect([code, said.trim().split("\n").length]).toEqual([2, 1]);
    expect(await findPerson("one")).toBeNull();
  });
});

describe("a name that is changed", () => {
  it("leaves approvals, hand-ins, remarks and history under the name of their day", async () => {
    const agencyId = await buildAgency(null, [null, null]);
    const editor = await buildViewer(["editor", agencyId]);
    const reviewer = await buildViewer(["reviewer", agencyId]);
    const last = await buildViewer(["reviewer", agencyId]);
    const { reportId } = await importReport(editor, { ...keyOf(agencyId), content: buildContent(), evidence: {} });
    await submitReport(editor, reportId, { seenVersion: 1 });
    await approveReport(reviewer, reportId, { seenSubmission: 1, confidentialityChecked: true });
    for (const { personId } of [editor, reviewer]) await renamePerson(personId, "后来的姓名");
    await addRemark(last, reportId, { place: "report", text: "请核对" });
    await renamePerson(last.personId, "后来的姓名");
    const desk = await getDesk(editor, reportId);
    expect(desk.submission?.submittedBy).toBe(editor.name);
    expect(desk.remarks.map(({ author }) => author)).toEqual([last.name]);
    const named = await db().transaction(async (tx) => {
      const [latestSubmission] = await tx
        .select({ id: submission.id })
        .from(submission)
        .where(eq(submission.no, 1))
        .limit(1);
      return approvalsOf(tx, latestSubmission?.id ?? "");
    });
    expect(named.map(({ personName }) => personName)).toEqual([reviewer.name]);
    const events = await db().select().from(event).where(eq(event.reportId, reportId)).orderBy(event.no);
    expect(events.map(({ personName }) => personName)).toEqual([editor.name, editor.name, reviewer.name, last.name]);
    expect((await getDesk(editor, reportId)).revision?.updatedBy).toBe("后来的姓名");
  });
});

describe("the link for the first administrator", () => {
  it("is one and the same from starts at once and later, and another without the secret", async () => {
    const dropEmpty = await useOwnDatabase();
    await closeDatabase();
    try {
      const links = await Promise.all([1, 2, 3].map(() => makeFirstLink("the secret of this installation")));
      expect(new Set(links).size).toBe(1);
      expect(await makeFirstLink("the secret of this installation")).toBe(links[0]);
      expect(await makeFirstLink("another secret")).not.toBe(links[0]);
      expect(await makeFirstLink("")).not.toBe(await makeFirstLink(""));
    } finally {
      await dropEmpty();
    }
  });
});
