/** The rows of table 三 in plain words. Each request is counted once, by how it ended. */
import { entry, type GlossaryEntry } from "./define";
import { articles, notices } from "./sources";

/** From what came in to what is carried out, but the reasons of （三） to （六）. */
export const requestTerms: readonly GlossaryEntry[] = [
  entry(
    "requests.received",
    "当年1月1日至12月31日收到的政府信息公开申请。上年没有办完的不在此行。",
    "Requests received from 1 January to 31 December. Those left over from last year are in the next row.",
    [articles[29], articles[31], notices[2021]],
  ),
  entry(
    "requests.carried-in",
    "上年收到、到上年年底还没有办完的申请。应与上年报告的“结转下年度继续办理”逐列相同。",
    "Received last year and not finished by its end. Each column should equal “carried over to next year” of last year’s report.",
    [notices[2021]],
    {
      zh: "2023年报告结转下年度2件，2024年报告的上年结转也应是2件。",
      en: "The report on 2023 carries 2 over: the report on 2024 begins with the same 2.",
    },
  ),
  entry(
    "requests",
    "当年办结的申请，按最终处理结果分为（一）至（六），每件只计一次。",
    "Requests concluded in the year, by final result, (1) to (6). Each counts once.",
    [articles[36], notices[2021]],
  ),
  entry(
    "requests.granted",
    "全部提供了所申请的信息，或者信息已经公开、告知了获取的方式和途径。",
    "All that was asked for was given, or was public already and the applicant was told where.",
    [articles["36-1-2"]],
  ),
  entry(
    "requests.partly-granted",
    "一件申请中能公开的公开了、不能公开的没有公开。只计这一行，不再计入不予公开的各项。",
    "What could be disclosed was, the rest was not. Counted here only, not under a reason of refusal as well.",
    [articles[37], notices[2021]],
    {
      zh: "提供了合同，但隐去了个人电话：计部分公开1件，保护第三方合法权益0件。",
      en: "A contract is given with private telephone numbers removed: 1 here, 0 under “third party”.",
    },
  ),
  entry(
    "requests.refused",
    "信息有，但依法不公开；按理由分为八项。没有信息的不在这里，在“无法提供”。",
    "The information exists and by law is not disclosed; eight reasons. Where there is none, see “cannot be provided”.",
    [articles[36], notices[2021]],
  ),
  entry(
    "requests.unavailable",
    "机关手里没有、需要另行制作，或者补正后仍不清楚要什么。",
    "The agency does not hold it, would have to make it, or still cannot tell what is asked.",
    [articles[36], articles[38], notices[2021]],
  ),
  entry(
    "requests.not-processed",
    "以申请的形式提出、但不作为政府信息公开申请办理的，分为五项。",
    "Handed in as a request but not handled as one; five kinds.",
    [articles[35], articles["39-1"], articles["39-2"], notices[2021]],
  ),
  entry(
    "requests.other-group",
    "（一）至（五）都不是的结果，分为三项。主管部门审核时会留意其中的“其他”。",
    "Results that are none of (1) to (5), in three kinds. Supervisors look closely at the last, “other”.",
    [notices[2021]],
  ),
  entry(
    "requests.other",
    "2019年格式把其他处理合为一行。有的2021年以后的报告仍这样填，本平台照录，不拆分。",
    "The form of 2019 has one row for other handling. Some later reports still print it; it is kept as printed, never split.",
    [notices[2019]],
  ),
  entry(
    "requests.concluded",
    "（一）至（六）各项相加，就是当年办结的件数。",
    "The sum of (1) to (6): how many requests were concluded in the year.",
    [notices[2021]],
    {
      zh: "予以公开8、部分公开2、不予公开1、无法提供3、不予处理1、其他处理0，总计15。",
      en: "8 granted, 2 partly, 1 refused, 3 unavailable, 1 not processed, 0 other: 15.",
    },
  ),
  entry(
    "requests.carried-out",
    "到当年12月31日还没有办完、下年接着办的申请。没有办完不等于逾期。",
    "Not finished on 31 December and continued next year. Unfinished does not mean late.",
    [articles[33], notices[2021]],
  ),
];
