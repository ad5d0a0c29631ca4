/** Questions that readers ask about a published figure: how they end. */
import { type Label } from "../form/define";

/** correct: the figure stands; to-be-corrected: the agency will correct it; answered: neither, e.g. a question of meaning. */
export const inquiryOutcomes = ["correct", "to-be-corrected", "answered"] as const;
export type InquiryOutcome = (typeof inquiryOutcomes)[number];

export const inquiryOutcomeLabels: Readonly<Record<InquiryOutcome, Label>> = {
  correct: { zh: "数据无误", en: "The figure is right" },
  "to-be-corrected": { zh: "将予更正", en: "To be corrected" },
  answered: { zh: "已作说明", en: "Explained" },
};
