/** Real published reports, transcribed as printed. Where they were published stands in each as `source`. */
import { type ReportContent, type Scope } from "@/report/content";
import { parseContent } from "@/report/validate";
import hongze2023 from "./reports/hongze-2023.json";
import huaian2024 from "./reports/huaian-2024.json";
import pingtan2019 from "./reports/pingtan-2019.json";
import pingtan2020 from "./reports/pingtan-2020.json";
import pingtan2021 from "./reports/pingtan-2021.json";
import pingtan2023 from "./reports/pingtan-2023.json";
import pingtan2025 from "./reports/pingtan-2025.json";
import kewei2024 from "./reports/shanghai-kewei-2024.json";
import zibo2023 from "./reports/zibo-hitech-construction-bureau-2023.json";
import { type ReportScript } from "./script";

/** A transcribed report before it is checked. */
export interface RealReport {
  readonly slug: string;
  readonly year: number;
  readonly scope: Scope;
  readonly content: unknown;
}

/** Every transcribed report; of 平潭 the years 2022 and 2024 are missing and stay gaps. */
export const realReports: readonly RealReport[] = [
  { slug: "pingtan", year: 2019, scope: "roll-up", content: pingtan2019 },
  { slug: "pingtan", year: 2020, scope: "roll-up", content: pingtan2020 },
  { slug: "pingtan", year: 2021, scope: "roll-up", content: pingtan2021 },
  { slug: "pingtan", year: 2023, scope: "roll-up", content: pingtan2023 },
  { slug: "pingtan", year: 2025, scope: "roll-up", content: pingtan2025 },
  { slug: "hongze", year: 2023, scope: "roll-up", content: hongze2023 },
  { slug: "huaian", year: 2024, scope: "roll-up", content: huaian2024 },
  { slug: "shanghai-kewei", year: 2024, scope: "own", content: kewei2024 },
  { slug: "zibo-hitech-construction-bureau", year: 2023, scope: "own", content: zibo2023 },
];

/** Transcribed by one person, checked and published by another. */
export function realScripts(): ReportScript[] {
  return realReports.map(({ slug, year, scope, content }) => ({
    slug,
    year,
    scope,
    steps: [
      { kind: "import", by: "transcriber", content: parsed(content, `${slug}-${year}`) },
      { kind: "submit", by: "transcriber" },
      { kind: "approve", by: "checker" },
      { kind: "publish", by: "checker", publicNote: null },
    ],
  }));
}

function parsed(value: unknown, file: string): ReportContent {
  const result = parseContent(value);
  if (!result.ok) throw new Error(`${file}: ${result.problem.en}`);
  return result.content;
}
