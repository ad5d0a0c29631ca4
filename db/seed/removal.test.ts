/** The demonstration goes whole, and takes nothing of one's own along unasked. */
import { expect, it } from "vitest";
import { closeDatabase, db } from "../client";
import { addAgency } from "../agencies/founding";
import { claimFirstLink, makeFirstLink } from "../people/first-administrator";
import { agency, setting } from "../schema";
import { buildAgency, buildViewer, useOwnDatabase } from "../testing/testing";
import { isOwn, removeDemonstration } from "./removal";

const refusedAs = (reason: string) => expect.objectContaining({ reason }) as unknown;

it("leaves a clean system, in which the first administrator names the topmost agency", async () => {
  const drop = await useOwnDatabase();
  try {
    const asked = { all: false, isDryRun: false };
    await expect(removeDemonstration(asked)).rejects.toEqual(refusedAs("not-found"));
    await db().insert(setting).values({ name: "demonstration", value: "loaded" });
    const bureau = await buildAgency();
    await buildViewer(["editor", bureau]);
    expect(await removeDemonstration({ ...asked, isDryRun: true })).toEqual({ people: 1, agencies: 1 });
    await expect(removeDemonstration(asked)).rejects.toEqual(refusedAs("blocked"));
    await removeDemonstration({ ...asked, all: true });
    expect([await isOwn(), await db().select().from(agency)]).toEqual([true, []]);
    const token = await makeFirstLink("a secret of the test");
    const named = { account: "first", name: "管理员", password: "a long password", agency: "示例县人民政府" };
    const place = { level: "county", kind: "government", divisionCode: "99" } as const;
    await expect(claimFirstLink(token!, { ...named, ...place })).rejects.toEqual(refusedAs("malformed"));
    await claimFirstLink(token!, { ...named, ...place, divisionCode: "320813" });
    const [top] = await db().select().from(agency);
    expect(top).toMatchObject({ slug: "shi-li-xian-ren-min-zheng-fu", level: "county", divisionCode: "320813" });
    const below = { name: "示例县民政局", level: "county", kind: "department", parentId: top!.id };
    await addAgency("operator", below, { now: new Date() });
  } finally {
    await closeDatabase();
    await drop();
  }
});
