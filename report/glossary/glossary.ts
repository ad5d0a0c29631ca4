/** The glossary: each row and column of the form with its explanation, then the words of the field. */
import { applicantTerms } from "./applicant-terms";
import { type GlossaryEntry, type Word } from "./define";
import { disclosureTerms, trialFormTerms } from "./disclosure-terms";
import { disputeTerms } from "./dispute-terms";
import { reasonTerms } from "./reason-terms";
import { requestTerms } from "./request-terms";
import { figureWords, platformWords, reportingWords } from "./words";

/** All explanations of rows and columns, those only of 2019 last. */
export const formEntries: readonly GlossaryEntry[] = [
  ...disclosureTerms,
  ...requestTerms,
  ...reasonTerms,
  ...applicantTerms,
  ...disputeTerms,
  ...trialFormTerms,
];

/** The words of the field, by what they are about. */
export const words: Readonly<Record<"reporting" | "figures" | "platform", readonly Word[]>> = {
  reporting: reportingWords,
  figures: figureWords,
  platform: platformWords,
};

const byKey = new Map([...formEntries, ...Object.values(words).flat()].map((entry) => [entry.key, entry]));

/** The explanation with this key, or undefined. */
export function findEntry(key: string): GlossaryEntry | undefined {
  return byKey.get(key);
}
