/** The words of the desk in one language, typed; islands receive the part they show as a prop. */
import { agencies as agenciesEn } from "@/messages/en/agencies";
import { desk as deskEn } from "@/messages/en/desk";
import { errors as errorsEn } from "@/messages/en/errors";
import { history as historyEn } from "@/messages/en/history";
import { importing as importingEn } from "@/messages/en/import";
import { inquiry as inquiryEn } from "@/messages/en/inquiry";
import { review as reviewEn } from "@/messages/en/review";
import { signIn as signInEn } from "@/messages/en/sign-in";
import { agencies as agenciesZh } from "@/messages/zh/agencies";
import { desk as deskZh } from "@/messages/zh/desk";
import { errors as errorsZh } from "@/messages/zh/errors";
import { history as historyZh } from "@/messages/zh/history";
import { importing as importingZh } from "@/messages/zh/import";
import { inquiry as inquiryZh } from "@/messages/zh/inquiry";
import { review as reviewZh } from "@/messages/zh/review";
import { signIn as signInZh } from "@/messages/zh/sign-in";
import { type Locale } from "@/messages/translator";

export interface Words {
  readonly agencies: typeof agenciesZh;
  readonly desk: typeof deskZh;
  readonly errors: typeof errorsZh;
  readonly history: typeof historyZh;
  readonly importing: typeof importingZh;
  readonly inquiry: typeof inquiryZh;
  readonly review: typeof reviewZh;
  readonly signIn: typeof signInZh;
}

const byLocale: Readonly<Record<Locale, Words>> = {
  zh: {
    agencies: agenciesZh,
    desk: deskZh,
    errors: errorsZh,
    history: historyZh,
    importing: importingZh,
    inquiry: inquiryZh,
    review: reviewZh,
    signIn: signInZh,
  },
  en: {
    agencies: agenciesEn,
    desk: deskEn,
    errors: errorsEn,
    history: historyEn,
    importing: importingEn,
    inquiry: inquiryEn,
    review: reviewEn,
    signIn: signInEn,
  },
};

export function wordsIn(locale: string): Words {
  return byLocale[locale === "en" ? "en" : "zh"];
}
