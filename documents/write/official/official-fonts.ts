/**
 * The fonts of PDF and OFD. The type of GB/T 9704 (方正小标宋, 仿宋_GB2312, 黑体, 楷体) may not be given away; free ones
 * stand for it: 思源宋体 for 小标宋, 仿宋 and 楷体, 思源黑体 for 黑体 (docs/decisions/032).
 */
import path from "node:path";
import { create, type Font } from "fontkit";
import { readFile } from "node:fs/promises";

/** What a font is for. */
export type FontRole = "title" | "hei" | "kai" | "song";

interface FontFile {
  readonly file: string;
  /** The family by which a reader without the font finds another. */
  readonly family: string;
}

const serif = "@expo-google-fonts/noto-serif-sc";
const files: Readonly<Record<FontRole, FontFile>> = {
  title: { file: `${serif}/700Bold/NotoSerifSC_700Bold.ttf`, family: "Noto Serif SC Bold" },
  hei: { file: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf", family: "Noto Sans SC Medium" },
  kai: { file: `${serif}/600SemiBold/NotoSerifSC_600SemiBold.ttf`, family: "Noto Serif SC SemiBold" },
  song: { file: `${serif}/400Regular/NotoSerifSC_400Regular.ttf`, family: "Noto Serif SC" },
};

/** The roles in the order in which files carry them. */
export const fontRoles: readonly FontRole[] = ["title", "hei", "kai", "song"];

/** A font with its bytes and the widths of its characters. */
export interface OfficialFont {
  readonly role: FontRole;
  readonly family: string;
  readonly bytes: Buffer;
  readonly font: Font;
  /** Width of a text in points at a size in points, kerning left out. */
  readonly widthOf: (text: string, size: number) => number;
  /** The text as it can be printed: a character the font has not is 〓, as printers mark a missing sort. */
  readonly printed: (text: string) => string;
}

export type OfficialFonts = Readonly<Record<FontRole, OfficialFont>>;

let loaded: Promise<OfficialFonts> | undefined;

/** The fonts, read once a process; they stand in the packages under the program's folder. */
export function officialFonts(): Promise<OfficialFonts> {
  loaded ??= loadAll().catch((reason: unknown) => {
    loaded = undefined;
    throw reason;
  });
  return loaded;
}

async function loadAll(): Promise<OfficialFonts> {
  const [title, hei, kai, song] = await Promise.all([load("title"), load("hei"), load("kai"), load("song")]);
  return { title, hei, kai, song };
}

async function load(role: FontRole): Promise<OfficialFont> {
  const { file, family } = files[role];
  const bytes = await readFile(path.join(process.cwd(), "node_modules", file));
  const font = create(bytes);
  const widths = new Map<string, number>();
  const widthOfCharacter = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return {
    role,
    family,
    bytes,
    font,
    widthOf: (text, size) => Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0) * size,
    printed: (text) =>
      Array.from(text, (each) => (font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0) ? each : "〓")).join(""),
  };
}
