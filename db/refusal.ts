/** The one class that db throws: throwing rolls the transaction back; app and cli translate it in one place each. */
import { type Sentence } from "@/report/sentence";
import { refusalSentences, type RefusalReason } from "@/report/workflow/refusal";

/** A "no" with its reason from a closed list and a sentence for the person. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly sentence: Sentence = refusalSentences[reason],
  ) {
    super(sentence.en);
    this.name = "Refusal";
  }
}
