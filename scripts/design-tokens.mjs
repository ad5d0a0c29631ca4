/**
 * Reads the colours from app/globals.css, computes their contrast, and writes the tables of docs/design.md.
 * `node scripts/design-tokens.mjs` writes; app/design-tokens.test.ts holds the page and the limits.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { root } from "./project.mjs";

/** @typedef {[red: number, green: number, blue: number]} Colour shares of light; of other spaces: their three axes */

export const page = path.join(root, "docs/design.md");

/** What each colour stands on, and the contrast it must have there: 4.5 for text, 3 for marks and frames, 7 in large type. */
export const uses = [
  ...["ink", "ink-soft", "ink-faint", "accent", "error", "warning", "question"].flatMap((name) =>
    ["paper", "surface", "band"].map((on) => ({ name, on, least: 4.5, leastLarge: 7 })),
  ),
  { name: "on-accent", on: "accent", least: 4.5, leastLarge: 7 },
  { name: "on-error", on: "error", least: 4.5, leastLarge: 7 },
  ...["line-strong", "focus", ...[1, 2, 3, 4, 5, 6, 7].map((no) => `chart-${no}`)].flatMap((name) =>
    ["paper", "surface"].map((on) => ({ name, on, least: 3, leastLarge: 3 })),
  ),
];

/**
 * The four looks: light and dark, ordinary and large type.
 * @returns {Readonly<Record<"light" | "dark" | "largeLight" | "largeDark", Readonly<Record<string, string>>>>}
 */
export function readTokens(css = readFileSync(path.join(root, "app/globals.css"), "utf8")) {
  const colours = (/** @type {string} */ text) =>
    Object.fromEntries(
      [...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
  const blocks = { light: {}, dark: {}, largeLight: {}, largeDark: {} };
  // Each block begins at the margin and ends with a brace there; what is dark stands inside `@variant dark-root`.
  for (const [, selector, body = ""] of css.matchAll(/^(:root|\.large-type) \{\n([\s\S]*?)^\}/gm)) {
    const [ordinary = "", dark = ""] = body.split("@variant dark-root");
    Object.assign(selector === ":root" ? blocks.light : blocks.largeLight, colours(ordinary));
    Object.assign(selector === ":root" ? blocks.dark : blocks.largeDark, colours(dark));
  }
  const light = blocks.light;
  const dark = { ...light, ...blocks.dark };
  return {
    light,
    dark,
    largeLight: { ...light, ...blocks.largeLight },
    largeDark: { ...dark, ...blocks.largeDark },
  };
}

/**
 * The contrast of WCAG, 1 to 21.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [lighter, darker] = [Math.max(luminance(one), luminance(other)), Math.min(luminance(one), luminance(other))];
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} colour
 * @returns {Colour}
 */
function linear(colour) {
  const shareAt = (/** @type {number} */ at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [shareAt(1), shareAt(3), shareAt(5)];
}

/** How people see who lack one kind of cone (Machado, Oliveira, Fernandes 2009, severity 1). */
const sights = /** @satisfies {Record<string, [Colour, Colour, Colour]>} */ ({
  // prettier-ignore
  ordinary: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
});

/**
 * How far apart two colours look to each kind of sight, in CIELAB (ΔE 1976; below about 5 they look alike).
 * @param {string} one
 * @param {string} other
 * @returns {Readonly<Record<keyof typeof sights, number>>}
 */
export function distances(one, other) {
  const under = (/** @type {[Colour, Colour, Colour]} */ matrix) => {
    const [a, b] = [lab(seen(linear(one), matrix)), lab(seen(linear(other), matrix))];
    return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  };
  const { ordinary, protanopia, deuteranopia, tritanopia } = sights;
  return {
    ordinary: under(ordinary),
    protanopia: under(protanopia),
    deuteranopia: under(deuteranopia),
    tritanopia: under(tritanopia),
  };
}

/**
 * @param {Colour} colour
 * @param {[Colour, Colour, Colour]} matrix
 * @returns {Colour}
 */
function seen(colour, matrix) {
  const along = (/** @type {Colour} */ row) => {
    const value = row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2];
    return Math.min(1, Math.max(0, value));
  };
  return [along(matrix[0]), along(matrix[1]), along(matrix[2])];
}

/**
 * @param {Colour} colour
 * @returns {Colour}
 */
function lab([red, green, blue]) {
  const bent = (/** @type {number} */ value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bent(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The two tables of docs/design.md: each use with its contrast in the four looks, and neighbours of the palette. */
export function tables() {
  const { light, dark, largeLight, largeDark } = readTokens();
  const looks = [light, dark, largeLight, largeDark];
  /** @type {(look: Readonly<Record<string, string>>, name: string) => string} */
  const colour = (look, name) => look[name] ?? "";
  const number = (/** @type {number} */ value) => value.toFixed(1);
  const contrasts = uses.map(({ name, on, least }) => {
    const found = looks.map((look) => number(contrast(colour(look, name), colour(look, on))));
    return `| \`${name}\` | \`${on}\` | ${least} | ${colour(light, name)} | ${colour(dark, name)} | ${found.join(" | ")} |`;
  });
  const pairs = [1, 2, 3, 4, 5, 6].map((no) => {
    const found = [light, dark].flatMap((look) => {
      const far = distances(colour(look, `chart-${no}`), colour(look, `chart-${no + 1}`));
      return [far.ordinary, Math.min(far.protanopia, far.deuteranopia, far.tritanopia)].map(number);
    });
    return `| ${no} – ${no + 1} | ${found.join(" | ")} |`;
  });
  return {
    contrast: [
      "| colour | on | at least | light | dark | light | dark | large, light | large, dark |",
      "| --- | --- | --: | --- | --- | --: | --: | --: | --: |",
      ...contrasts,
    ].join("\n"),
    palette: [
      "| neighbours | light | light, least of the colour-blind | dark | dark, least of the colour-blind |",
      "| --- | --: | --: | --: | --: |",
      ...pairs,
    ].join("\n"),
  };
}

if (process.argv[1] === import.meta.filename) {
  let text = readFileSync(page, "utf8");
  for (const [name, table] of Object.entries(tables())) {
    const part = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
    text = text.replace(part, `$1\n\n${table}\n\n$2`);
  }
  writeFileSync(page, await format(text, { parser: "markdown", printWidth: 120 }));
}
