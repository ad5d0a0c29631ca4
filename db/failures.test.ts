/** Whatever query fails, its log tells what failed and nothing of what was in hand. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useOwnDatabase } from "./testing/testing";

let drop: () => Promise<void>;
beforeAll(async () => {
  drop = await useOwnDatabase();
});
afterAll(() => drop());

it("says which query failed and why, and never a value of it", () => {
  const draft = "本年度收到的申请涉及张三的个人信息";
  const program = path.join(process.cwd(), "db/testing/failing-query.ts");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", program, draft],
    {
      encoding: "utf8",
      env: process.env,
    },
  );
  expect(stdout).toBe("");
  for (const said of ["agency_credit_code_shape", "person_account_unique", "22P02", "raise_nothing"])
    expect(stderr).toContain(said);
  expect(stderr).not.toContain("张三");
  expect(stderr).not.toContain(draft.slice(0, 6));
});
