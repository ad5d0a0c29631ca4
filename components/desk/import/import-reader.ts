/** Sends a document to be read and hands on what comes back line by line: progress, what was read, or one sentence. */
import { type ReadEvent } from "./reading";

/** A document that a person chose, dropped or pasted. */
export interface Source {
  readonly name: string;
  readonly body: Blob;
}

/** Header that carries the document's name, percent-encoded; no other site can send it without being asked first. */
export const nameHeader = "x-document-name";

/** Sends one document; rejects when the connection fails or the signal aborts it. */
export async function sendDocument(
  address: string,
  source: Source,
  { signal, onEvent }: { readonly signal: AbortSignal; readonly onEvent: (event: ReadEvent) => void },
): Promise<void> {
  const answer = await fetch(address, {
    method: "POST",
    body: source.body,
    headers: { [nameHeader]: encodeURIComponent(source.name), "content-type": "application/octet-stream" },
    signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`Reading was answered with ${answer.status}.`);
  const decoder = new TextDecoder();
  const lines = lineSplitter((line) => onEvent(JSON.parse(line) as ReadEvent));
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    lines.push(decoder.decode(value, { stream: true }));
  }
  lines.push(decoder.decode());
  lines.end();
}

/** Puts chunks of text together to whole lines; empty ones are left out. */
export function lineSplitter(onLine: (line: string) => void): { push: (chunk: string) => void; end: () => void } {
  let rest = "";
  const hand = (line: string) => {
    if (line.trim() !== "") onLine(line);
  };
  return {
    push(chunk) {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      parts.forEach(hand);
    },
    end() {
      hand(rest);
      rest = "";
    },
  };
}
