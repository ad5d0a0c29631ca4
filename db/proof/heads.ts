/**
 * Heads: what all chains came to at a moment, signed, kept as files that anyone downloads. A head lists what was added
 * and removed since the one before, so that all of them together give the whole list, and its root proves the list.
 */
import "server-only";
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "@/report/canonical";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const point = z.object({ no: z.number().int().min(0), hash });
/** Hashes in order: how many, the SHA-256 of them joined by line feeds, and what changed since the head before. */
const list = z.object({ count: z.number().int().min(0), root: hash, added: z.array(hash), removed: z.array(hash) });

const headShape = z.object({
  format: z.literal("nianbao-head-1"),
  no: z.number().int().min(1),
  at: z.string(),
  /** SHA-256 of the canonical text of the head before; null for the first. */
  previous: hash.nullable(),
  /** Hash of the newest event of each report. */
  histories: list,
  /** Receipts of the versions that stand before the public, and of those withdrawn. */
  published: list,
  withdrawn: list,
  structure: point,
  roles: point,
  security: point,
  /** Made while the demonstration is loaded: invented reports may go as they came. */
  demonstration: z.boolean(),
  /** What the head before remembered and is found no more. */
  lost: z.array(hash),
  /** Ed25519, SPKI in DER, base64. */
  key: z.string(),
  signature: z.string(),
});

export type Head = z.infer<typeof headShape>;
export type HashList = z.infer<typeof list>;
export type ChainPoint = z.infer<typeof point>;
type Unsigned = Omit<Head, "key" | "signature">;

/** The three lists of a head. */
export const headLists = ["histories", "published", "withdrawn"] as const;
export type HeadLists = Readonly<Record<(typeof headLists)[number], ReadonlySet<string>>>;

/** A head as a file holds it, or null. */
export function parseHead(text: string): Head | null {
  try {
    const parsed = headShape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Signs a head with the private key (PEM); gives the text of its file. */
export function signHead(unsigned: Unsigned, privateKey: string): string {
  const secret = createPrivateKey(privateKey);
  const said = { ...unsigned, key: publicPart(secret) };
  const signature = sign(null, Buffer.from(canonicalJson(said)), secret).toString("base64");
  return canonicalJson({ ...said, signature });
}

/** The public part of a key as heads name it. */
export function publicPart(secret: KeyObject): string {
  return createPublicKey(secret).export({ type: "spki", format: "der" }).toString("base64");
}

/** Whether a head is signed by the key that it names. */
export function isSigned({ signature, ...said }: Head): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(said.key, "base64"), format: "der", type: "spki" });
    return verify(null, Buffer.from(canonicalJson(said)), key, Buffer.from(signature, "base64"));
  } catch {
    return false;
  }
}

/** By which the next head names it. */
export function hashOfHead(head: Head): string {
  return createHash("sha256").update(canonicalJson(head)).digest("hex");
}

/** The SHA-256 of hashes in order, joined by line feeds. */
export function rootOf(hashes: ReadonlySet<string>): string {
  const root = createHash("sha256");
  let isFirst = true;
  for (const each of [...hashes].sort()) {
    root.update(isFirst ? each : `\n${each}`);
    isFirst = false;
  }
  return root.digest("hex");
}

/** The list of a head from what there was before and what there is now. */
export function listOf(before: ReadonlySet<string>, now: ReadonlySet<string>): HashList {
  const added = [...now].filter((each) => !before.has(each)).sort();
  const removed = [...before].filter((each) => !now.has(each)).sort();
  return { count: now.size, root: rootOf(now), added, removed };
}

/** The lists after a head, from those before it. */
export function listsAfter(before: HeadLists, head: Head): HeadLists {
  const after = (name: keyof HeadLists) => {
    const hashes = new Set(before[name]);
    for (const each of head[name].removed) hashes.delete(each);
    for (const each of head[name].added) hashes.add(each);
    return hashes;
  };
  return { histories: after("histories"), published: after("published"), withdrawn: after("withdrawn") };
}

export const noLists: HeadLists = { histories: new Set(), published: new Set(), withdrawn: new Set() };
