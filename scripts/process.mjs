/**
 * `node scripts/process.mjs build|prepare|web|worker|backups`: one process of an installation whose parts run apart, under
 * a supervisor of the operator's (containers, systemd). Everything comes from the environment; `npm start` is not needed.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildOnce, layServer } from "./build.mjs";
import { requireNode } from "./install.mjs";
import { runScript, StartupProblem } from "./problem.mjs";
import { root, stateFolder, typescript } from "./project.mjs";

/** What each process cannot do without. */
const needed = {
  build: [],
  prepare: ["DATABASE_URL", "NEXTAUTH_SECRET", "NEXTAUTH_URL"],
  web: ["DATABASE_URL", "NEXTAUTH_SECRET", "NEXTAUTH_URL"],
  worker: ["DATABASE_URL", "NEXTAUTH_URL"],
  backups: ["DATABASE_URL", "NIANBAO_BACKUP_FOLDER"],
};

await runScript(main);

async function main() {
  requireNode();
  const [name = "", ...more] = process.argv.slice(2);
  if (!(name in needed) || more.length > 0) {
    const known = Object.keys(needed).join(", ");
    throw new StartupProblem(
      `There is no process "${name}"; there are: ${known}.`,
      `没有进程“${name}”；现有：${known}。`,
    );
  }
  const missing = needed[/** @type {keyof typeof needed} */ (name)].filter((setting) => !process.env[setting]);
  if (missing.length > 0) {
    const names = missing.join(", ");
    throw new StartupProblem(`The process "${name}" needs ${names}.`, `进程“${name}”需要设置 ${names}。`);
  }
  if (name === "build") await buildOnce((line) => process.stdout.write(`${line}\n`));
  else if (name === "web") await serve();
  else if (name === "backups") await command(["backup", "--schedule", process.env.NIANBAO_BACKUP_FOLDER ?? ""]);
  else await command([name]);
}

/** In this very process, so that what the supervisor tells it reaches it. */
async function serve() {
  Object.assign(process.env, { NODE_ENV: "production", NIANBAO_ROOT: process.env.NIANBAO_ROOT ?? root });
  const file = layServer(path.join(stateFolder, `server-${process.env.PORT ?? "3000"}`));
  await import(pathToFileURL(file).href);
}

/** @param {string[]} args */
async function command(args) {
  const child = spawn(process.execPath, [...typescript, path.join(root, "cli/nianbao.ts"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
