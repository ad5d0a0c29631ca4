/** Reads a PDF with a text layer: its characters and rulings where they stand, put together to lines and tables. */
import { UnreadableDocument } from "../../model";
import { type Original } from "../../original";
import { transcribe } from "../../transcript";
import { attended, UnattendedFailure } from "../../unattended";
import { ClosedPdf, openPdf, type OpenPdf } from "./pdf-file";
import { itemsOf } from "./pdf-items";
import { layoutOf, type Layout } from "./pdf-layout";
import { type PageMarks } from "./pdf-marks";

/** No report is longer. */
const mostPages = 300;
const mostCharacters = 2_000_000;
const mostMilliseconds = 60_000;

const sentences = {
  scanned: {
    zh: "这份PDF是扫描图像，没有文字层，无法读取；请上传Word、网页或由Word直接转成的PDF，或手工填写。",
    en: "This PDF is a scanned image without a text layer and cannot be read; send a Word file, a web page or a PDF made from Word, or type the figures.",
  },
  recognised: {
    zh: "这份PDF是扫描图像，其文字层是识别得来的，不能作准；请上传Word、网页或由Word直接转成的PDF，或手工填写。",
    en: "This PDF is a scanned image whose text was guessed from the picture and cannot be relied on; send a Word file, a web page or a PDF made from Word, or type the figures.",
  },
  locked: {
    zh: "这份PDF设有打开密码，请去除密码后再上传。",
    en: "This PDF is protected by a password; remove the password and send it again.",
  },
  damaged: {
    zh: "这份PDF已损坏，无法读取；请重新生成或下载后再上传。",
    en: "This PDF is damaged and cannot be read; make or download it again and send it.",
  },
  untold: {
    zh: "这份PDF没有内嵌所用字体的文字对照，无法确定其中的文字；请用Word另存为PDF（内嵌字体）或上传原文件。",
    en: "This PDF does not say which characters its fonts show, so its text cannot be told; save it as PDF from Word with embedded fonts, or send the original file.",
  },
  long: {
    zh: `这份PDF超过${mostPages}页，不像一份年度报告；请只上传报告本身。`,
    en: `This PDF has more than ${mostPages} pages, which no annual report has; send the report alone.`,
  },
  slow: {
    zh: "读取这份PDF用时过长，已停止；请拆分或另存后再上传。",
    en: "Reading this PDF took too long and was stopped; split it or save it anew and send it again.",
  },
} as const;

/** Reads a PDF page by page; nothing in it is executed, drawn or fetched. */
export async function pdfOriginal(
  bytes: Uint8Array,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Original> {
  try {
    // pdf.js fetches pages ahead, and nobody hears of one that fails when the reading of the file begins anew.
    const layouts = await attended(async () => {
      const pdf = await openPdf(bytes);
      try {
        return await layoutsOf(pdf, onProgress);
      } finally {
        await pdf.close();
      }
    });
    return transcribe("pdf", itemsOf(layouts));
  } catch (error) {
    if (error instanceof UnattendedFailure) throw new UnreadableDocument(sentences.damaged);
    throw error instanceof ClosedPdf ? new UnreadableDocument(sentences[error.why]) : error;
  }
}

async function layoutsOf(pdf: OpenPdf, onProgress: (done: number, all: number) => void): Promise<Layout[]> {
  if (pdf.pages > mostPages) throw new UnreadableDocument(sentences.long);
  const started = performance.now();
  const count: Count = { shown: 0, unknown: 0, hidden: 0, untold: 0 };
  const layouts: Layout[] = [];
  if (!(await hasText(pdf))) throw new UnreadableDocument(sentences.scanned);
  for (let page = 1; page <= pdf.pages; page += 1) {
    const marks = await pdf.marks(page);
    add(count, marks);
    if (count.shown > mostCharacters) throw new UnreadableDocument(sentences.long);
    if (performance.now() - started > mostMilliseconds) throw new UnreadableDocument(sentences.slow);
    layouts.push(layoutOf(marks));
    onProgress(page, pdf.pages);
  }
  const reason = unreadable(count);
  if (reason) throw new UnreadableDocument(sentences[reason]);
  return layouts;
}

/** Characters of a document: shown, shown but unknown, not shown; and texts of which not even the length is known. */
interface Count {
  shown: number;
  unknown: number;
  hidden: number;
  untold: number;
}

function add(count: Count, { glyphs, hidden, untold }: PageMarks): void {
  for (const { text } of glyphs) {
    if (text.trim() !== "") count.shown += 1;
    if (text.includes("\uFFFD")) count.unknown += 1;
  }
  count.hidden += hidden;
  count.untold += untold;
}

/** A page number or a stamp over a scan is no text layer. */
function unreadable({ shown, unknown, hidden, untold }: Count): keyof typeof sentences | null {
  if (untold + unknown > (shown - unknown) / 2) return "untold";
  if (hidden > shown) return "recognised";
  return shown === 0 ? "scanned" : null;
}

async function hasText(pdf: OpenPdf): Promise<boolean> {
  for (let page = 1; page <= pdf.pages; page += 1) if (await pdf.hasText(page)) return true;
  return false;
}
