/** The matrix of permissions through HTTP, and requests that are forged, replayed or come from elsewhere. */
import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { allowed, answerTo, everyone, sees, standings, type StandingName, type Who } from "@/report/testing/matrix";
import { type Move } from "@/report/workflow/workflow";
import { ask, buildWorld, formsOf, madeOutFor, type SentForm, signInAs, takeRoles, visitor, type World } from "./guard";
import { test } from "./test";

test.describe.configure({ mode: "serial" });

let world: World;
let origin: string;
const people = new Map<Who, APIRequestContext>();
const as = (who: Who): APIRequestContext => people.get(who)!;

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(180_000);
  origin = baseURL!;
  world = await buildWorld();
  for (const who of everyone) {
    const asking = await visitor(origin);
    await signInAs(asking, world.people[who].account);
    people.set(who, asking);
  }
});
test.afterAll(async () => {
  for (const asking of people.values()) await asking.dispose();
});

const deskOf = (standing: StandingName) => `/zh/desk/reports/${world.reports[standing]}`;

/** Number of events: whatever was made of a report counts one more. */
async function eventsOf(standing: StandingName): Promise<number> {
  const answer = await as("administrator own").get(`${deskOf(standing)}/history/export?format=json`);
  return ((await answer.json()) as { events: unknown[] }).events.length;
}

/** Buttons of the moves that are forms; the others are tried at the gate (db/matrix.test.ts) or below. */
const buttons: Readonly<Partial<Record<Move, string>>> = {
  open: "开始更正",
  transcribe: "开始更正",
  submit: "提交审核",
  discard: "放弃草稿",
  recall: "撤回提交",
  remark: "添加批注",
  reply: "回复",
  "close-remark": "结清批注",
  "name-reviewer": "指定",
  return: "退回修改",
  approve: "审定",
  publish: "发布",
  "emergency-publish": "紧急发布",
  withdraw: "撤回公开",
  "withdraw-version": "撤回这一旧版本",
  "confirm-emergency": "确认紧急发布",
  schedule: "设定发布时间",
};

/** Everything that any of the forms asks for. */
const filledIn = () => ({
  seenVersion: "1",
  seenSubmission: "1",
  confidentialityChecked: "on",
  confirmed: "on",
  reason: "测试理由",
  publicNote: "测试说明",
  place: "report",
  text: "请核对",
  step: "2",
  personId: world.people["reviewer upper"].personId,
  version: "1",
  publishAt: new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 16),
});

/** A form for each move, from the page of somebody who may make it. */
async function formsOfMoves(): Promise<Map<Move, { form: SentForm; of: StandingName }>> {
  const found = new Map<Move, { form: SentForm; of: StandingName }>();
  for (const [move, button] of Object.entries(buttons) as [Move, string][]) {
    for (const [of, people] of Object.entries(allowed[move]) as [StandingName, Who[]][]) {
      for (const who of people) {
        if (found.has(move)) break;
        const form = formsOf(await (await as(who).get(deskOf(of))).text()).find((each) => each.button === button);
        if (form) found.set(move, { form, of });
      }
    }
  }
  return found;
}

async function send(
  who: Who,
  move: Move,
  standing: StandingName,
  headers: Record<string, string> = {},
  seen: Readonly<Record<string, string>> = {},
) {
  const { form, of } = forms.get(move)!;
  const fields = madeOutFor(form, world.reports[of], world.reports[standing]);
  const seenStep = standing === "in-review 2" ? "2" : "1";
  const multipart = { ...fields, ...filledIn(), seenStep, ...seen };
  return as(who).post(deskOf(standing), { multipart, headers, maxRedirects: 0 });
}

/** The version of the draft that the page shows now: tests before may have saved another one. */
async function versionSeen(who: Who, standing: StandingName): Promise<Readonly<Record<string, string>>> {
  const page = await (await as(who).get(deskOf(standing))).text();
  const [, seenVersion] = /name="seenVersion" value="(\d+)"/.exec(page) ?? [];
  return seenVersion === undefined ? {} : { seenVersion };
}

async function sendEdit(who: Who, standing: StandingName, headers: Record<string, string> = {}) {
  const data = {
    person: world.people[who].personId,
    operation: randomUUID(),
    patch: { "contact.address": { from: "", to: "某路1号" } },
  };
  return as(who).post(`${deskOf(standing)}/edits`, { data, headers });
}

let forms: Awaited<ReturnType<typeof formsOfMoves>>;

test("pages and routes of a report open to those who may see it, and are not found by others", async () => {
  test.setTimeout(300_000);
  const wrong: string[] = [];
  for (const standing of standings) {
    // Nothing was handed in yet: there is no sheet to sign.
    const ends = [
      "",
      "/history",
      "/history/export?format=csv",
      ...(standing.startsWith("nothing") ? [] : ["/sign-off"]),
    ];
    const askAll = everyone.map(async (who) => {
      const expected = sees(who, standing) ? 200 : 404;
      for (const end of ends) {
        const status = (await ask(as(who), `${deskOf(standing)}${end}`)).status();
        if (status !== expected) wrong.push(`${who} ${standing} ${end}: ${status}, expected ${expected}`);
      }
    });
    await Promise.all(askAll);
  }
  expect(wrong).toEqual([]);
});

