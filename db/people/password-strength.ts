/** How easily a password is guessed by who knows the person: common passwords, keys in a row, names and their pinyin. */
import "server-only";
import { type ZxcvbnFactory } from "@zxcvbn-ts/core";
import { type Sentence } from "@/report/sentence";
import { searchTermsOf } from "../public/search-text";

/** Of 0 to 4: guessed in no fewer than 10^8 tries, which argon2 makes years of. */
const leastScore = 3;
/** Beyond these signs nothing is looked for: the search grows with the square of the length. */
const judgedSigns = 100;

/** Chosen often here, and in no list that the package brings. */
const hereabouts = [
  ...["nianbao", "niandubaogao", "xinxigongkai", "zhengwugongkai", "zhengfu", "xianzhengfu", "bangongshi", "mima"],
  ...["admin", "guanliyuan", "woaini", "woaizhongguo", "zhonghuarenmingongheguo", "1314520", "5201314"],
];

// Read at the first judgement only: a megabyte of words that no page needs.
let judge: Promise<ZxcvbnFactory> | null = null;

async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new Factory({ dictionary: { ...dictionary, hereabouts }, graphs: adjacencyGraphs });
}

/** What is said of a password that is guessed too easily, or null. `known`: words about the person, in characters too. */
export async function weaknessOf(password: string, known: readonly string[]): Promise<Sentence | null> {
  const { check } = await (judge ??= loadJudge()).then((made) => ({ check: made.check.bind(made) }));
  const found = check(password.slice(0, judgedSigns), known.flatMap(guessesFrom));
  if (found.score >= leastScore) return null;
  return {
    zh: "这个密码太容易被猜到：请不要用姓名、单位名称及其拼音、常见密码、连续按键或日期，可以用几个互不相关的词。",
    en: "This password is easily guessed: use no name of yours or of your agency (in pinyin either), no common password, keys in a row or date. A few unrelated words do well.",
  };
}

/** A word as it stands, its pinyin and initials, and the parts of what has several: 王建国 gives jianguo, "wang@a.cn" wang. */
function guessesFrom(word: string): string[] {
  const parts = /\p{Script=Han}/u.test(word) ? piecesOf(word) : word.split(/[^\p{L}\d]+/u);
  const guesses = [word, ...parts].flatMap((part) => searchTermsOf(part).searchText.split("\n"));
  return [...new Set(guesses)].filter((guess) => guess.length > 1);
}

/** Every one to four signs that stand together. */
function piecesOf(word: string): string[] {
  const signs = Array.from(word).slice(0, 40);
  return signs.flatMap((_, from) => [1, 2, 3, 4].map((length) => signs.slice(from, from + length).join("")));
}
