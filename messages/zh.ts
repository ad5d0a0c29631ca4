/** All words in one place, by namespace; written by `npm run messages`. */
import { about } from "./zh/about";
import { access } from "./zh/access";
import { account } from "./zh/account";
import { agencies } from "./zh/agencies";
import { agencyCharts } from "./zh/agency-charts";
import { agency } from "./zh/agency";
import { charts } from "./zh/charts";
import { common } from "./zh/common";
import { compare } from "./zh/compare";
import { desk } from "./zh/desk";
import { errors } from "./zh/errors";
import { finding } from "./zh/finding";
import { glossary } from "./zh/glossary";
import { history } from "./zh/history";
import { home } from "./zh/home";
import { importing } from "./zh/import";
import { inquiry } from "./zh/inquiry";
import { narrative } from "./zh/narrative";
import { overview } from "./zh/overview";
import { people } from "./zh/people";
import { quality } from "./zh/quality";
import { receipts } from "./zh/receipts";
import { region } from "./zh/region";
import { report } from "./zh/report";
import { review } from "./zh/review";
import { rules } from "./zh/rules";
import { saving } from "./zh/saving";
import { security } from "./zh/security";
import { signIn } from "./zh/sign-in";

export const zh = {
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
