/** A report that a test publishes, corrects and withdraws behind the server's back: only the worker tells it. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface Publishing {
  readonly slug: string;
  readonly name: string;
  /** The government above the agency; nobody else is below it. */
  readonly region: string;
  /** publish, correct or withdraw; comes back when it is committed. */
  step: (verb: "publish" | "correct" | "withdraw") => Promise<void>;
  end: () => void;
}

/** A new agency below a new government, with a report of 2024 that waits for its publication: 4321 requests, corrected 5678. */
export async function startPublishing(): Promise<Publishing> {
  const node = ["--conditions=react-server", "--import", "tsx", "e2e/publishing-beside.ts"];
  // Playwright hands its loader down to children, where it would meet tsx.
  const child = spawn(process.execPath, node, {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const line = await lines.next();
    if (line.done) throw new Error("The publishing process ended.");
    return line.value;
  };
  const [slug = "", name = "", region = ""] = (await answer()).split("\t");
  return {
    slug,
    name,
    region,
    step: async (verb) => {
      child.stdin.write(`${verb}\n`);
      await answer();
    },
    end: () => void child.stdin.end(),
  };
}
