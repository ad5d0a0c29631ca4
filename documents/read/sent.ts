/** A document on its way in, before anything is known about it. */

/** A document as it was sent; its name is only a hint. */
export interface SentDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which of several reports in it is wanted, from 1. */
  readonly report?: number | undefined;
}

/** How far a long reading is: pages, sheets or files done of all. */
export type Progress = (done: number, all: number) => void;
