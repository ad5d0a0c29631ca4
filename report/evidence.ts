/** Where a value that was read from a document stood in it. */
export interface Place {
  /** Line and column (characters), both from 1. */
  readonly line: number;
  readonly column: number;
  /** The text as printed. */
  readonly text: string;
}
