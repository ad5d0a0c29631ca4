/** The kinds of agency of the generated world: what each does, how its name ends on each level, its usual numbers of a year. */
import { type AgencyLevel, type FormerName } from "@/report/agency";
import { type Usual } from "../family-figures";

/** A kind of agency that stands under governments, or a vertical system. */
export interface Office {
  /** End of its address. */
  readonly key: string;
  /** End of its name in a province, and below it. */
  readonly inProvince: string;
  readonly elsewhere: string;
  readonly levels: readonly AgencyLevel[];
  readonly usual: Usual;
  /** What only agencies of its kind disclose. */
  readonly special: string;
  /** The first year it reports on: founded in a reform. */
  readonly since?: number;
  /** The last year it reported on, and the office that took it over. */
  readonly merged?: { readonly until: number; readonly into: string };
  /** The end of its name before it was renamed. */
  readonly former?: FormerName;
}

type Numbers = readonly [received: number, licences: number, penalties: number, fees: number, documents: number];

const usualOf = ([received, licences, penalties, fees, documents]: Numbers): Usual => ({
  received,
  licences,
  penalties,
  coercion: Math.round(penalties / 25),
  fees,
  documents,
});

const everywhere = ["province", "city", "county"] as const;
const above = ["province", "city"] as const;
const below = ["city", "county"] as const;

const office = (
  key: string,
  [inProvince, elsewhere]: readonly [string, string],
  special: string,
  numbers: Numbers,
  more: Partial<Pick<Office, "levels" | "since" | "merged" | "former">> = {},
): Office => ({ key, inProvince, elsewhere, special, levels: everywhere, usual: usualOf(numbers), ...more });

const commission = (name: string) => [name, name] as const;
const department = (stem: string) => [`${stem}厅`, `${stem}局`] as const;
const bureau = (stem: string) => [`${stem}局`, `${stem}局`] as const;

/** The departments of a government, the commonest first: a county has the first ones. */
export const departments: readonly Office[] = [
  office("development", commission("发展和改革委员会"), "重大建设项目", [14, 180, 4, 0, 30]),
  office("education", department("教育"), "招生入学", [27, 70, 2, 160, 18]),
  office("technology", department("科学技术"), "科技计划项目", [3, 12, 0, 0, 9]),
  office("industry", department("工业和信息化"), "产业扶持资金", [5, 40, 2, 0, 12]),
  office("police", department("公安"), "户籍和出入境办理", [45, 9800, 5200, 420, 9]),
  office("civil-affairs", department("民政"), "社会救助", [16, 90, 6, 9, 14]),
  office("justice", department("司法"), "公共法律服务", [9, 45, 3, 2, 10]),
  office("finance", department("财政"), "政府债务", [11, 30, 5, 1, 26]),
  office("labour", department("人力资源和社会保障"), "就业创业扶持", [22, 210, 34, 12, 24]),
  office("natural-resources", department("自然资源"), "征地补偿", [85, 1500, 60, 880, 16], {
    former: { name: "国土资源局", until: 2018 },
  }),
  office("environment", department("生态环境"), "环境监测", [24, 160, 120, 4, 12], {
    former: { name: "环境保护局", until: 2018 },
  }),
  office("housing", department("住房和城乡建设"), "房屋征收补偿", [74, 640, 110, 210, 22]),
  office("transport", department("交通运输"), "客货运输许可", [13, 1900, 640, 15, 11]),
  office("water", department("水利"), "取水许可", [7, 110, 14, 190, 9]),
  office("agriculture", department("农业农村"), "惠农补贴", [15, 320, 40, 3, 13], {
    former: { name: "农业局", until: 2018 },
  }),
  office("commerce", department("商务"), "招商引资", [4, 60, 3, 0, 10]),
  office("culture", department("文化和旅游"), "公共文化服务", [6, 130, 28, 0, 8]),
  office("health", commission("卫生健康委员会"), "公共卫生", [20, 700, 150, 38, 12]),
  office("veterans", department("退役军人事务"), "优抚安置", [4, 0, 0, 0, 5], { since: 2019 }),
  office("emergency", department("应急管理"), "安全生产检查", [8, 140, 90, 0, 9], { since: 2019 }),
  office("audit", department("审计"), "审计结果公告", [3, 0, 0, 0, 3]),
  office("market", bureau("市场监督管理"), "双随机检查结果", [48, 12_500, 680, 25, 10]),
  office("statistics", bureau("统计"), "统计公报", [5, 0, 4, 0, 4]),
  office("medical-insurance", bureau("医疗保障"), "医保目录和待遇", [7, 0, 30, 0, 8], { since: 2019 }),
  office("urban-management", bureau("城市管理"), "市容执法", [38, 420, 1900, 60, 8], { levels: below }),
  office("approvals", bureau("行政审批服务"), "办事指南", [9, 7400, 0, 3, 7], { levels: below, since: 2018 }),
  office("letters", bureau("信访"), "信访渠道", [6, 0, 0, 0, 2]),
  office("forestry", bureau("林业"), "林木采伐许可", [5, 260, 18, 2, 5]),
  office("rural-revival", bureau("乡村振兴"), "帮扶项目资金", [3, 0, 0, 0, 4], {
    since: 2021,
    merged: { until: 2023, into: "agriculture" },
  }),
  office("sport", bureau("体育"), "公共体育设施", [2, 16, 0, 0, 4], { levels: above }),
  office("foreign-affairs", commission("外事办公室"), "因公出访经费", [1, 20, 0, 0, 3], { levels: above }),
  office("data", bureau("数据"), "数据开放目录", [3, 0, 0, 0, 5], {
    levels: above,
    since: 2019,
    former: { name: "大数据发展管理局", until: 2023 },
  }),
  office("assets", commission("国有资产监督管理委员会"), "国有企业信息", [5, 0, 0, 0, 7], { levels: above }),
  office("air-defence", commission("人民防空办公室"), "人防工程审批", [4, 130, 6, 320, 5], { levels: above }),
  office("housing-fund", commission("住房公积金管理中心"), "公积金提取", [6, 0, 0, 0, 5], { levels: ["city"] }),
  office("port", bureau("口岸和物流"), "口岸收费清单", [1, 8, 0, 0, 3], { levels: ["province"] }),
];

/** Systems that report within themselves; the first one reaches every county. */
export const systems: readonly (Office & { readonly reportsHere: boolean })[] = [
  office("tax", bureau("税务"), "办税服务", [12, 2100, 320, 0, 5]),
  office("weather", bureau("气象"), "气象预警", [2, 30, 4, 0, 3]),
  office("tobacco", bureau("烟草专卖"), "零售许可", [3, 900, 60, 0, 2], {}),
  office("survey", ["统计调查总队", "统计调查队"], "居民收支调查", [1, 0, 2, 0, 2], { levels: above }),
  office("customs", ["海关", "海关"], "通关办事", [6, 240, 80, 30, 3], { levels: above }),
].map((system) => ({ ...system, reportsHere: system.key !== "customs" }));

/** A government's own numbers by itself, and those of an office of government and of a township. */
export const governmentUsual: Usual = usualOf([22, 0, 0, 0, 40]);
export const townshipUsual: Usual = usualOf([30, 60, 20, 0, 15]);