test("a report that does not exist answers as one that may not be seen", async () => {
  for (const id of [randomUUID(), "1", "..%2f..", "' or 1=1"]) {
    for (const end of ["", "/sign-off", "/history", "/history/export"]) {
      expect((await ask(as("administrator own"), `/zh/desk/reports/${encodeURIComponent(id)}${end}`)).status()).toBe(
        404,
      );
    }
  }
});

/** Each standing of either kind once; how they go together is tried at the gate (db/testing/matrix.test.ts). */
const triedByForms = standings.filter(
  (name) => !["nothing here", "approved over published", "draft over withdrawn"].includes(name),
);

test("forms that a person was never shown are refused, and nothing is made of them", async () => {
  test.setTimeout(900_000);
  forms = await formsOfMoves();
  expect([...forms.keys()].sort()).toEqual(Object.keys(buttons).sort());
  const wrong: string[] = [];
  for (const standing of triedByForms) {
    const before = await eventsOf(standing);
    const tryAll = everyone.map(async (who) => wrong.push(...(await tryRefused(who, standing))));
    await Promise.all(tryAll);
    const after = await eventsOf(standing);
    if (after !== before) wrong.push(`${standing}: ${after - before} events more`);
  }
  expect(wrong).toEqual([]);
});

/** Everything that this person may not make of this report, and how it was answered where that is wrong. */
async function tryRefused(who: Who, standing: StandingName): Promise<string[]> {
  const wrong: string[] = [];
  for (const move of forms.keys()) {
    const answer = answerTo(who, move, standing);
    // Opening and transcribing are one form: which of the two it is follows from the report.
    const twin = move === "open" ? "transcribe" : move === "transcribe" ? "open" : move;
    if (answer === "made" || answerTo(who, twin, standing) === "made") continue;
    const status = (await send(who, move, standing)).status();
    const expected = answer === "refused" ? 200 : 404;
    if (status !== expected) wrong.push(`${who} ${move} ${standing}: ${status}, expected ${expected}`);
  }
  if (answerTo(who, "edit", standing) === "made") return wrong;
  const status = (await sendEdit(who, standing)).status();
  const expected = sees(who, standing) ? 422 : 404;
  return status === expected ? wrong : [...wrong, `${who} edit ${standing}: ${status}, expected ${expected}`];
}

test("people who are not signed in, or whose sign-in is forged, get nowhere", async () => {
  const { cookies } = await as("editor own").storageState();
  const token = cookies.find(({ name }) => name.endsWith("session-token"))!;
  const middle = Math.floor(token.value.length / 2);
  const bent = token.value.slice(0, middle) + (token.value[middle] === "A" ? "B" : "A") + token.value.slice(middle + 1);
  for (const cookie of ["", `${token.name}=${bent}`, `${token.name}=${world.people["editor own"].personId}`]) {
    const asking = await visitor(origin, cookie === "" ? {} : { cookie });
    await expectNobody(asking);
    await asking.dispose();
  }
});

/** Pages lead to the sign-in, routes answer 401, forms make nothing. */
async function expectNobody(asking: APIRequestContext): Promise<void> {
  const desk = deskOf("draft");
  const before = await eventsOf("draft");
  for (const address of [
    "/zh/desk",
    "/zh/desk/account",
    "/zh/desk/import",
    "/zh/desk/approve",
    "/zh/desk/inquiries",
    desk,
    `${desk}/history`,
  ]) {
    const answer = await ask(asking, address);
    const location = `/zh/sign-in?${new URLSearchParams({ after: address }).toString()}`;
    expect([address, answer.status(), answer.headers().location]).toEqual([address, 307, location]);
  }
  expect((await ask(asking, `${desk}/history/export`)).status()).toBe(401);
  const data = { person: world.people.submitter.personId, operation: randomUUID(), patch: {} };
  expect((await asking.post(`${desk}/edits`, { data })).status()).toBe(401);
  expect((await asking.post("/zh/desk/import/read", { data: "x" })).status()).toBe(401);
  const { form, of } = forms.get("remark")!;
  const multipart = { ...madeOutFor(form, world.reports[of], world.reports.draft), ...filledIn() };
  expect((await asking.post(desk, { multipart, maxRedirects: 0 })).status()).toBe(303);
  expect(await eventsOf("draft")).toBe(before);
}

