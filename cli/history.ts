/** `nianbao history REPORT`: what happened to a report, for the operator; `--json` with everything the chain is made of. */
import { isUuid } from "@/db/gate/access";
import { closeDatabase, db } from "@/db/client";
import { listEvents } from "@/db/gate/history";

const usage = "usage: nianbao history REPORT-ID [--json]\n";

/** Exit 2 when the words are off, 1 when there is no such report. */
export async function run(args: readonly string[]): Promise<number> {
  const [reportId = ""] = args.filter((word) => word !== "--json");
  if (!isUuid(reportId)) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const events = await db().transaction((tx) => listEvents(tx, reportId));
    const lines = events.map(({ no, at, personName, kind, detail, previousHash, hash, personId }) =>
      args.includes("--json")
        ? JSON.stringify({ reportId, no, at, personId, personName, kind, detail, previousHash, hash })
        : `${String(no)}\t${at.toISOString()}\t${personName}\t${kind}\t${hash.slice(0, 12)}`,
    );
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
    if (events.length === 0) process.stderr.write("没有这份报告的历史 No history of such a report.\n");
    return events.length === 0 ? 1 : 0;
  } finally {
    await closeDatabase();
  }
}
