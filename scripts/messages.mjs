/** `npm run messages`: lists what stands in messages/zh and messages/en, so that a file there is a namespace by itself. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

export const languages = /** @type {const} */ (["zh", "en"]);

/**
 * The namespaces of a language by name: each is named as its file, sign-in.ts signIn.
 * @param {(typeof languages)[number]} language
 */
export function namespacesOf(language) {
  const folder = path.join(root, "messages", language);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const from = file.slice(0, -".ts".length);
      const [, words] = /^export const (\w+)\b/m.exec(readFileSync(path.join(folder, file), "utf8")) ?? [];
      if (!words) throw new Error(`messages/${language}/${file} exports no words.`);
      return { from, words, name: from.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()) };
    });
}

/**
 * The text of messages/zh.ts or messages/en.ts.
 * @param {(typeof languages)[number]} language
 */
function listOf(language) {
  const spaces = namespacesOf(language);
  return [
    "/** All words in one place, by namespace; written by `npm run messages`. */",
    ...spaces.map(({ from, words }) => `import { ${words} } from "./${language}/${from}";`),
    "",
    `export const ${language} = {`,
    ...spaces.map(({ name, words }) => (name === words ? `  ${name},` : `  ${name}: ${words},`)),
    "};",
    "",
  ].join("\n");
}

/** Writes both lists. */
export function writeLists() {
  for (const language of languages) writeFileSync(path.join(root, `messages/${language}.ts`), listOf(language));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeLists();
