import { type IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { placeClient, trustedProxies } from "./client-address";

/** What the application reads after a request with these headers came from this address. */
function placed(remoteAddress: string, headers: Record<string, string>, trusted = "") {
  const request = { headers: { host: "here.example", ...headers }, socket: { remoteAddress } };
  placeClient(request as unknown as IncomingMessage, trustedProxies(trusted));
  return request.headers as Record<string, string>;
}

describe("the client of a request", () => {
  it("is the socket's address, whatever headers claim", () => {
    const headers = placed("::ffff:198.51.100.7", {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      "x-real-ip": "203.0.113.9",
      forwarded: "for=203.0.113.9",
    });
    expect(headers).toEqual({
      host: "here.example",
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-host": "here.example",
      "x-forwarded-proto": "http",
    });
  });

  it("is named by trusted proxies, and only as far as their chain goes", () => {
    const chain = { "x-forwarded-for": "1.2.3.4, 203.0.113.9, 10.1.2.3", "x-forwarded-proto": "https" };
    const headers = placed("127.0.0.1", chain, "127.0.0.1, 10.0.0.0/8");
    expect(headers["x-forwarded-for"]).toBe("203.0.113.9");
    expect(headers["x-forwarded-proto"]).toBe("https");
    expect(placed("127.0.0.2", chain, "127.0.0.1")["x-forwarded-for"]).toBe("127.0.0.2");
  });

  it("is the proxy itself where it names nobody", () => {
    expect(placed("127.0.0.1", {}, "127.0.0.1")["x-forwarded-for"]).toBe("127.0.0.1");
  });

  it.each(["nonsense", "10.0.0.0/33", "10.0.0.0/8/8", "::1/129", "10.0.0.0/a"])("refuses the setting %s", (setting) => {
    expect(() => trustedProxies(setting)).toThrow(RangeError);
  });
});
