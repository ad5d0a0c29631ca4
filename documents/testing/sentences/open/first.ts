/** The first patterns, one of each shape. */
import { type Pattern } from "../pattern";

export const patterns: readonly Pattern[] = [
  {
    id: "open-received-01",
    source: "淮安市人民政府 2024",
    part: "overview",
    family: "text-and-tables",
    kind: "clean",
    topic: "received",
    text: "{year}年，{short}共收到政府信息公开申请{requests.received.total}件，上年结转{requests.carried-in.total}件。",
  },
  {
    id: "open-received-wrong-01",
    source: "W2 of the standard; 洪泽区 2023",
    part: "overview",
    family: "text-and-tables",
    kind: "received-unlike-table",
    topic: "received",
    plant: "the number is greater than received and carried in together",
    text: "{year}年，{short}共收到政府信息公开申请{requests.received.total + requests.carried-in.total + slip}件。",
    cells: ["requests.received.total"],
  },
];
