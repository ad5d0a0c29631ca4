/** Words of the check of receipts. */
import { type Translation } from "../placeholders";
import { type receipts as zh } from "../zh/receipts";

export const receipts = {
  title: "Check a publication receipt",
  lead: "Every publication of a report leaves a receipt: the SHA-256 hash of its full text. With it, anyone can tell whether a file is what was published.",
  byHash: "By hash",
  hash: "Hash",
  check: "Check",
  byFile: "By file",
  fileHint: "Choose the receipt file (.receipt.json) offered on the report’s page. It is only hashed, never kept.",
  file: "Receipt file",
  checkFile: "Hash and check",
  genuine: "As published",
  withdrawn: "Published, since withdrawn",
  unknown: "No such receipt",
  unknownWhy:
    "Nothing was ever published here with this hash: the file may have been changed or may not be a receipt file. Excel, CSV and JSON downloads are not receipt files.",
  publishedOn: "Published on {date}",
  withdrawnBecause: "Withdrawn on {date}. Reason: {reason}",
  replaced: "Since corrected: version {n} is current.",
  stands: "This version is current.",
  malformed: "A hash has 64 hexadecimal digits (0–9, a–f). Please check it and try again.",
  tooLarge:
    "The file is larger than 4 MB and is not a receipt file. Please choose the receipt file from the report’s page.",
  noFile: "No file was received. Please choose the receipt file from the report’s page.",
  ownTitle: "Check it yourself",
  own: "You need not trust this site: the receipt file is exactly what was hashed. Its SHA-256 in any tool must equal the hash on the report’s page.",
} as const satisfies Translation<typeof zh>;
