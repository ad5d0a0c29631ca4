/** What the forms of questions and answers show after they were sent: how it went, and what was typed, so that nothing is lost. */
import { type FormState, idleForm } from "@/components/form/form-state";

export interface InquiryState extends FormState {
  readonly typed: Readonly<Record<string, string>>;
}

export const idleInquiry: InquiryState = { ...idleForm, typed: {} };

export type InquiryAction = (state: InquiryState, form: FormData) => Promise<InquiryState>;
