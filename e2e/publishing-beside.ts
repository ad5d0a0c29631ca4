/** Run beside the server of the browser tests: a report of a new agency comes out, is corrected and taken back, a line of input each. */
import { createInterface } from "node:readline";
import { approvedReport, bringOut, foundAgency, takeBack } from "@/bench/support/one-report";
import { closeDatabase } from "@/db/client";

const year = 2024;
const desk = await foundAgency();
let reportId = await approvedReport(desk, year, 4321);
process.stdout.write(`${[desk.slug, desk.name, desk.region].join("\t")}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === "publish") await bringOut(desk, reportId, null);
  else if (line === "withdraw") await takeBack(desk, reportId, "误发，另行公布");
  else if (line === "correct") {
    reportId = await approvedReport(desk, year, 5678);
    await bringOut(desk, reportId, "更正新收申请数量");
  } else break;
  process.stdout.write(`${line}\n`);
}
await closeDatabase();
