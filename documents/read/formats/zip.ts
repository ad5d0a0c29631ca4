/** The documents in a zip; zips within it are handed on as they are and opened by nobody. */
import { unzip } from "../container";
import { beyond, limits } from "../limits";
import { UnreadableDocument } from "../model";
import { type SentDocument } from "../sent";

/** What archivers and systems add by themselves. */
const besides = /(?:^|\/)(?:__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Each document with its path in the zip, in the order of the zip. */
export async function documentsInZip({ bytes }: SentDocument): Promise<SentDocument[]> {
  if (bytes.length > limits.zipBytes) throw beyond("zipBytes");
  const documents = await unzip(bytes, (name) => !besides.test(name));
  if (documents.length > 0) return documents;
  throw new UnreadableDocument({ zh: "压缩包里没有文件。", en: "The zip holds no file." });
}
