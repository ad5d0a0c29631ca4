/** What the import page asks and is answered: readings are kept on the server, and found again by their id. */
import { type Origin, type ReportContent, type Scope } from "@/report/content";
import { type KeptReading } from "@/report/reading";
import { type Sentence } from "@/report/sentence";
import { type Standing } from "@/report/workflow/workflow";
import { type FormState } from "../../form/form-state";

/** Which report a document becomes; empty and null where it is not known yet. */
export interface ImportKey {
  readonly agencyId: string;
  readonly year: number | null;
  readonly scope: Scope | null;
}

/** How the report of a key stands now, as far as the viewer may know. */
export interface TargetShown {
  readonly standing: Standing;
  /** What it becomes, whatever the document says; transcribed needs the official address. */
  readonly origin: Origin;
  readonly isOpen: boolean;
  readonly draft: {
    readonly href: string;
    readonly version: number;
    readonly updatedAt: string;
    readonly updatedBy: string | null;
  } | null;
  readonly previous: { readonly content: ReportContent; readonly isPublished: boolean } | null;
}

/** One line of the answer to a document that was sent; `file` counts the files of a zip. */
export type ReadEvent =
  | { readonly files: readonly string[] }
  | { readonly file?: number; readonly progress: { readonly done: number; readonly all: number } }
  | { readonly file?: number; readonly reading: KeptReading }
  | { readonly file?: number; readonly problem: Sentence };

export interface ImportState extends FormState {
  readonly reading: KeptReading | null;
}

export interface SaveState extends FormState {
  /** Where the saved draft is. */
  readonly href?: string;
}

export type ReadAction = (state: ImportState, form: FormData) => Promise<ImportState>;
export type SaveAction = (state: SaveState, form: FormData) => Promise<SaveState>;
/** Null where there is nothing the viewer may see. */
export type LookUpAction = (key: ImportKey) => Promise<TargetShown | null>;

/** Bytes of a document, and of a zip of documents, that are sent at most. */
export const largestDocument = 20 * 1024 * 1024;
export const largestZip = 60 * 1024 * 1024;

/** What the file choice offers. */
export const readableFiles =
  ".txt,.md,.html,.htm,.mht,.mhtml,.docx,.doc,.wps,.rtf,.odt,.xlsx,.xls,.et,.ods,.csv,.json,.pdf,.zip";

export const idleImport: ImportState = { status: "idle", message: "", problems: {}, reading: null };
