/** Tables of agencies come back from CSV in any encoding and from workbooks as they went out. */
import { writeTableCsv, writeTableXlsx } from "@/documents/write/table";
import { agencyTableRows, readAgencyTable } from "@/report/agency-table";
import { expect, it } from "vitest";
import { readTable } from "./table";

const agency = {
  slug: "dang-an-ju",
  name: "示例县档案局",
  level: "county",
  kind: "department",
  parent: "shi-li-xian",
  place: null,
  creditCode: "011100000000013338",
  divisionCode: "320813",
  foundedOn: "2019-03-01",
  contact: "=办公室,0517-1234",
  columnAddress: "https://example.test/column",
} as const;
const rows = agencyTableRows([agency]);

it("reads what it wrote, formulas and zeros in front included", async () => {
  expect(await readTable(new TextEncoder().encode(writeTableCsv(rows)))).toEqual(rows);
  const sheet = await readTable(await writeTableXlsx("机关", rows));
  expect(readAgencyTable(sheet)).toEqual(readAgencyTable(rows));
});

it("reads CSV as WPS saves it in GB18030", async () => {
  const text = `机关名称,层级,类别,上级机关\r\n示例县档案局,县级,政府部门,示例县人民政府\r\n`;
  expect(await readTable(gb18030(text))).toEqual([
    ["机关名称", "层级", "类别", "上级机关"],
    ["示例县档案局", "县级", "政府部门", "示例县人民政府"],
  ]);
});

/** Node has no encoder for GB18030: the signs are looked up through its decoder. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, number[]>();
  for (let high = 0x81; high < 0xff; high += 1)
    for (let low = 0x40; low < 0xff; low += 1) bytesOf.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return new Uint8Array(Array.from(text).flatMap((sign) => bytesOf.get(sign) ?? [sign.charCodeAt(0)]));
}
