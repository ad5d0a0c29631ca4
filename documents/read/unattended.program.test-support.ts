/** A program that reads a sound PDF and one whose pages fail unattended, both at once, then fails unattended itself. */
import { setTimeout } from "node:timers/promises";
import { pdfOriginal } from "./formats/pdf/pdf";
import { drawText, misdirectedPdf, rawPdf } from "../testing/pdf-raw.test-support";
import { UnreadableDocument } from "./model";

const pages = [1, 2, 3].map((page) => drawText(`page ${String(page)}`, 50, 700));

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await pdfOriginal(bytes)).text.replaceAll("\n", ", ");
  } catch (problem) {
    return problem instanceof UnreadableDocument ? problem.sentence.en : String(problem);
  }
}

const outcomes = await Promise.all([misdirectedPdf({ pages }), rawPdf({ pages }), rawPdf({ pages })].map(outcome));
process.stdout.write(`${outcomes.join("\n")}\n`);
void Promise.reject(new Error("of the program itself"));
await setTimeout(1000);
process.stdout.write("went on\n");
