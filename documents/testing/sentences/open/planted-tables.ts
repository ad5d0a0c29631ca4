/** Errors planted in tables: sums that break, cells left blank, years that do not follow from each other. */
import { collected } from "../collect";

const table = { part: "overview", topic: "table" } as const;
const rr = "requests.received";

export const patterns = [
  ...collected("table", { ...table, family: "tables" }, [
    [
      "洪泽区 2023 表四一类",
      "",
      {
        kind: "row-total-off",
        plant: "总计 of 一 too great",
        set: { [`${rr}.total`]: `${rr}.total + slip` },
        cells: [`${rr}.total`],
      },
    ],
    [
      "平潭 2020 一类",
      "",
      {
        kind: "row-total-off",
        plant: "one applicant's number raised",
        set: { "requests.granted.enterprise": "requests.granted.enterprise + slip" },
        cells: ["requests.granted.enterprise", "requests.granted.total"],
      },
    ],
    [
      "平潭 2020",
      "",
      {
        kind: "column-total-off",
        plant: "（七） less than its outcomes, in the row too",
        set: {
          "requests.concluded.natural-person": "requests.concluded.natural-person + slip",
          "requests.concluded.total": "requests.concluded.total + slip",
        },
        cells: ["requests.concluded.natural-person"],
      },
    ],
    [
      "勾稽关系一类",
      "",
      {
        kind: "flow-off",
        plant: "carried out raised in row and total",
        set: {
          "requests.carried-out.natural-person": "requests.carried-out.natural-person + slip",
          "requests.carried-out.total": "requests.carried-out.total + slip",
        },
        cells: ["requests.carried-out.natural-person"],
      },
    ],
    [
      "洪泽区 2023",
      "",
      {
        kind: "dispute-total-off",
        plant: "总计 0 beside results",
        set: { "reconsideration.total": "0" },
        where: ["recon > 0"],
        cells: ["reconsideration.total"],
      },
    ],
    [
      "洪泽区 2023",
      "",
      {
        kind: "dispute-total-off",
        plant: "a result of suits raised",
        set: { "litigation.direct.upheld": "litigation.direct.upheld + slip" },
        cells: ["litigation.direct.total", "litigation.direct.upheld"],
      },
    ],
    [
      "区统计局 2023",
      "",
      {
        kind: "cell-blank",
        plant: "a cell printed blank",
        set: { "requests.granted.natural-person": "null" },
        cells: ["requests.granted.natural-person"],
      },
    ],
    [
      "区统计局 2023",
      "",
      {
        kind: "cell-blank",
        plant: "the fee left blank",
        set: { "normative-documents.repealed": "null" },
        cells: ["normative-documents.repealed"],
      },
    ],
    [
      "淄博高新区建设局 2023",
      "",
      {
        kind: "row-blank",
        plant: "the row of licences is not there",
        set: { "licences.decisions": "null" },
        cells: ["licences.decisions"],
      },
    ],
    [
      "淄博高新区建设局 2023",
      "",
      {
        kind: "table-blank",
        plant: "table 四 is not there",
        set: Object.fromEntries(
          ["reconsideration", "litigation.direct", "litigation.after-reconsideration"].flatMap((block) =>
            ["upheld", "corrected", "other", "pending", "total"].map(
              (result) => [`${block}.${result}`, "null"] as const,
            ),
          ),
        ),
        cells: ["reconsideration.total", "litigation.direct.total"],
      },
    ],
    [
      "W5 of the standard",
      "",
      {
        kind: "outcomes-left-out",
        plant: "outcomes and （七） are 0",
        where: ["received > 0"],
        set: Object.fromEntries(
          ["granted", "partly-granted", "concluded", "carried-out"].map(
            (row) => [`requests.${row}.total`, "0"] as const,
          ),
        ),
        cells: ["requests.concluded.total"],
      },
    ],
    [
      "县级部门规章一类",
      "",
      {
        kind: "rules-of-an-agency-without-power",
        plant: "规章 1/0/2 of a county bureau",
        agencies: ["bureau", "township", "county", "roll-up"],
        set: { "rules.issued": "1", "rules.in-force": "2" },
        setLast: { "rules.in-force": "1" },
        cells: ["rules.issued"],
      },
    ],
  ]),
  ...collected("year", { ...table, family: "years" }, [
    [
      "勾稽关系一类",
      "",
      {
        kind: "carry-in-unlike-last-year",
        plant: "last year carried out more",
        setLast: {
          "requests.carried-out.natural-person": "last.requests.carried-out.natural-person + slip",
          "requests.carried-out.total": "last.requests.carried-out.total + slip",
        },
        cells: ["requests.carried-in.natural-person"],
      },
    ],
    [
      "平潭 2023–2025",
      "",
      {
        kind: "stock-off",
        plant: "in force last year was another number",
        setLast: { "normative-documents.in-force": "last.normative-documents.in-force + slip" },
        cells: ["normative-documents.in-force"],
      },
    ],
    [
      "洪泽区 2023",
      "",
      {
        kind: "figure-leaps",
        plant: "licences times twenty",
        where: ["licences > 60"],
        set: { "licences.decisions": "licences * 20" },
        cells: ["licences.decisions"],
      },
    ],
    [
      "多打一位的一类",
      "",
      {
        kind: "figure-leaps",
        plant: "a digit too many",
        where: ["penalties > 40"],
        set: { "penalties.decisions": "penalties * 10 + slip" },
        cells: ["penalties.decisions"],
      },
    ],
    [
      "元作万元一类",
      "",
      {
        kind: "fees-in-yuan",
        plant: "yuan in the cell",
        where: ["fees > 0"],
        set: { "fees.amount": "fees * 10000" },
        cells: ["fees.amount"],
      },
    ],
    [
      "W1 of the standard",
      "",
      {
        kind: "in-force-below-issued",
        plant: "fewer in force than issued",
        where: ["issued > 1"],
        set: { "normative-documents.in-force": "0", "normative-documents.repealed": "0" },
        setLast: { "normative-documents.in-force": "0" },
        cells: ["normative-documents.in-force", "normative-documents.issued"],
      },
    ],
  ]),
];
