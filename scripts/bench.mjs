/** `npm run -s bench -- [NAME …] [--json]`: runs the files of bench/ by name and prints what they measured. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runScript, StartupProblem } from "./problem.mjs";
import { root, typescript } from "./project.mjs";

const folder = path.join(root, "bench");
const isInside = process.env.NIANBAO_BENCH === "inside";

await runScript(isInside ? run : runInside);

/** Benches are TypeScript: the same script once more, with node told how to read it. */
async function runInside() {
  const again = [...typescript, import.meta.filename, ...process.argv.slice(2)];
  const child = spawn(process.execPath, again, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NIANBAO_BENCH: "inside" },
  });
  process.exitCode = await new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

async function run() {
  const args = process.argv.slice(2);
  const isJson = args.includes("--json");
  const all = existsSync(folder) ? benches() : [];
  const names = args.filter((argument) => !argument.startsWith("-"));
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) {
    const known = all.join(", ");
    throw new StartupProblem(
      `There is no bench "${unknown}"; there are: ${known}.`,
      `没有名为“${unknown}”的测量；现有：${known}。`,
    );
  }
  for (const name of names.length > 0 ? names : all) {
    const { default: bench } = await import(pathToFileURL(path.join(folder, `${name}.ts`)).href);
    for (const measure of await bench()) process.stdout.write(`${isJson ? asJson(measure) : asLine(measure)}\n`);
  }
  process.exit(0);
}

/** Each file but the types; what only serves benches stands in folders below. */
function benches() {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "measure.ts")
    .map((name) => name.slice(0, -3))
    .sort();
}

/** @typedef {{ name: string, value: number, unit: string, peer?: string, peerValue?: number }} Measure */

/** @param {Measure} measure */
function ratioOf({ value, peerValue }) {
  return peerValue === undefined || peerValue === 0 ? undefined : Number((value / peerValue).toPrecision(4));
}

/** @param {Measure} measure */
function asJson(measure) {
  const { name, value, unit, peer, peerValue } = measure;
  return JSON.stringify({ name, value, unit, peer, peer_value: peerValue, ratio: ratioOf(measure) });
}

/** @param {Measure} measure */
function asLine(measure) {
  const { name, value, unit, peer, peerValue } = measure;
  const beside = peer === undefined ? "" : `   ${peer} ${peerValue} ${unit}   ratio ${ratioOf(measure)}`;
  return `${name.padEnd(40)} ${String(value).padStart(12)} ${unit}${beside}`;
}
