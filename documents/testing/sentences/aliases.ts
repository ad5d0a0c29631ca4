/** Short names for cells and sums of cells in patterns: `{received}`, `{last.refused}`. */

const group = (row: string, reasons: readonly string[]) =>
  reasons.map((reason) => `requests.${row}.${reason}.total`).join(" + ");
const suits = (result: string) => `litigation.direct.${result} + litigation.after-reconsideration.${result}`;
const organisations = [
  "enterprise",
  "research-institute",
  "welfare-organisation",
  "legal-service-body",
  "other-organisation",
];

/** Name → the sum it stands for. */
export const aliases: Readonly<Record<string, string>> = {
  received: "requests.received.total",
  "carried-in": "requests.carried-in.total",
  "carried-out": "requests.carried-out.total",
  concluded: "requests.concluded.total",
  granted: "requests.granted.total",
  partly: "requests.partly-granted.total",
  refused: group("refused", [
    "state-secret",
    "forbidden-by-law",
    "security-and-stability",
    "third-party",
    "internal-affairs",
    "process-information",
    "enforcement-file",
    "administrative-query",
  ]),
  unavailable: group("unavailable", ["not-held", "must-be-made", "still-unclear"]),
  "not-held": "requests.unavailable.not-held.total",
  "not-processed": group("not-processed", ["petition", "repeated", "publication", "excessive", "reissue"]),
  other: group("other", ["not-corrected", "fee-unpaid", "other"]),
  natural: "requests.received.natural-person",
  enterprise: "requests.received.enterprise",
  research: "requests.received.research-institute",
  organisations: organisations.map((column) => `requests.received.${column}`).join(" + "),
  recon: "reconsideration.total",
  "recon.upheld": "reconsideration.upheld",
  "recon.corrected": "reconsideration.corrected",
  "recon.other": "reconsideration.other",
  "recon.pending": "reconsideration.pending",
  suits: suits("total"),
  "suits.upheld": suits("upheld"),
  "suits.corrected": suits("corrected"),
  "suits.other": suits("other"),
  "suits.pending": suits("pending"),
  "suits.direct": "litigation.direct.total",
  "suits.after": "litigation.after-reconsideration.total",
  issued: "normative-documents.issued",
  repealed: "normative-documents.repealed",
  "in-force": "normative-documents.in-force",
  licences: "licences.decisions",
  penalties: "penalties.decisions",
  coercion: "coercive-measures.decisions",
  fees: "fees.amount",
};
