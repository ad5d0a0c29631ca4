/** What reading a document gives (report/reading.ts), and why a document cannot be read at all. */
import { type Place } from "@/report/evidence";
import {
  type Division,
  type Proposal,
  type Reading as AnyReading,
  type ReportInFile,
  type Unread,
} from "@/report/reading";
import { type Sentence } from "@/report/sentence";
import { type Format } from "./original";

export type { Division, Place, Proposal, ReportInFile, Unread };

/** What was read from one document. */
export type Reading = AnyReading<Format>;

/** Why a document cannot be read at all, in one sentence. */
export class UnreadableDocument extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = "UnreadableDocument";
  }
}
