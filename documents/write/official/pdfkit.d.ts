/** What pdfkit 0.20 has and its types do not know yet: PDF/UA, and the dictionary behind an element of the structure. */
declare namespace PDFKit {
  interface PDFStructureElement {
    /** PDF 1.7, table 323: entries may be added until the element is ended. */
    readonly dictionary: { readonly data: Record<string, unknown> };
  }

  namespace Mixins {
    interface PDFSubset {
      /** Says in the metadata that the file keeps to ISO 14289-1. */
      initSubset(options: { subset: "PDF/UA" }): void;
    }
  }
}
