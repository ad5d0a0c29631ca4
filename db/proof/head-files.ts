/** Where heads lie: a folder of files, one a head, and the key beside it, which is for the owner's eyes only. */
import "server-only";
import { generateKeyPairSync } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Head, parseHead } from "./heads";

/** `NIANBAO_HEADS_FOLDER`, else a folder beside what this machine keeps. */
export function headsFolder(): string {
  return process.env.NIANBAO_HEADS_FOLDER ?? path.join(process.cwd(), ".nianbao/heads");
}

/** `NIANBAO_HEADS_KEY`, else beside the folder and not in it: the folder is for everybody. */
function keyFile(): string {
  return process.env.NIANBAO_HEADS_KEY ?? `${headsFolder()}-key.pem`;
}

/** The private key, made on first use. */
export async function privateKey(): Promise<string> {
  const file = keyFile();
  try {
    return await readFile(file, "utf8");
  } catch (problem) {
    if (!isAbsent(problem)) throw problem;
  }
  const { privateKey: made } = generateKeyPairSync("ed25519");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, made.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" }).catch(
    (problem: unknown) => {
      // Made by another process meanwhile.
      if (!isExisting(problem)) throw problem;
    },
  );
  return readFile(file, "utf8");
}

/** "000012.json". */
export function headName(no: number): string {
  return `${String(no).padStart(6, "0")}.json`;
}

/** Numbers of the heads that lie there, in order. */
export async function headNumbers(): Promise<number[]> {
  const names = await readdir(headsFolder()).catch((problem: unknown) => {
    if (isAbsent(problem)) return [];
    throw problem;
  });
  return names
    .flatMap((name) => (/^\d{6,}\.json$/.test(name) ? [Number(name.slice(0, -5))] : []))
    .sort((left, right) => left - right);
}

/** The text of a head, or null. */
export async function headText(no: number): Promise<string | null> {
  try {
    return await readFile(path.join(headsFolder(), headName(no)), "utf8");
  } catch (problem) {
    if (isAbsent(problem)) return null;
    throw problem;
  }
}

/** A head by its number; null where there is none that can be read. */
export async function readHead(no: number): Promise<Head | null> {
  const text = await headText(no);
  return text === null ? null : parseHead(text);
}

/** Keeps a head whole or not at all, readable by everybody. */
export async function writeHead(no: number, text: string): Promise<void> {
  const folder = headsFolder();
  await mkdir(folder, { recursive: true });
  const half = path.join(folder, `${headName(no)}.half`);
  await writeFile(half, text, { mode: 0o644 });
  await rename(half, path.join(folder, headName(no)));
}

function isAbsent(problem: unknown): boolean {
  return codeOf(problem) === "ENOENT";
}

function isExisting(problem: unknown): boolean {
  return codeOf(problem) === "EEXIST";
}

function codeOf(problem: unknown): unknown {
  return problem instanceof Error && "code" in problem ? problem.code : undefined;
}
