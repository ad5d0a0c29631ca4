/** The public pages that every test of people walks through: one address for each kind of page and state, without language. */
import { paths } from "@/app/paths";

/** Pages that need nothing but the language, as `paths` names them: a new one is walked through without being named here. */
const plain = Object.values(paths)
  .filter((path): path is (locale: string) => string => path.length === 1)
  .map((path) => path("zh"))
  .filter((address) => /^\/zh(\/(?!desk)|$)/.test(address))
  .map((address) => address.slice("/zh".length));

const report = "/agencies/zibo-hitech-construction-bureau/2023/own";

export const publicPages: readonly string[] = [
  ...plain,
  "/agencies?q=示例",
  "/agencies?q=没有这样的机关",
  "/agencies/pingtan",
  "/agencies/sample-development-reform",
  report,
  `${report}/versions/1`,
  "/agencies/hongze/2023/roll-up",
  "/agencies/sample-development-reform/2024/own/inquiry",
  "/agencies/sample-justice/2024/own",
  "/agencies/sample-health",
  "/regions?open=huaian",
  "/regions/sample-province",
  "/not-yet-published?year=2024&show=roll-ups",
  "/search?q=公开",
  "/search?q=没有这句话的",
  "/compare?a=sample-health,sample-development-reform&i=requests-received",
  "/compare?group=all&view=spread&i=rate-granted-whole-or-part",
  "/charts/agencies/sample-health/own/outcomes",
  `/receipts?hash=${"0".repeat(64)}`,
];
