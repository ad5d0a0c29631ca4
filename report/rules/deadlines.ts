/** When a report must be out: not before its year is over, not after the day the law names. */
import { type AgencyKind } from "../agency";
import { type Dated, type Found, type Rule } from "./define";
import { type Sentence } from "../sentence";

/** The rules on the day of publication. */
export const deadlineRules: readonly Rule[] = [
  {
    id: "published-by-its-day",
    needs: "year",
    family: "statements",
    severity: "warning",
    title: { zh: "在规定日期前公布", en: "Published by the day the law names" },
    source: "条例第四十九条",
    explanation: {
      zh: "县级以上人民政府部门应在每年1月31日前公布，政府应在3月31日前公布。日期填错的请改正；确已逾期的请说明原因。",
      en: "Departments publish by 31 January, governments by 31 March. Correct the day if it is a slip; if it was late, say why.",
    },
    instances: ["department", "government"],
    find: lateIn,
  },
  {
    id: "published-after-the-year",
    needs: "year",
    family: "statements",
    severity: "warning",
    title: { zh: "公布日期在报告年度之后", en: "Published after the year it reports on" },
    source: "条例第四十九条",
    explanation: {
      zh: "年度报告在次年公布，数据核定到12月31日。公布日期早于次年的，多为日期或年度填错，请核对。",
      en: "The report is published in the year after, with figures as of 31 December. An earlier day is mostly a slip in the day or the year.",
    },
    instances: ["published-on"],
    find: ({ content, year }) => {
      const day = content.source.publishedOn;
      if (day === null || day > `${year}-12-31`) return [];
      const message = {
        zh: `公布日期 ${day} 不在 ${year} 年之后。`,
        en: `The day of publication, ${day}, is not after ${year}.`,
      };
      return [dated("published-on", message, day)];
    },
  },
];

const lastDays: Readonly<Partial<Record<AgencyKind, string>>> = { department: "01-31", government: "03-31" };

function lateIn({ content, year, agencyKind, scope }: Dated): Found[] {
  const day = content.source.publishedOn;
  const kind = scope === "roll-up" ? "government" : agencyKind;
  // The Regulation in force since 2019 names these days; before, others held.
  const last = kind === undefined || year < 2019 ? undefined : lastDays[kind];
  if (day === null || last === undefined || kind === undefined || day <= `${year + 1}-${last}`) return [];
  // A government's report on its own office goes with those of departments, but the notice names no day for it.
  const message = {
    zh: `公布日期 ${day} 晚于规定的 ${year + 1}-${last}。`,
    en: `Published on ${day}, after ${year + 1}-${last}.`,
  };
  return [dated(kind, message, day)];
}

function dated(instance: string, message: Sentence, day: string): Found {
  return { instance, codes: [], expected: null, actual: null, message, basis: day };
}
