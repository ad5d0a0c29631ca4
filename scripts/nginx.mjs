/** A real nginx with the configuration that is shipped, on a free port and in a folder of its own, before a running server. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startChild } from "./children.mjs";
import { freePort } from "./ports.mjs";
import { waitUntil } from "./processes.mjs";
import { root } from "./project.mjs";

const shipped = path.join(root, "ops/nginx/nianbao.conf");

/** The nginx of this machine, or null. */
export function findNginx() {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin", "/sbin"];
  return folders.map((folder) => path.join(folder, "nginx")).find((file) => existsSync(file)) ?? null;
}

/** @typedef {{ origin: string, port: number, pid: number, stop: () => Promise<void> }} RunningNginx pid: of the process that started the workers */

/**
 * Starts it in front of the application; null where there is no nginx.
 * @param {{ application: string, folder: string, extra?: string }} options `extra` stands beside the shipped servers
 * @returns {Promise<RunningNginx | null>}
 */
export async function startNginx({ application, folder, extra = "" }) {
  const nginx = findNginx();
  if (!nginx) return null;
  const port = await freePort();
  for (const name of ["cache", "body", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(path.join(folder, name));
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, mainOf(folder, siteOf({ application: new URL(application).host, port, folder }), extra));
  const server = startChild(nginx, ["-p", folder, "-c", file, "-e", "stderr"]);
  const origin = `http://127.0.0.1:${port}`;
  const answers = async () =>
    server.hasEnded() ||
    (await fetch(`${origin}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    ));
  const ready = await waitUntil(answers, 20_000, 50);
  if (ready && !server.hasEnded()) return { origin, port, pid: server.pid ?? 0, stop: server.stop };
  await server.stop();
  throw new Error("nginx does not start with the shipped configuration: its message stands above.");
}

/**
 * The shipped file with the four values set that it asks to be set.
 * @param {{ application: string, port: number, folder: string }} options
 */
function siteOf({ application, port, folder }) {
  /** @type {[from: string, to: string][]} */
  const set = [
    ["server 127.0.0.1:3000;", `server ${application};`],
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["/var/cache/nginx/nianbao", path.join(folder, "cache")],
  ];
  return set.reduce(
    (text, [from, to]) => {
      if (text.split(from).length !== 2) throw new Error(`ops/nginx/nianbao.conf has to hold "${from}" once.`);
      return text.replace(from, to);
    },
    readFileSync(shipped, "utf8"),
  );
}

/**
 * What the distribution's own nginx.conf gives around it; as an ordinary user nothing outside the folder is written.
 * @param {string} folder
 * @param {string} site
 * @param {string} extra
 */
function mainOf(folder, site, extra) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${path.join(folder, name.replace("client_", ""))};`,
  );
  // As root the workers would become "nobody", who may not enter the folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `${user}
daemon off;
worker_processes 1;
pid ${path.join(folder, "nginx.pid")};
error_log stderr warn;
events { worker_connections 1024; }
http {
  ${temporary.join("\n  ")}
  types { text/html html; }
  sendfile on;
  tcp_nopush on;
${site}
${extra}
}
`;
}
