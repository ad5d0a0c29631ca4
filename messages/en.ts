/** All words in one place, by namespace; written by `npm run messages`. */
import { about } from "./en/about";
import { access } from "./en/access";
import { account } from "./en/account";
import { agencies } from "./en/agencies";
import { agencyCharts } from "./en/agency-charts";
import { agency } from "./en/agency";
import { charts } from "./en/charts";
import { common } from "./en/common";
import { compare } from "./en/compare";
import { desk } from "./en/desk";
import { errors } from "./en/errors";
import { finding } from "./en/finding";
import { glossary } from "./en/glossary";
import { history } from "./en/history";
import { home } from "./en/home";
import { importing } from "./en/import";
import { inquiry } from "./en/inquiry";
import { narrative } from "./en/narrative";
import { overview } from "./en/overview";
import { people } from "./en/people";
import { quality } from "./en/quality";
import { receipts } from "./en/receipts";
import { region } from "./en/region";
import { report } from "./en/report";
import { review } from "./en/review";
import { rules } from "./en/rules";
import { saving } from "./en/saving";
import { security } from "./en/security";
import { signIn } from "./en/sign-in";

export const en = {
  about,
  access,
  account,
  agencies,
  agencyCharts,
  agency,
  charts,
  common,
  compare,
  desk,
  errors,
  finding,
  glossary,
  history,
  home,
  import: importing,
  inquiry,
  narrative,
  overview,
  people,
  quality,
  receipts,
  region,
  report,
  review,
  rules,
  saving,
  security,
  signIn,
};
