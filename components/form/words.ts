/** The words of the desk in one language, typed; islands receive the part they show as a prop. */
import { agencies as agenciesEn } from "@/messages/en/agencies";
import { desk as deskEn } from "@/messages/en/desk";
import { errors as errorsEn } from "@/messages/en/errors";
import { history as historyEn } from "@/messages/en/history";
import { importing as importingEn } from "@/messages/en/import";
import { inquiry as inquiryEn } from "@/messages/en/inquiry";
import { chains as chainsEn, people as peopleEn } from "@/messages/en/people";
import { review as reviewEn } from "@/messages/en/review";
import { signIn as signInEn } from "@/messages/en/sign-in";
import { agencies as agenciesZh } from "@/messages/zh/agencies";
import { desk as deskZh } from "@/messages/zh/desk";
import { errors as errorsZh } from "@/messages/zh/errors";
import { history as historyZh } from "@/messages/zh/history";
import { importing as importingZh } from "@/messages/zh/import";
import { inquiry as inquiryZh } from "@/messages/zh/inquiry";
import { chains as chainsZh, people as peopleZh } from "@/messages/zh/people";
import { review as reviewZh } from "@/messages/zh/review";
import { signIn as signInZh } from "@/messages/zh/sign-in";
import { type Either } from "@/messages/placeholders";

const zh = {
  agencies: agenciesZh,
  chains: chainsZh,
  desk: deskZh,
  errors: errorsZh,
  history: historyZh,
  importing: importingZh,
  inquiry: inquiryZh,
  people: peopleZh,
  review: reviewZh,
  signIn: signInZh,
};
const en = {
  agencies: agenciesEn,
  chains: chainsEn,
  desk: deskEn,
  errors: errorsEn,
  history: historyEn,
  importing: importingEn,
  inquiry: inquiryEn,
  people: peopleEn,
  review: reviewEn,
  signIn: signInEn,
};

/** Each message as it stands in either language, so that filling it is held to its placeholders. */
export type Words = Either<typeof zh, typeof en>;

export function wordsIn(locale: string): Words {
  return locale === "en" ? en : zh;
}
