/** Secrets that have to be read again, sealed with the secret of the installation: a copy of the database opens none. */
import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM of a text, as base64url. */
export function seal(text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text again; null where it was sealed under another secret, or changed. */
export function unseal(sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(), bytes.subarray(0, ivBytes));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyOf(): Buffer {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  if (secret === "") throw new Error("NEXTAUTH_SECRET is not set: nothing can be sealed.");
  return Buffer.from(hkdfSync("sha256", secret, "", "nianbao second factor", 32));
}
