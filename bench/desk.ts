/** The desk in a real Chromium on a production server: one key, one save, and a whole report typed and pasted. */
import { type Bench } from "./measure";
import { atDesk } from "./support/desk-page";
import { measureKeystrokes, measureSaving } from "./support/keystrokes";
import { measurePasting, measureTyping } from "./support/whole-report";

const bench: Bench = () =>
  atDesk(async (page) => [
    ...(await measureTyping(page)),
    ...(await measurePasting(page)),
    // In the form that is full by now.
    ...(await measureKeystrokes(page)),
    ...(await measureSaving(page)),
  ]);

export default bench;
