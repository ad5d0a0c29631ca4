/** Writes small PDFs command by command, for what no printing program makes: hidden text, fonts without tables, hundreds of pages. */

/** A page's drawing commands, and its fonts by name as PDF dictionaries; Helvetica is there as F1. */
export interface RawPdf {
  readonly pages: readonly string[];
  readonly fonts?: Readonly<Record<string, string>>;
}

const helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/** The file. */
export function rawPdf({ pages, fonts = {} }: RawPdf): Uint8Array {
  const resources = Object.entries({ F1: helvetica, ...fonts })
    .map(([name, font]) => `/${name} ${font}`)
    .join(" ");
  const kids = pages.map((_page, index) => `${String(3 + 2 * index)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} /MediaBox [0 0 595 842] /Resources << /Font << ${resources} >> >> >>`,
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${String(4 + 2 * index)} 0 R >>`,
      `<< /Length ${String(page.length)} >>\nstream\n${page}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.7\n";
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF`;
  return new TextEncoder().encode(file);
}

/** The file, but its table of objects says of every page that it stands where another object does. */
export function misdirectedPdf(pdf: RawPdf): Uint8Array {
  const file = new TextDecoder().decode(rawPdf(pdf));
  const root = file.indexOf("1 0 obj");
  const found = [...file.matchAll(/\d+ 0 obj\n<< \/Type \/Page /g)];
  const entry = (at: number) => String(at).padStart(10, "0");
  const wrong = found.reduce(
    (text, { index }) => text.replace(`${entry(index)} 00000 n`, `${entry(root)} 00000 n`),
    file,
  );
  return new TextEncoder().encode(wrong);
}

/** Draws a text in F1. */
export function drawText(text: string, x: number, y: number, size = 10): string {
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${text}) Tj ET`;
}

/** Draws the rulings of a grid between these edges. */
export function drawGrid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, low = 0, high = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [
    ...xs.map((x) => `${String(x)} ${String(low)} m ${String(x)} ${String(high)} l S`),
    ...ys.map((y) => `${String(left)} ${String(y)} m ${String(right)} ${String(y)} l S`),
  ].join("\n");
}
