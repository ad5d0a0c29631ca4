/** What is said between us and the process that reads; nothing in it is believed to be more than its type says. */
import { type Sentence } from "@/report/sentence";
import { type Reading } from "../model";

/** To the process: one document; its content is sent as it is. */
export interface ReadOrder {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: number | undefined;
  readonly seconds: number;
}

/** From the process; `ready` once, then any number of `progress` and one last word for each document. */
export type Report =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly all: number }
  | { readonly kind: "read"; readonly id: number; readonly reading: Reading }
  | { readonly kind: "unreadable"; readonly id: number; readonly sentence: Sentence }
  | { readonly kind: "failed"; readonly id: number; readonly stack: string };
