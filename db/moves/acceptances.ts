/** Reasons for keeping what a finding objects to, given and taken back by the editor. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { isSameFinding } from "@/report/rules/acceptance";
import { check } from "@/report/rules/check";
import { isUuid, withReport } from "../gate/access";
import { checkInputOf } from "../gate/checking";
import { requireRevision, requireText } from "./drafts";
import { recordEvent } from "../gate/history";
import { Refusal } from "../refusal";
import { acceptance } from "../schema";
import { type Viewer } from "../viewer";

/** Gives a reason for keeping what a finding objects to; tied to the values found, it lapses when they change. */
export async function acceptFinding(
  viewer: Viewer,
  reportId: string,
  accepted: { rule: string; instance: string; basis: string; reason: string },
): Promise<void> {
  const reason = requireText(accepted.reason, { zh: "请填写理由。", en: "Please give a reason." });
  await withReport(viewer, reportId, "accept-finding", async (entry) => {
    const working = requireRevision(entry);
    const findings = check(await checkInputOf(entry.tx, entry.report, working.content));
    const { rule, instance, basis } = accepted;
    if (!findings.some((found) => isSameFinding(found, accepted))) {
      throw new Refusal("stale", {
        zh: "这条校验提示的数值已经改变，请刷新后再说明。",
        en: "The values of this finding have changed; reload before accepting it.",
      });
    }
    await entry.tx
      .insert(acceptance)
      .values({ revisionId: working.id, rule, instance, basis, reason, acceptedBy: viewer.personId })
      .onConflictDoUpdate({
        target: [acceptance.revisionId, acceptance.rule, acceptance.instance, acceptance.basis],
        set: {
          reason,
          acceptedBy: viewer.personId,
          acceptedAt: new Date(),
          countersignedBy: null,
          countersignedInPlaceOf: null,
        },
      });
    await recordEvent(entry.tx, viewer, reportId, "accept-finding", { rule, instance, basis, reason });
  });
}

/** Takes a reason back. */
export async function dropAcceptance(viewer: Viewer, reportId: string, acceptanceId: string): Promise<void> {
  await withReport(viewer, reportId, "accept-finding", async (entry) => {
    const working = requireRevision(entry);
    if (!isUuid(acceptanceId)) throw new Refusal("not-found");
    const dropped = await entry.tx
      .delete(acceptance)
      .where(and(eq(acceptance.id, acceptanceId), eq(acceptance.revisionId, working.id)))
      .returning({ rule: acceptance.rule, instance: acceptance.instance });
    if (!dropped[0]) throw new Refusal("not-found");
    await recordEvent(entry.tx, viewer, reportId, "drop-acceptance", dropped[0]);
  });
}
