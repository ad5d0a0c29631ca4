/** The name of a file in a zip: old archivers write it in GBK and say nothing, newer ones in UTF-8. */
import { type Entry } from "yauzl";

const unicodePath = 0x70_75;

/** The path with forward strokes; null where it would lead out of the zip or cannot be a name. */
export function nameOf(entry: Entry): string | null {
  const extra = entry.extraFields.find(({ id, data }) => id === unicodePath && data[0] === 1);
  const bytes = extra && extra.data.length > 5 ? extra.data.subarray(5) : entry.fileNameRaw;
  const name = decoded(bytes).replaceAll("\\", "/");
  const leadsOut = /^(?:\/|[a-z]:)/i.test(name) || name.split("/").includes("..");
  return leadsOut || name === "" || /[\0-\u001f]/.test(name) ? null : name;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
