/** The `test` of every browser test here: it closes what a test opened, and fails it where the browser complained. */
import { type BrowserContext, expect, test as base } from "@playwright/test";

interface Tidiness {
  /** Complaints that belong to the subject: a connection cut on purpose, a page that is not there. */
  readonly expectedComplaints: RegExp | null;
  /** Watches each test without being named. */
  readonly tidy: undefined;
}

export const test = base.extend<Tidiness>({
  expectedComplaints: [null, { option: true }],
  tidy: [
    async ({ browser, expectedComplaints }, use) => {
      const before = new Set(browser.contexts());
      const complaints: string[] = [];
      const watch = (context: BrowserContext) => listen(context, complaints);
      browser.on("context", watch);
      await use(undefined);
      browser.off("context", watch);
      // A page left open goes on asking the server, and every test after it is slower.
      for (const context of browser.contexts()) if (!before.has(context)) await context.close();
      expect(complaints.filter((complaint) => !expectedComplaints?.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Writes down every error and warning on the console of any page, and every error that nothing caught. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${String(error.error())}`));
}
