/** Opens the container of old office files (OLE): streams by name. */
import { CFB } from "@e965/xlsx";
import { UnreadableDocument } from "../../model";

/** The content of a stream; null where the file has none of that name at its root. */
export type Streams = (name: string) => Uint8Array | null;

interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array | number[] }[];
}

/** The streams of the file; throws UnreadableDocument where the container is damaged. */
export function openCompound(bytes: Uint8Array): Streams {
  const container = parsed(bytes);
  return (name) => {
    const at = container.FullPaths.findIndex((path) => path.toLowerCase() === `root entry/${name.toLowerCase()}`);
    const content = container.FileIndex[at]?.content;
    return content === undefined ? null : Uint8Array.from(content);
  };
}

function parsed(bytes: Uint8Array): Container {
  try {
    // The library gives its container without types.
    return (CFB as { read: (bytes: Uint8Array, options: unknown) => Container }).read(bytes, { type: "buffer" });
  } catch {
    throw new UnreadableDocument({
      zh: "文件已损坏，无法打开，请用办公软件打开后另存为 .docx 或 .xlsx 再上传。",
      en: "The file is damaged; open it in an office program and save it as .docx or .xlsx.",
    });
  }
}
