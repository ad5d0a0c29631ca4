/** The palette: the same in files as on pages, seen against what lies behind it, and apart for eyes that see fewer colours. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fileColours, styleOf, screenColours } from "./colours";

const sheet = readFileSync(path.join(import.meta.dirname, "../../../app/globals.css"), "utf8");

/** The tokens of the first block that begins with `head` and names colours of charts. */
function tokensAfter(head: string): Record<string, string> {
  const rest = sheet.slice(sheet.indexOf(head));
  const block = rest.slice(0, rest.indexOf("}"));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
  );
}

const light = tokensAfter(":root {");
const dark = tokensAfter("@variant dark-root {");
const series = (tokens: Record<string, string>) => [1, 2, 3, 4, 5, 6, 7].map((number) => tokens[`chart-${number}`]!);

test("a file has the colours of the light theme", () => {
  expect(fileColours).toEqual({
    ink: light.ink,
    inkSoft: light["ink-soft"],
    line: light.line,
    lineStrong: light["line-strong"],
    ground: light.paper,
    series: series(light),
  });
  expect(screenColours.series).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `var(--chart-${number})`));
});

test("every series has a dash, a mark and a pattern of its own", () => {
  const seriesStyles = fileColours.series.map((_, index) => styleOf(index));
  for (const part of ["dash", "mark", "pattern"] as const) {
    expect(new Set(seriesStyles.map((look) => look[part])).size).toBe(seriesStyles.length);
  }
});

describe.each([
  ["light", light],
  ["dark", dark],
])("the palette of the %s theme", (_, tokens) => {
  test.each(["paper", "surface", "band"])("stands out from %s by 3:1 at least; its words by 4.5:1", (ground) => {
    for (const colour of series(tokens)) expect(contrast(colour, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens["line-strong"]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });

  // ΔE of 10 and more is a difference seen at a glance.
  test.each(["trichromat", "protanope", "deuteranope"] as const)("keeps its colours apart for a %s", (eye) => {
    const seen = series(tokens).map((colour) => labOf(seenBy(eye, linear(colour))));
    const distances = seen.flatMap((one, index) =>
      seen.slice(index + 1).map((other) => Math.hypot(...one.map((value, at) => value - other[at]!))),
    );
    expect(distances).toHaveLength(21);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(15);
  });
});

type Triple = readonly [number, number, number];

function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, full severity. */
const eyes = {
  trichromat: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanope: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranope: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
} as const;

function seenBy(eye: keyof typeof eyes, colour: Triple): Triple {
  const matrix = eyes[eye];
  const [r, g, b] = [0, 3, 6].map((row) => {
    const value = colour.reduce((sum, part, at) => sum + part * matrix[row + at]!, 0);
    return Math.min(1, Math.max(0, value));
  });
  return [r!, g!, b!];
}

/** CIE L*a*b*, white of D65. */
function labOf([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
