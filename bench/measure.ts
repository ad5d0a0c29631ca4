/** What a bench gives back: each file here exports a default function that returns its measures. */

/** One number, with the number of something measured beside it in the same run where there is one. */
export interface Measure {
  /** What was measured, for example "check: findings of one report". */
  name: string;
  value: number;
  unit: string;
  peer?: string;
  /** The peer's number in the same unit. */
  peerValue?: number;
}

/** The shape of every bench's default export. */
export type Bench = () => Promise<Measure[]>;
