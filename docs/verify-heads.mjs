/**
 * Checks the heads of a Nianbao without any of its code: node verify-heads.mjs WHERE [HELD.json] [RECEIPT.json]
 * WHERE: the address of an installation (https://…) or a folder of heads. HELD: a head that you kept. RECEIPT: a published
 * document as its page gives it (…/receipt.json). Ends with 0 when all fits, 1 when something does not.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFile } from "node:fs/promises";

const [where = ".", heldFile, receiptFile] = process.argv.slice(2);
/** @typedef {{ no: number, previous: string | null, key: string, signature: string, at: string, demonstration?: boolean, lost: string[] } & Record<"histories" | "published" | "withdrawn", { added: string[], removed: string[], root: string }> & Record<"structure" | "roles" | "security", { no: number }>} Head */
const lists = /** @type {const} */ (["histories", "published", "withdrawn"]);
/** @type {(text: string) => string} */
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** JSON with the keys of every object in order: one text for one value. @type {(value: unknown) => string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

/** The head of a number; null where there is none. @type {(no: number) => Promise<Head | null>} */
async function headOf(no) {
  const name = `${String(no).padStart(6, "0")}.json`;
  if (!/^https?:/.test(where)) return readFile(`${where}/${name}`, "utf8").then(JSON.parse, () => null);
  const answer = await fetch(new URL(`/heads/${name}`, where));
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.json();
}

/** @type {string[]} */
const problems = [];
/** @type {(no: number, problem: string) => void} */
const say = (no, problem) => void problems.push(`head ${no}: ${problem}`);
/** @type {Record<string, Set<string>>} */
const sets = Object.fromEntries(lists.map((name) => [name, new Set()]));

/** @type {(head: Head) => boolean} */
function isSigned({ signature, ...said }) {
  const key = createPublicKey({ key: Buffer.from(said.key, "base64"), format: "der", type: "spki" });
  return verify(null, Buffer.from(canonical(said)), key, Buffer.from(signature, "base64"));
}

/** @type {(head: Head, before: Head | null, no: number) => void} */
function check(head, before, no) {
  const previous = before && sha256(canonical(before));
  if (!isSigned(head)) say(no, "the signature is wrong");
  if (head.no !== no || head.previous !== previous) say(no, "does not follow on the one before");
  checkLists(head, no);
  if (before && before.key !== head.key) say(no, "signed with another key than the one before");
  // What the demonstration made is no proof of anything, and goes with it.
  if (before && !before.demonstration) checkNothingLost(head, before, no);
}

/** @type {(head: Head, no: number) => void} */
function checkLists(head, no) {
  for (const name of lists) {
    const set = sets[name] ?? new Set();
    for (const hash of head[name].removed) set.delete(hash);
    for (const hash of head[name].added) set.add(hash);
    if (sha256([...set].sort().join("\n")) !== head[name].root) say(no, `the list of ${name} does not fit its root`);
  }
}

/** @type {(head: Head, before: Head, no: number) => void} */
function checkNothingLost(head, before, no) {
  for (const name of /** @type {const} */ (["structure", "roles", "security"]))
    if (head[name].no < before[name].no) say(no, `${name} goes back`);
  if (head.lost.length > 0) say(no, `says itself that ${head.lost.length} entries were lost`);
}

let before = /** @type {Head | null} */ (null);
let held = heldFile ? JSON.parse(await readFile(heldFile, "utf8")) : null;
let isHeldFound = false;
for (let no = 1; ; no += 1) {
  const head = await headOf(no);
  if (!head) break;
  check(head, before, no);
  if (held?.no === no) isHeldFound = canonical(held) === canonical(head);
  before = head;
}
if (!before) problems.push("there is no head");
if (held && !isHeldFound) say(held.no, "the one you kept is not the one that is shown");
if (receiptFile) {
  const receipt = sha256(canonical(JSON.parse(await readFile(receiptFile, "utf8"))));
  if (sets.published?.has(receipt)) console.log(`${receipt} stands before the public as of head ${before?.no}`);
  else if (sets.withdrawn?.has(receipt))
    console.log(`${receipt} was published and is withdrawn as of head ${before?.no}`);
  else problems.push(`${receipt} is in no head: another document, or younger than ${before?.at}`);
}
for (const problem of problems) console.log(problem);
if (before && problems.length === 0)
  console.log(
    `${before.no} heads fit, the newest of ${before.at}${held ? `; head ${held.no} is the one you kept` : ""}`,
  );
process.exit(problems.length === 0 ? 0 : 1);
