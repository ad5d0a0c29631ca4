/** The itemised list of proactive disclosures, in the forms in which reports word it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../read";
import { readDisclosures } from "./disclosures";

type Item = readonly [string, number | null];
const open: Item = ["等", null];

const read = (text: string): { total: number | null; items: Item[] } | null => {
  const found = readDisclosures(text);
  return found && { total: found.statedTotal, items: found.items.map(({ category, count }) => [category, count]) };
};

describe("a list of categories", () => {
  const cases: readonly (readonly [string, number | null, readonly Item[]])[] = [
    [
      "全年主动公开政府信息21条。其中，机构职能3条、财政预算、决算6条、“双随机、一公开”7条、26个试点领域公开目录5条。",
      21,
      [
        ["机构职能", 3],
        ["财政预算、决算", 6],
        ["“双随机、一公开”", 7],
        ["26个试点领域公开目录", 5],
      ],
    ],
    [
      "共主动公开政府信息30件，其中：政策文件12份，会议4次，解读9篇，期刊2期，手册1册，项目2宗。",
      30,
      [
        ["政策文件", 12],
        ["会议", 4],
        ["解读", 9],
        ["期刊", 2],
        ["手册", 1],
        ["项目", 2],
      ],
    ],
    [
      "主动公开政府信息三十二条，其中机构职能类十二条、规划计划二十条。",
      32,
      [
        ["机构职能类", 12],
        ["规划计划", 20],
      ],
    ],
    [
      "主动公开政府信息40条，包括业务类30条（其中通知公告10条、动态20条）、财政类10条。",
      40,
      [
        ["业务类", 30],
        ["财政类", 10],
      ],
    ],
    [
      "主动公开政府信息40条，其中：业务类30条，其中通知公告10条、动态20条；财政类10条。",
      40,
      [
        ["业务类", 30],
        ["财政类", 10],
      ],
    ],
    [
      "主动公开政府信息40条，其中业务类30条，其中通知公告10条，动态20条，财政类10条。",
      40,
      [
        ["业务类", 30],
        ["财政类", 10],
      ],
    ],
    [
      "公开政府信息400条，其中机构职能类信息100条，占25%；政策类信息300条（占75%）。",
      400,
      [
        ["机构职能类信息", 100],
        ["政策类信息", 300],
      ],
    ],
    [
      "公开政府信息1,200条，其中动态1,150条，公告50条，有效保障了群众的知情权。",
      1200,
      [
        ["动态", 1150],
        ["公告", 50],
      ],
    ],
    [
      "主动公开政府信息20条，较去年下降7.8%。电子化率达100%。其中，公告类信息9条，占比45%；公文类信息8条，占比40%。最新信息类3条，占比15%。",
      20,
      [
        ["公告类信息", 9],
        ["公文类信息", 8],
        ["最新信息类", 3],
      ],
    ],
    [
      "（一）主动公开方面\n全年主动公开规章5件（含新制定2件，修改3件）、规范性文件9件，人事任免信息12件。开展访谈3期。",
      null,
      [
        ["规章", 5],
        ["规范性文件", 9],
        ["人事任免信息", 12],
      ],
    ],
    [
      "主动公开政府信息20条，其中包括：公告9条、公文11条；通过政务平台公布事项25条，通过信用平台公示许可306条。",
      20,
      [
        ["公告", 9],
        ["公文", 11],
      ],
    ],
    ["主动公开政府信息20条，其中机构职能3条、公文4条等。", 20, [["机构职能", 3], ["公文", 4], open]],
    ["主动公开政府信息20条，其中机构职能3条，公文4条，其他信息若干。", 20, [["机构职能", 3], ["公文", 4], open]],
    ["主动公开政府信息20条，其中：机构职能3条；领导讲话；公文4条。", 20, [["机构职能", 3], ["公文", 4], open]],
    [
      "主动公开政府信息20条，其中机构职能3条，公文17条，比上年增加5条。",
      20,
      [
        ["机构职能", 3],
        ["公文", 17],
      ],
    ],
    [
      "主动公开政府信息20条，具体如下：\n1.机构职能：3条；\n2.部门文件：10条；\n3.政策解读：7条。\n二、依申请公开",
      20,
      [
        ["机构职能", 3],
        ["部门文件", 10],
        ["政策解读", 7],
      ],
    ],
    [
      "主动公开政府信息20条，具体如下：\n机构职能3条\n部门文件10条\n政策解读7条\n二、依申请公开情况",
      20,
      [
        ["机构职能", 3],
        ["部门文件", 10],
        ["政策解读", 7],
      ],
    ],
    [
      "主动公开政府信\n息20条，其中机构职\n能3条、部门文件17\n条。",
      20,
      [
        ["机构职能", 3],
        ["部门文件", 17],
      ],
    ],
    [
      "主动公开政府信息20条（机构职能3条、部门文件17条）。",
      20,
      [
        ["机构职能", 3],
        ["部门文件", 17],
      ],
    ],
    [
      "微信公众号公开政府信息50条，其中动态20条、公告30条。全年主动公开政府信息20条，其中机构职能3条和部门文件17条。",
      20,
      [
        ["机构职能", 3],
        ["部门文件", 17],
      ],
    ],
    [
      "主动公开政府信息90条，其中通过网站公开60条、微信公众号公开30条。主动公开政府信息20条，其中机构职能3条、部门文件17条。",
      20,
      [
        ["机构职能", 3],
        ["部门文件", 17],
      ],
    ],
  ];

  const three: readonly Item[] = [
    ["机构职能", 12],
    ["政策文件", 34],
    ["工作动态", 110],
  ];

  it.each([
    "主动公开政府信息156条，涉及机构职能12条、政策文件34条、工作动态110条。",
    "全年主动公开政府信息共计156条。按类别分：机构职能12条，政策文件34条，工作动态110条。",
    "通过门户网站公开信息156条，主要内容：机构职能12条，政策文件34条，工作动态110条。",
    "主动公开政府信息156条，机构职能12条，政策文件34条，工作动态110条。",
    "主动公开政府信息156条，分别为机构职能12条，政策文件34条，工作动态110条。",
    "全年公开政府信息156条,包括1.机构职能12条;2.政策文件34条;3.工作动态110条。",
    "主动公开政府信息156条，主要包括：\n（1）机构职能12条；\n（2）政策文件34条；\n（3）工作动态110条。",
    "主动公开政府信息156条，其中机构职能12条、政策文件34条、工作动态110条；受理依申请公开5件，办结5件。",
    "主动公开政府信息156条，其中：机构职能12条；政策文件34条，其中规范性文件4条；工作动态110条。",
  ])("%s", (text) => {
    expect(read(text)).toEqual({ total: 156, items: three });
  });

  it.each(cases)("%s", (text, total, items) => {
    expect(read(text)).toEqual({ total, items });
  });
});

describe("what is no list of categories", () => {
  it.each([
    "主动公开政府信息20条，其中网站公开12条、微信公众号公开8条。",
    "收到政府信息公开申请20件，其中自然人申请12件、企业申请8件。",
    "办理因政府信息公开引起的行政复议35件，其中结果维持7件、结果纠正6件、其他结果18件、尚未审结4件。",
    "主动公开政府信息20条，依申请公开0件，网上公开了20件。",
    "主动公开政府信息20条。其中，机构职能3条。",
    "主动公开信息20条，发布解读5条，开展访谈3条。",
    "主动公开规章5件，接收来信6件，答复申请7件。",
    "主动公开规章5件、会议3场、解读4篇。",
    "主动公开政府信息20条。电子化率达100%。其中，公告9条，公文8条，动态2条。",
    "依据条例第二十条、第二十一条公开信息，其中第十九条、第二十条为主。",
    "主动公开政府信息20条，配发解读3件，组织培训2次，接受咨询5次。",
    "主动公开政府信息20余条，其中机构职能3条、部门文件17条。",
    "",
  ])("%s", (text) => {
    expect(read(text)).toBeNull();
  });
});

const folder = resolve(import.meta.dirname, "../../../../../shared/reports");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:txt|pdf)$/.test(name)) : [];

interface Expected {
  readonly disclosures: { readonly statedTotal: number | null; readonly items: readonly Item[] } | null;
}

describe("lists of real reports", () => {
  it.skipIf(names.length > 0)("are not beside the project: nothing to compare", () => {
    expect(names).toEqual([]);
  });

  it.each(names)("%s", async (name) => {
    const path = join(folder, name);
    const { disclosures } = JSON.parse(readFileSync(path.replace(/\.\w+$/, ".expected.json"), "utf8")) as Expected;
    const found = (await readDocument({ name, bytes: readFileSync(path) })).content.disclosures;
    expect(found?.statedTotal).toBe(disclosures?.statedTotal);
    const counted = found?.items.filter(({ count }) => count !== null);
    expect(counted?.map(({ category, count }) => [category, count])).toEqual(disclosures?.items);
  });
});
