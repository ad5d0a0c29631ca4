/** Questions about TCP ports of this machine. */
import { createServer } from "node:net";
import { reasonOf } from "./problem.mjs";

/**
 * A free loopback port, chosen by the system.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Whether nothing listens on this port, on loopback or on all addresses.
 * @param {number} port
 */
export async function isPortFree(port) {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) if (!(await canListen(port, host))) return false;
  return true;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // No IPv6, or an address that is not ours, says nothing about the port.
    server.once("error", (error) => resolve(!["EADDRINUSE", "EACCES"].includes(reasonOf(error))));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
