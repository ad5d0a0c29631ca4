/** `npm run nianbao -- VERB …`: runs the command line, with a database only for the verbs that need one. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { runScript, StartupProblem } from "./problem.mjs";
import { root, typescript } from "./project.mjs";

const withoutDatabase = new Set([undefined, "read", "check", "receipt", "help", "--help", "-h", "--version"]);

await runScript(main);

async function main() {
  const args = argumentsFromCaller();
  if (!existsSync(path.join(root, "node_modules/tsx"))) {
    throw new StartupProblem(`Run "npm ci" or "npm start" first.`, `请先运行 "npm ci" 或 "npm start"。`);
  }
  if (withoutDatabase.has(args[0])) process.exit(await runCli(args, {}));
  // Loaded only here: reading one report should start fast.
  const { openDatabase, runningDatabase } = await import("./database-choice.mjs");
  const { keptSecrets } = await import("./secrets.mjs");
  const secrets = keptSecrets();
  const running = process.env.DATABASE_URL ? null : runningDatabase();
  if (running) {
    process.exit(await runCli(args, { ...secrets, DATABASE_URL: running.url, NIANBAO_ORIGIN: running.origin ?? "" }));
  }
  const database = await openDatabase((/** @type {string} */ line) => process.stderr.write(`${line}\n`));
  const code = await runCli(args, { ...secrets, DATABASE_URL: database.url });
  await database.stop();
  process.exit(code);
}

/** npm runs us in the root of the project: files named from another folder are named in full instead. */
function argumentsFromCaller() {
  const caller = process.env.INIT_CWD ?? process.cwd();
  const args = process.argv.slice(2);
  if (path.resolve(caller) === root) return args;
  return args.map((argument, index) => {
    const file = path.resolve(caller, argument);
    return index > 0 && !argument.startsWith("-") && existsSync(file) ? file : argument;
  });
}

/**
 * The exit code of the command line; it gets our input and output as they are.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function runCli(args, env) {
  const child = spawn(process.execPath, [...typescript, path.join(root, "cli/nianbao.ts"), ...args], {
    stdio: "inherit",
    // tsconfig.json and the migrations are looked for from here.
    cwd: root,
    env: { ...process.env, ...env },
  });
  // The terminal sends Ctrl-C to both; what is sent to us alone is passed on.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  process.on("SIGINT", () => undefined);
  return new Promise((resolve) => {
    child.once("exit", (code, by) => resolve(code ?? (by === "SIGINT" ? 130 : 143)));
    child.once("error", () => resolve(127));
  });
}
