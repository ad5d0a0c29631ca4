/** Whom a text names, among the people that the viewer sees. */
import "server-only";
import { linesOf, type Asking } from "../agencies/gate";
import { refuse } from "../agencies/perform";
import { db } from "../client";
import { namedPeople } from "./list";

/** The person by account, or by a name that only one bears; *malformed* with a sentence where it is nobody or several. */
export function namedPerson(asking: Asking, text: string): Promise<string> {
  return db().transaction(async (tx) => {
    const lines = await linesOf(tx, asking);
    const asked = text.normalize("NFKC").trim();
    const rows = lines?.length === 0 ? [] : await namedPeople(tx, lines, asked);
    const found =
      rows.find(({ account }) => account.toLowerCase() === asked.toLowerCase()) ??
      (rows.length === 1 ? rows[0] : undefined);
    if (found) return found.id;
    return rows.length === 0
      ? refuse(
          `没有找到“${asked.slice(0, 40)}”：请填您管理范围内在用账号的账号或姓名。`,
          `Nobody "${asked.slice(0, 40)}" among those you administer: give an account or a name.`,
        )
      : refuse(
          `“${asked.slice(0, 40)}”有${rows.length}人同名：请改填账号。`,
          `${rows.length} people are named "${asked.slice(0, 40)}": give the account instead.`,
        );
  });
}
