/** The network address that asks, and a digest of it for limits a day: addresses themselves are not kept. */
import "server-only";
import { createHmac } from "node:crypto";
import { beijingDay } from "@/report/beijing-time";

/** The address as the nearest proxy saw it, of the header x-forwarded-for. */
export function networkAddress(forwardedFor: string): string {
  const last = forwardedFor.split(",").at(-1)?.trim() ?? "";
  return last === "" ? "direct" : last;
}

/** Keyed with the secret of the installation and the day: from the digest nobody finds the address, or the same device tomorrow. */
export function deviceOfToday(headers: Headers): string {
  return keyedDigest(`device ${beijingDay(new Date())} ${networkAddress(headers.get("x-forwarded-for") ?? "")}`);
}

/** HMAC-SHA256 with the secret of this installation. */
export function keyedDigest(text: string): string {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  if (secret === "") throw new Error("NEXTAUTH_SECRET is not set: nothing can be keyed.");
  return createHmac("sha256", secret).update(text).digest("base64url");
}