test("changes of fields that no report has are refused whole, however many, and strangers are not read at all", async () => {
  const before = await eventsOf("draft");
  const sent = (patch: unknown) => ({
    data: { person: world.people["editor own"].personId, operation: randomUUID(), patch },
  });
  const invented = (n: number) =>
    Object.fromEntries(
      Array.from({ length: n }, (_none, index) => [`figure:invented.${index}`, { from: null, to: 1 }]),
    );
  const real = { "contact.address": { from: "", to: "某路1号" } };
  for (const patch of [invented(20_000), { ...real, ...invented(1) }, { ...real, "narrative.\u0000": {} }, [], null]) {
    const answer = await as("editor own").post(`${deskOf("draft")}/edits`, sent(patch));
    expect([answer.status(), ((await answer.json()) as { status: string }).status]).toEqual([422, "refused"]);
  }
  const nobody = await visitor(origin);
  const unread = await nobody.post(`${deskOf("draft")}/edits`, { data: "x".repeat(5_000_000) });
  expect(unread.status()).toBe(401);
  await nobody.dispose();
  expect(await eventsOf("draft")).toBe(before);
});

test("what comes from another site is refused", async () => {
  const headers = { origin: "https://elsewhere.example" };
  const before = await eventsOf("draft");
  expect((await send("editor own", "remark", "draft", headers)).ok()).toBe(false);
  expect((await sendEdit("editor own", "draft", headers)).status()).toBe(403);
  expect((await as("editor own").post("/zh/desk/import/read", { data: "x", headers })).status()).toBe(403);
  expect(await eventsOf("draft")).toBe(before);
});

test("a sign-in without the token of this site opens nothing", async () => {
  const asking = await visitor(origin);
  const form = { account: world.people.submitter.account, password: "a password for tests", csrfToken: "0".repeat(64) };
  await asking.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  await expectNobody(asking);
  await asking.dispose();
});

test("a copied cookie is worth nothing after sign-out", async () => {
  const asking = await visitor(origin);
  await signInAs(asking, world.people["editor own"].account);
  const copied = await cookieOf(asking);
  const { csrfToken } = (await (await asking.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await asking.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
  const thief = await visitor(origin, { cookie: copied });
  await expectNobody(thief);
  await Promise.all([asking.dispose(), thief.dispose()]);
});

async function cookieOf(asking: APIRequestContext): Promise<string> {
  return (await asking.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

test("the owner ends all other sign-ins at once; nobody ends another person's", async () => {
  const [here, there] = [await visitor(origin), await visitor(origin)];
  const account = world.people["editor own"].account;
  await signInAs(there, account);
  await signInAs(here, account);
  const page = formsOf(await (await here.get("/zh/desk/account")).text());
  const endOne = page.find(({ button }) => button === "结束这次登录")!;
  const stolen = await sessionOf("reviewer own");
  await here.post("/zh/desk/account", { multipart: { ...endOne.fields, sessionId: stolen } });
  expect((await ask(as("reviewer own"), "/zh/desk")).status()).toBe(200);
  const endOthers = page.find(({ button }) => button === "结束其他全部登录")!;
  await here.post("/zh/desk/account", { multipart: { ...endOthers.fields } });
  expect((await ask(here, "/zh/desk")).status()).toBe(200);
  await expectNobody(there);
  await expectNobody(as("editor own"));
  await Promise.all([here.dispose(), there.dispose()]);
});

async function sessionOf(who: Who): Promise<string> {
  const { sessionId } = (await (await as(who).get("/api/auth/session")).json()) as { sessionId: string };
  return sessionId;
}

test("each move goes through for somebody who may make it, by the same forms", async () => {
  test.setTimeout(120_000);
  const way: readonly (readonly [Who, Move, StandingName])[] = [
    ["administrator own", "name-reviewer", "draft"],
    ["submitter", "submit", "draft"],
    ["submitter", "recall", "draft"],
    ["administrator own", "emergency-publish", "draft"],
    ["reviewer own", "approve", "in-review 1"],
    ["reviewer upper", "remark", "in-review 2"],
    ["administrator own", "return", "in-review 2"],
    ["submitter", "reply", "returned"],
    ["reviewer own", "close-remark", "returned"],
    ["administrator own", "schedule", "approved"],
    ["administrator upper", "publish", "approved"],
    ["administrator own", "withdraw-version", "published"],
    ["administrator upper", "withdraw", "draft over published"],
    ["administrator upper", "confirm-emergency", "emergency"],
    ["submitter", "transcribe", "withdrawn"],
    ["submitter", "open", "emergency"],
    ["administrator own", "discard", "returned"],
  ];
  expect(way.map(([, move]) => move).sort()).toEqual(Object.keys(buttons).sort());
  for (const [who, move, standing] of way) {
    const before = await eventsOf(standing);
    const answer = await send(who, move, standing, {}, await versionSeen(who, standing));
    const refusal = /role="alert"[^>]*>([^<]+)/.exec(await answer.text())?.[1] ?? null;
    expect([move, refusal, await eventsOf(standing)]).toEqual([move, null, before + 1]);
  }
});

test("a person whose roles are gone finds nothing any more, in the middle of a sign-in", async () => {
  expect((await ask(as("reviewer own"), deskOf("in-review 1"))).status()).toBe(200);
  await takeRoles(world.people["reviewer own"].personId);
  expect((await ask(as("reviewer own"), deskOf("in-review 1"))).status()).toBe(404);
  expect((await ask(as("reviewer own"), `${deskOf("in-review 1")}/history/export`)).status()).toBe(404);
});
