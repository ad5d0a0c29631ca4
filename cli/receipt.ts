/** `nianbao receipt FILE [HASH]`: the receipt of a kept file, and whether it is the one given; needs no server. */
import { readFile } from "node:fs/promises";
import { receiptOfFile } from "@/db/gate/receipts";

/** Prints the hash; 0 when none was given or it is the same, 1 when it is another, 2 when the file cannot be read. */
export async function run([file, given]: readonly string[]): Promise<number> {
  if (file === undefined) return refuse("请给出凭证文件 Please name the receipt file: nianbao receipt FILE [HASH]");
  if (given !== undefined && !/^[0-9a-f]{64}$/i.test(given))
    return refuse("校验值应为 64 位十六进制字符 A hash has 64 hexadecimal digits");
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return refuse(`无法读取文件 Cannot read ${file}`);
  const hash = receiptOfFile(bytes);
  process.stdout.write(`${hash}\n`);
  if (given === undefined) return 0;
  const isSame = given.toLowerCase() === hash;
  process.stdout.write(
    isSame ? "一致 the same\n" : "不一致：文件不是当时发布的内容 another: this is not what was published\n",
  );
  return isSame ? 0 : 1;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
