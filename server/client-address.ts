/** Who asks, from where and under which name: taken from the connection, and from proxies only where the operator trusts them. */
import { type IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** What a proxy may say of its reader; from anybody else it is dropped. */
const said = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip", "forwarded"];

/**
 * The proxies that are trusted, from addresses and networks parted by commas ("127.0.0.1, 10.0.0.0/8").
 * Throws RangeError with the part that is none.
 */
export function trustedProxies(setting: string): BlockList {
  const list = new BlockList();
  for (const part of setting.split(",").map((each) => each.trim())) {
    if (part !== "") addNetwork(list, part);
  }
  return list;
}

function addNetwork(list: BlockList, part: string): void {
  const [address = "", bits, ...more] = part.split("/");
  const family = isIP(address);
  const longest = family === 6 ? 128 : 32;
  const prefix = bits === undefined ? longest : Number(bits);
  const isNetwork = family !== 0 && more.length === 0 && Number.isInteger(prefix) && prefix >= 0 && prefix <= longest;
  if (!isNetwork) throw new RangeError(`${part} is neither an address nor a network`);
  list.addSubnet(address, prefix, family === 6 ? "ipv6" : "ipv4");
}

/**
 * Puts the one address, host and protocol that count into the headers that the application reads. Of a chain of
 * proxies the last address that is not one of the trusted counts: what stands before it is what a client claims.
 */
export function placeClient(request: IncomingMessage, trusted: BlockList): void {
  const { headers } = request;
  const socket = plainAddress(request.socket.remoteAddress ?? "");
  const isProxy = isTrusted(socket, trusted);
  const chain = isProxy ? listOf(headers["x-forwarded-for"]) : [];
  const client = [...chain, socket].findLast((address) => !isTrusted(address, trusted)) ?? chain[0] ?? socket;
  const host = isProxy ? listOf(headers["x-forwarded-host"]).at(-1) : undefined;
  const protocol = isProxy ? listOf(headers["x-forwarded-proto"]).at(-1) : undefined;
  for (const name of said) Reflect.deleteProperty(headers, name);
  headers["x-forwarded-for"] = client;
  headers["x-forwarded-host"] = host ?? headers.host ?? "";
  headers["x-forwarded-proto"] = protocol === "https" ? "https" : "http";
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Addresses of IPv4 that come over a socket of IPv6 are written as what they are. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

function listOf(header: string | string[] | undefined): string[] {
  return (typeof header === "string" ? header : (header ?? []).join(","))
    .split(",")
    .map((each) => plainAddress(each.trim()))
    .filter((each) => each !== "");
}
