/** 会签全部: every reason that waits is shown, and agreed to at once. */
import { isSameFinding } from "@/report/rules/acceptance";
import { type Finding } from "@/report/rules/define";
import { type Locale } from "@/messages/translator";
import { ActionForm } from "../../form/action-form";
import { fill } from "../../form/fill";
import { type FormAction } from "../../form/form-state";
import { heading, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface CountersignAllProps {
  readonly acceptances: readonly {
    readonly id: string;
    readonly rule: string;
    readonly instance: string;
    readonly basis: string;
    readonly reason: string;
    readonly acceptedBy: string;
    readonly countersignedBy: string | null;
    readonly mine: boolean;
    readonly inForce: boolean;
  }[];
  readonly findings: readonly Finding[];
  readonly action: FormAction;
  readonly locale: Locale;
  readonly words: Words["review"];
}

export function CountersignAll({ acceptances, findings, action, locale, words }: CountersignAllProps) {
  const waiting = acceptances.filter(({ countersignedBy, inForce }) => countersignedBy === null && inForce);
  const others = waiting.filter(({ mine }) => !mine);
  const own = waiting.length - others.length;
  const messageOf = (row: (typeof waiting)[number]) =>
    findings.find((finding) => isSameFinding(finding, row))?.message[locale] ?? row.rule;
  if (waiting.length < 2) return null;
  return (
    <section aria-labelledby="countersign-all-title" className="flex flex-col gap-2 rounded border border-line p-3">
      <h2 id="countersign-all-title" className={heading}>
        {words.countersignAllTitle}
      </h2>
      {own > 0 && <p className={quiet}>{fill(words.countersignOwn, { n: own })}</p>}
      {others.length > 0 && (
        <ActionForm action={action} button={fill(words.countersignAll, { n: others.length })}>
          <ol className="flex list-decimal flex-col gap-1 pl-6 text-sm">
            {others.map((row) => (
              <li key={row.id} className="break-words">
                <input type="hidden" name="acceptanceId" value={row.id} />
                {fill(words.countersignShown, { message: messageOf(row), reason: row.reason, name: row.acceptedBy })}
              </li>
            ))}
          </ol>
        </ActionForm>
      )}
    </section>
  );
}
