/** Many at once on a real database: fifty editors in one report, fifty publishers in one province; throws if anything is lost. */
import { type Bench } from "./measure";
import { measureOwnCells, measureSameCells } from "./support/editors";
import { measurePublishers } from "./support/publishers";
import { inOwnDatabase } from "./support/world";

const bench: Bench = () =>
  inOwnDatabase(async () => [
    ...(await measureOwnCells()),
    ...(await measureSameCells()),
    ...(await measurePublishers()),
  ]);

export default bench;
