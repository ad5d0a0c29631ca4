/** Words of the check of receipts. */
import { type Translation } from "../placeholders";
import { type receipts as zh } from "../zh/receipts";

export const receipts = {
  title: "Check a publication receipt",
  lead: "Each report leaves a receipt when it is published: the SHA-256 of its whole text. With it anyone can tell whether a file is what was published then.",
  byHash: "By hash",
  hash: "Hash",
  check: "Check",
  byFile: "By file",
  fileHint:
    "Choose the receipt file (.receipt.json) that the page of the report offers. It is only hashed, never kept.",
  file: "Receipt file",
  checkFile: "Hash and check",
  genuine: "As published",
  withdrawn: "Published once, withdrawn since",
  unknown: "No such receipt",
  unknownWhy:
    "Nothing was ever published here with this hash: the file may have been changed, or is no receipt file. Excel, CSV and JSON downloads are no receipt files.",
  publishedOn: "Published on {date}",
  withdrawnBecause: "Withdrawn on {date}. Reason: {reason}",
  replaced: "Corrected since: version {n} stands now.",
  stands: "This version stands.",
  malformed: "A hash has 64 hexadecimal digits (0–9, a–f). Please check it and try again.",
  tooLarge:
    "The file is larger than 4 MB and no receipt file. Please choose the receipt file from the page of the report.",
  noFile: "No file arrived. Please choose the receipt file from the page of the report.",
  ownTitle: "Check it yourself",
  own: "There is no need to trust this site: the bytes of the receipt file are what was hashed. Any tool’s SHA-256 of it must equal the hash on the page of the report.",
} as const satisfies Translation<typeof zh>;
