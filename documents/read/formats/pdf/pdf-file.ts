/** Opens a PDF with pdf.js and gives what is drawn on its pages; the only file that knows pdf.js. */
import { type FontFacts } from "./pdf-glyphs";
import { marksOf, type PageMarks } from "./pdf-marks";
import { type Matrix } from "./pdf-matrix";

/** Why a PDF gives nothing: it wants a password, or its content cannot be followed to the end. */
export class ClosedPdf extends Error {
  constructor(readonly why: "locked" | "damaged") {
    super(why);
    this.name = "ClosedPdf";
  }
}

/** A PDF that is open; pages are counted from 1. */
export interface OpenPdf {
  readonly pages: number;
  /** Whether there is any text in the file of the page, be it shown or not; quick, as no image is opened. */
  readonly hasText: (page: number) => Promise<boolean>;
  readonly marks: (page: number) => Promise<PageMarks>;
  readonly close: () => Promise<void>;
}

type Module = Awaited<ReturnType<typeof pdfModule>>;
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<Module["getDocument"]>["promise"]>["getPage"]>>;

/** pdf.js asks here for the tables of characters and the fonts that a PDF leaves out; none are at hand, and none are fetched. */
class NothingToFetch {
  fetch(): Promise<never> {
    return Promise.reject(new Error("not embedded"));
  }
}

/** Errors end the reading of a page: what stands after them would be missing, a number cut short among it. */
const options = {
  verbosity: 0,
  stopAtErrors: true,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  fontExtraProperties: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  BinaryDataFactory: NothingToFetch,
};

/** Opens a PDF; throws ClosedPdf where that cannot be done. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await pdfModule();
  // pdf.js takes the memory it is given for its own.
  const task = pdfjs.getDocument({ ...options, data: new Uint8Array(bytes) });
  const document = await closedOnError(task.promise);
  const names = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code, name]));
  const pageOf = (page: number) => closedOnError(document.getPage(page));
  return {
    pages: document.numPages,
    hasText: async (number) => {
      const { items } = await closedOnError((await pageOf(number)).getTextContent());
      return items.some((item) => "str" in item && item.str.trim() !== "");
    },
    marks: async (number) => marksOnPage(await pageOf(number), names, pdfjs.AnnotationMode.DISABLE),
    close: () => task.destroy(),
  };
}

async function marksOnPage(
  page: PdfPage,
  names: ReadonlyMap<number, string>,
  annotationMode: number,
): Promise<PageMarks> {
  const { fnArray, argsArray } = await closedOnError(page.getOperatorList({ annotationMode }));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const font = (name: string): FontFacts => {
    const known: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    return known !== null && typeof known === "object" ? known : { error: "missing" };
  };
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const ctm: Matrix = [a, b, c, d, e, f];
  const marks = marksOf({ names, commands: fnArray, args: argsArray, view: { width, height, ctm }, font });
  page.cleanup();
  return marks;
}

async function closedOnError<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new ClosedPdf(error instanceof Error && error.name === "PasswordException" ? "locked" : "damaged");
  }
}

async function pdfModule() {
  giveTransfer();
  const { getResolvedPDFJS } = await import("unpdf");
  return getResolvedPDFJS();
}

/** pdf.js packs fonts with a method of ArrayBuffer that Node has from version 21 on; without it pages end at their first text. */
function giveTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function transferToFixedLength(this: ArrayBuffer, length?: number): ArrayBuffer {
    const moved = structuredClone(this, { transfer: [this] });
    return length === undefined || length === moved.byteLength ? moved : moved.slice(0, length);
  };
}
