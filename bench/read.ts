/** Reads the text of one whole report: an invented one, and real published texts where they lie beside the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readText } from "@/documents/read/read";
import { writeReport } from "@/documents/read/synthetic-report.test-support";
import { editionOf } from "@/report/form/editions";
import { faultlessContent } from "@/report/rules/examples";
import { type Bench, type Measure } from "./measure";
import { timeRuns } from "./support/timing";

const runs = 200;
const published = new URL("../../shared/reports/", import.meta.url);
const sentence = "本机关认真落实政府信息公开各项要求，及时、准确地公开政府信息，并规范办理依申请公开工作。";

const bench: Bench = () => Promise.resolve([measure("invented report", inventedText()), ...publishedMeasures()]);

export default bench;

function measure(title: string, text: string): Measure {
  const { median } = timeRuns(runs, () => readText(text));
  return { name: `read: ${title}, ${text.length} characters, median`, value: median, unit: "ms" };
}

/** The faultless report with a narrative as long as a real one; what is read must be what was written. */
function inventedText(): string {
  const { figures } = faultlessContent();
  const text = writeReport(editionOf("2021"), figures, "tabs").replace("工作平稳。", sentence.repeat(60));
  const read = readText(text).content.figures;
  const wrong = Object.keys(figures).filter((code) => String(read[code]) !== String(figures[code]));
  if (wrong.length > 0) throw new Error(`The invented report was not read as written: ${wrong.join(", ")}`);
  return text;
}

function publishedMeasures(): Measure[] {
  if (!existsSync(published)) return [];
  return readdirSync(published)
    .filter((name) => name.startsWith("zibo") && name.endsWith(".txt"))
    .map((name) => measure(name, withoutNotes(readFileSync(new URL(name, published), "utf8"))));
}

/** Lines at the head that begin with "# " tell where the text is from and are not part of it. */
function withoutNotes(text: string): string {
  return text.replace(/^(?:# .*\n)+/, "");
}
