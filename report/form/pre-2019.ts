/** Reports on 2008–2018: documents with a free list of indicators, never forced into the later tables. */
import { type Edition } from "./define";

export const editionPre2019: Edition = {
  id: "pre-2019",
  name: { zh: "2019年以前的报告", en: "Reports before 2019" },
  notice: "国务院令第492号",
  years: { first: 2008, last: 2018 },
  overviewLimit: null,
  parts: [],
};
