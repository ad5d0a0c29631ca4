/** Ways to spoil a file's bytes, and those of the parts of a docx or xlsx before it is packed again. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Random } from "../generator/random.test-support";
import { type Specimen } from "./specimens";
import { spoilText } from "./spoil-text";

type Spoil = (bytes: Uint8Array, random: Random) => Uint8Array;

const spoils: readonly [Spoil, ...Spoil[]] = [
  (bytes, random) => overwrite(bytes, random, 1, (byte) => byte ^ (1 << random.int(0, 7))),
  (bytes, random) => overwrite(bytes, random, random.pick([1, 4, 64]), () => random.int(0, 255)),
  (bytes, random) => overwrite(bytes, random, random.pick([4, 200]), () => random.pick([0, 0xff])),
  (bytes, random) => bytes.slice(0, random.int(0, bytes.length)),
  (bytes, random) => bytes.slice(random.int(0, bytes.length)),
  (bytes, random) => removed(bytes, random),
  (bytes, random) => doubled(bytes, random),
  (bytes, random) => digitsChanged(bytes, random),
];

/** A spoilt file: as text, within its parts or as bytes, whatever its kind allows. */
export function spoil({ kind, bytes }: Specimen, random: Random): Uint8Array {
  if (kind === "pdf" || random.chance(0.2)) return spoilBytes(bytes, random);
  if (kind === "docx" || kind === "xlsx") return spoilParts(bytes, random);
  const text = spoilText(new TextDecoder().decode(bytes), random);
  if (random.chance(0.05)) return Buffer.from(`${random.pick(["", "\uFEFF"])}${text}`, "utf16le");
  return new TextEncoder().encode(text);
}

function spoilBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let spoilt = bytes;
  for (let times = random.pick([1, 1, 2, 6]); times > 0; times -= 1) spoilt = random.pick(spoils)(spoilt, random);
  return spoilt;
}

function spoilParts(zip: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(zip);
  const names = Object.keys(parts);
  const heavy = names.filter((name) => /document\.xml|sheet\d+\.xml|sharedStrings|styles|numbering/.test(name));
  const from = random.chance(0.8) ? heavy : names;
  const name = from[random.int(0, from.length - 1)] ?? "";
  const content = parts[name] ?? new Uint8Array();
  if (random.chance(0.03)) Reflect.deleteProperty(parts, name);
  else if (random.chance(0.1)) parts[name] = Uint8Array.from(spoilBytes(content, random));
  else parts[name] = strToU8(spoilText(strFromU8(content), random));
  const packed = zipSync(parts, { level: 1 });
  return random.chance(0.05) ? spoilBytes(packed, random) : packed;
}

function overwrite(bytes: Uint8Array, random: Random, length: number, change: (byte: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const from = random.int(0, Math.max(0, copy.length - length));
  for (let at = from; at < Math.min(copy.length, from + length); at += 1) copy[at] = change(copy[at] ?? 0);
  return copy;
}

function removed(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.int(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.pick([1, 7, 500]))]);
}

function doubled(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random.int(0, bytes.length);
  const block = bytes.subarray(from, from + random.pick([3, 100, 3000]));
  const times = random.pick([1, 2, 30]);
  return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => block), bytes.subarray(from)]);
}

/** Lengths, counts and offsets are printed as digits in a PDF, and figures in a text. */
function digitsChanged(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const matches = [...text.matchAll(/\d+/g)];
  const match = matches[random.int(0, Math.max(0, matches.length - 1))];
  if (!match) return bytes;
  const number = random.pick(["0", "-1", "7", "4294967295", "99999999999"]);
  return Buffer.from(text.slice(0, match.index) + number + text.slice(match.index + match[0].length), "latin1");
}
