/** One-time links that administrators make: an invitation for who has no password yet, a reset for who forgot it. */
import "server-only";
import { sql } from "drizzle-orm";
import { type Asking } from "../agencies/gate";
import { refuse } from "../agencies/perform";
import { type Transaction } from "../client";
import { inTransaction } from "../gate/access";
import { putMail } from "../mail/outbox";
import { agency, person } from "../schema";
import { recordSecurity } from "../security/log";
import { administeredPeople, type PersonRow } from "./gate";
import { linkPath, makeLink } from "./links";

/** Links made in one act at most: sheets to be cut and handed out. */
export const mostLinks = 500;

/** How a link reaches the person: printed by the administrator, or by letter. */
export type LinkWay = "print" | "mail";

export interface LinkOrder {
  readonly personIds: readonly string[];
  readonly way: LinkWay;
  /** The public address of the installation, as letters and sheets name it. */
  readonly origin: string;
}

/** A link as a sheet shows it; `address` is null where it went by letter, and is seen by nobody else. */
export interface MadeLink {
  readonly personId: string;
  readonly name: string;
  readonly account: string;
  readonly agencyName: string;
  readonly purpose: "invite" | "reset";
  readonly address: string | null;
}

/**
 * Makes a link for each person, whose older ones open nothing any more. All or none: *not found* where one of them may not
 * be given a new password by the viewer, *malformed* where a letter has no address to go to.
 */
export function makeLinks(asking: Asking, order: LinkOrder): Promise<MadeLink[]> {
  return inTransaction(async (tx) => {
    const { personIds, way } = order;
    if (personIds.length === 0) refuse("没有选中任何人员。", "Nobody was chosen.");
    if (personIds.length > mostLinks)
      refuse(`一次最多生成${mostLinks}个链接，请先缩小范围。`, `At most ${mostLinks} links at once: narrow the list.`);
    const people = await administeredPeople(tx, asking, [...new Set(personIds)]);
    const barred = people.find(({ acts, row }) => !acts.includes("send-link") || row.deactivatedAt !== null);
    if (barred)
      refuse(
        `不能为“${barred.row.name}”生成链接：账号已停用、是您自己，或在您管理的范围之外也有角色。`,
        `No link can be made for "${barred.row.name}": deactivated, yourself, or with roles outside what you administer.`,
      );
    const unreachable = people.find(({ row }) => way === "mail" && row.email === "");
    if (unreachable)
      refuse(
        `“${unreachable.row.name}”没有登记邮箱：请先登记，或改为打印链接。`,
        `"${unreachable.row.name}" has no mail address: enter one, or print the link.`,
      );
    const homes = await homeNames(
      tx,
      people.map(({ row }) => row.id),
    );
    const made: MadeLink[] = [];
    for (const { row } of people) made.push(await makeOne(tx, asking, order, row, homes.get(row.id) ?? ""));
    return made;
  });
}

async function makeOne(
  tx: Transaction,
  asking: Asking,
  { way, origin }: LinkOrder,
  row: PersonRow,
  agencyName: string,
): Promise<MadeLink> {
  const purpose = row.passwordHash === null ? ("invite" as const) : ("reset" as const);
  const madeBy = asking === "operator" ? null : asking.personId;
  const token = await makeLink(tx, { purpose, personId: row.id, madeBy });
  const address = origin.replace(/\/$/, "") + linkPath(row.language, token);
  const mailed = way === "mail";
  if (mailed)
    await putMail(tx, { personId: row.id, recipient: row.email, ...letterFor(row, { purpose, address, agencyName }) });
  await recordSecurity(tx, { kind: "link-made", personId: madeBy, subjectId: row.id, detail: { purpose, mailed } });
  const { name, account } = row;
  return { personId: row.id, name, account, agencyName, purpose, address: mailed ? null : address };
}

function letterFor(
  { name, account, language }: PersonRow,
  { purpose, address, agencyName }: { purpose: "invite" | "reset"; address: string; agencyName: string },
): { subject: string; text: string } {
  if (language === "en") {
    const what = purpose === "invite" ? "You are invited to Nianbao" : "Choose a new password for Nianbao";
    return {
      subject: what,
      text: `${name},\n\n${what}${agencyName === "" ? "" : ` (${agencyName})`}. Account: ${account}\nThe link opens once:\n${address}\n\nWho did not expect this letter may ignore it.\n`,
    };
  }
  const what = purpose === "invite" ? "邀请您使用年报系统" : "重新设置年报系统的密码";
  return {
    subject: what,
    text: `${name}：\n\n${what}${agencyName === "" ? "" : `（${agencyName}）`}。账号：${account}\n请打开以下链接设置密码，链接只能使用一次：\n${address}\n\n如非本人事项，请忽略本邮件。\n`,
  };
}

/** Where each was invited, for the sheet. */
async function homeNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: person.id, name: agency.name })
    .from(person)
    .innerJoin(agency, sql`${agency.id} = ${person.homeAgencyId}`)
    .where(sql`${person.id} = any(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
