/** The device that asks, as sign-ins, counts and the security log name it. */
import "server-only";
import { headers } from "next/headers";
import { deviceName } from "./device-name";
import { networkAddress } from "./network-address";

/** Network address, and browser with system; the latter empty where the browser says neither. */
export async function askingDevice(): Promise<{ readonly network: string; readonly name: string }> {
  const asked = await headers();
  return {
    network: networkAddress(asked.get("x-forwarded-for") ?? ""),
    name: deviceName(asked.get("user-agent") ?? ""),
  };
}
