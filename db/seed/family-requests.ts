/** Tables 三 and 四 of the made-up family: every request is drawn, ends in one row, and what is left is next year's carry-over. */
import { type EditionId } from "@/report/form/define";
import { type Chance, sharedOut } from "./chance";

type Counts = Record<string, number>;

const applicants: readonly (readonly [string, number])[] = [
  ["natural-person", 0.8],
  ["enterprise", 0.12],
  ["research-institute", 0.01],
  ["welfare-organisation", 0.01],
  ["legal-service-body", 0.04],
  ["other-organisation", 0.02],
];

const waiting = "carried-out";

/** How requests end, without 予以公开, whose share differs by agency. */
const outcomes: readonly (readonly [string, number])[] = [
  ["partly-granted", 0.1],
  ["refused.state-secret", 0.004],
  ["refused.forbidden-by-law", 0.006],
  ["refused.third-party", 0.03],
  ["refused.internal-affairs", 0.02],
  ["refused.process-information", 0.02],
  ["refused.enforcement-file", 0.02],
  ["refused.administrative-query", 0.015],
  ["unavailable.not-held", 0.2],
  ["unavailable.must-be-made", 0.03],
  ["unavailable.still-unclear", 0.01],
  ["not-processed.petition", 0.03],
  ["not-processed.repeated", 0.02],
  ["not-processed.publication", 0.005],
  [waiting, 0.06],
];

/** （六）其他处理 has one row on the form of 2019 and three since 2021. */
const otherRows: Readonly<Record<EditionId, readonly (readonly [string, number])[]>> = {
  "2021": [
    ["other.not-corrected", 0.01],
    ["other.other", 0.015],
  ],
  "2019": [["other", 0.025]],
  "pre-2019": [],
};

/** What an agency's table 三 depends on. */
export interface Demand {
  readonly edition: EditionId;
  readonly received: number;
  readonly grantedShare: number;
  /** By applicant, what the year before carried out. */
  readonly carriedIn: ReadonlyMap<string, number>;
}

/** The figures of table 三 (without stated zeros) and what waits at the end of the year. */
export function requestFigures(chance: Chance, demand: Demand): { figures: Counts; carriedOut: Map<string, number> } {
  const figures: Counts = {};
  const add = (row: string, column: string, count: number) => {
    for (const name of [column, "total"])
      figures[`requests.${row}.${name}`] = (figures[`requests.${row}.${name}`] ?? 0) + count;
  };
  const ends: readonly (readonly [string, number])[] = [
    ["granted", demand.grantedShare],
    ...outcomes,
    ...otherRows[demand.edition],
  ];
  const carriedOut = new Map<string, number>();
  for (const [applicant, received] of sharedOut(chance, demand.received, applicants)) {
    const carriedIn = demand.carriedIn.get(applicant) ?? 0;
    add("received", applicant, received);
    add("carried-in", applicant, carriedIn);
    const ended = sharedOut(chance, received + carriedIn, ends);
    for (const [row, count] of ended) {
      add(row, applicant, count);
      if (row !== waiting) add("concluded", applicant, count);
    }
    carriedOut.set(applicant, ended.get(waiting) ?? 0);
  }
  return { figures, carriedOut };
}

const results: readonly (readonly [string, number])[] = [
  ["upheld", 0.55],
  ["corrected", 0.13],
  ["other", 0.22],
  ["pending", 0.1],
];

/** The figures of table 四: disputes follow requests, suits after reconsideration follow reconsiderations. */
export function disputeFigures(chance: Chance, concluded: number): Counts {
  const reconsidered = chance.some(concluded, 0.07);
  const counts: readonly (readonly [string, number])[] = [
    ["reconsideration", reconsidered],
    ["litigation.direct", chance.some(concluded, 0.025)],
    ["litigation.after-reconsideration", chance.some(reconsidered, 0.3)],
  ];
  const figures: Counts = {};
  for (const [row, count] of counts) {
    for (const [result, part] of sharedOut(chance, count, results)) figures[`${row}.${result}`] = part;
    figures[`${row}.total`] = count;
  }
  return figures;
}
