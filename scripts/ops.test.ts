/** The files of ops/ name processes, settings and files that there are, and the tools that will read them take them. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "./project.mjs";
import { nodeVersions } from "./test-nodes.mjs";

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: unknown;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

const folder = path.join(root, "ops/container");
const text = (file: string) => readFileSync(path.join(root, file), "utf8");
const { services, networks } = parse(text("ops/container/compose.yaml"), { merge: true }) as {
  services: Readonly<Record<string, Service>>;
  networks: { default: { ipam: { config: readonly { subnet: string }[] } } };
};
const ours = Object.entries(services).filter(([, { image }]) => image === "nianbao");

it("starts two servers, a worker, backups and what prepares them, each known to the program", () => {
  const known = spawnSync(process.execPath, [path.join(root, "scripts/process.mjs"), "nothing"], { encoding: "utf8" });
  for (const [name, { command = [] }] of ours) {
    expect(command.slice(0, 2), name).toEqual(["node", "scripts/process.mjs"]);
    expect(known.stderr, name).toContain(` ${command[2] ?? ""}`);
  }
  expect(ours.map(([name]) => name).sort()).toEqual(["backups", "prepare", "web-1", "web-2", "worker"]);
});

it("says what a process lacks, and starts nothing", () => {
  const env = { ...process.env, DATABASE_URL: "", NEXTAUTH_SECRET: "", NEXTAUTH_URL: "" };
  const file = path.join(root, "scripts/process.mjs");
  const { status, stderr } = spawnSync(process.execPath, [file, "web"], { encoding: "utf8", env });
  expect(status).not.toBe(0);
  expect(stderr).toContain("DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL");
});

it("sets only what the program reads, and the proxies that there are", () => {
  const sources = ["cli", "db", "server", "scripts", "app"].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes(".test."))
      .map((file) => text(path.join(room, file))),
  );
  const all = sources.join("\n");
  for (const [name, { environment = {} }] of ours)
    for (const setting of Object.keys(environment)) expect(all.includes(setting), `${name}: ${setting}`).toBe(true);
  const [web] = ours.filter(([name]) => name === "web-1").map(([, service]) => service);
  expect(web?.environment?.NIANBAO_TRUSTED_PROXIES).toBe(networks.default.ipam.config[0]?.subnet);
});

it("keeps our processes from writing and from privileges, and no secret in the file", () => {
  for (const [name, service] of ours) {
    expect(service.read_only, name).toBe(true);
    expect(service.cap_drop, name).toEqual(["ALL"]);
  }
  for (const [, { environment = {} }] of Object.entries(services))
    for (const [setting, value] of Object.entries(environment))
      if (/SECRET|TOKEN|PASSWORD|PASSPHRASE/.test(setting)) expect(value).toMatch(/^\$\{[A-Z_]+:[?-]\}$/);
});

it("mounts files that there are, and builds on a Node.js that the tests run under", () => {
  for (const { volumes = [] } of Object.values(services))
    for (const volume of volumes.filter((each) => each.startsWith(".")))
      expect(existsSync(path.join(folder, volume.split(":")[0] ?? "")), volume).toBe(true);
  const majors = [...text("ops/container/Containerfile").matchAll(/^FROM docker\.io\/library\/node:(\d+)/gm)];
  expect(majors.length).toBe(2);
  for (const [, major = ""] of majors) expect(Object.keys(nodeVersions)).toContain(major);
});

it("turns the shipped nginx file to both servers", () => {
  const made = execFileSync("sed", ["-f", path.join(folder, "nginx.sed"), path.join(root, "ops/nginx/nianbao.conf")], {
    encoding: "utf8",
  });
  expect(made).toContain("server web-1:3000 max_fails=3");
  expect(made).toContain("server web-2:3000 max_fails=3");
  expect(made).not.toContain("127.0.0.1:3000");
});

it("has a unit that systemd takes, where there is one to ask", ({ skip }) => {
  const analyze = spawnSync("systemd-analyze", ["verify", "--man=no", path.join(root, "ops/systemd/nianbao.service")], {
    encoding: "utf8",
  });
  if (analyze.error) skip("there is no systemd-analyze on this machine");
  const complaints = analyze.stderr.split("\n").filter((line) => line.includes("nianbao.service:"));
  expect(complaints).toEqual([]);
  expect(text("ops/systemd/nianbao.service")).toContain("scripts/start.mjs");
});
