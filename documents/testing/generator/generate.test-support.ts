/** Makes the report of one seed, of whatever edition and figures, with the habits and accidents of real ones. */
import { cellsOf, type Edition, type Part, type RowVariant } from "@/report/form/define";
import { edition2019 } from "@/report/form/edition-2019";
import { edition2021 } from "@/report/form/edition-2021";
import { inventFigures } from "./figures.test-support";
import {
  type GeneratedItem,
  type GeneratedReport,
  type GeneratedTable,
  type Noise,
} from "./generated-report.test-support";
import { inventHabits } from "./labels.test-support";
import { inventAgency, inventPreamble, inventProse, inventTitle } from "./prose.test-support";
import { randomOf, type Random } from "./random.test-support";
import { withAccidents } from "./accidents.test-support";
import { makeTable, type TableMaking } from "./tables.test-support";

const forms: readonly [Form, ...Form[]] = [
  { edition: edition2021, variant: "form" },
  { edition: edition2021, variant: "form" },
  { edition: edition2021, variant: "instead" },
  { edition: edition2019, variant: "form" },
];

interface Form {
  readonly edition: Edition;
  readonly variant: RowVariant;
}

/** The report of this seed with this much noise. */
export function generateReport(seed: number, noise: Noise): GeneratedReport {
  const random = randomOf(seed);
  const { edition, variant } = random.pick(forms);
  const year = edition.id === "2019" ? random.pick([2019, 2020]) : random.int(2021, 2026);
  const agency = inventAgency(random);
  const title = inventTitle(random, agency, year);
  const making: TableMaking = {
    random,
    noise,
    variant,
    cells: new Map(cellsOf(edition, variant).map((cell) => [cell.code, cell])),
    values: inventFigures(random, edition, variant, noise),
    habits: inventHabits(random, noise === "none"),
    blankShare: noise === "none" ? 0 : random.pick([0, 0, 0.02, 0.4]),
    lostShare: noise === "hard" ? random.pick([0, 0.05, 0.3]) : 0,
    truth: {},
    uncertain: new Set(),
  };
  const items: GeneratedItem[] = [
    { kind: "paragraph", role: "title", text: title },
    { kind: "paragraph", role: "text", text: inventPreamble(random, year) },
    ...partsOf(making, edition, random),
  ];
  const { truth, uncertain } = making;
  return { seed, noise, edition: edition.id, variant, year, agency, title, items, truth, uncertain };
}

function partsOf(making: TableMaking, edition: Edition, random: Random): GeneratedItem[] {
  return edition.parts.flatMap((part): GeneratedItem[] => {
    const isLost = part.blocks.length > 0 && making.noise === "hard" && random.chance(0.08);
    const heading = random.pick([part.heading.zh, ...(part.alsoHeaded ?? [])]);
    const table: GeneratedItem[] =
      part.blocks.length > 0
        ? isLost
          ? []
          : [tableOf(making, part)]
        : inventProse(random, making.noise).map((text) => ({ kind: "paragraph", role: "text", text }));
    return [{ kind: "paragraph", role: "heading", text: `${part.number}、${heading}` }, ...table];
  });
}

function tableOf(making: TableMaking, part: Part): GeneratedTable {
  const table = makeTable(making, part);
  return making.noise === "hard" ? withAccidents(making.random, table, making) : table;
}
