/** A published report with all a reader of a download needs to know about it. */
import { type ReportContent, type Scope } from "@/report/content";

/** What the downloads are written from. */
export interface WrittenReport {
  readonly agency: string;
  readonly year: number;
  readonly scope: Scope;
  readonly version: number;
  /** When this version was published here, as an ISO time. */
  readonly publishedAt: string;
  readonly content: ReportContent;
}
