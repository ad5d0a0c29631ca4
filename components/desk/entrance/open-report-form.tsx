/** Starts a report: body, year, scope and where it comes from. */
import { ActionForm } from "../../form/action-form";
import { type FormAction } from "../../form/form-state";
import { ReportKeyFields } from "./report-key-fields";
import { heading, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface OpenReportFormProps {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly action: FormAction;
  readonly words: Words["desk"];
}

export function OpenReportForm({ agencies, latestYear, action, words }: OpenReportFormProps) {
  return (
    <section aria-labelledby="open-title" className="flex flex-col gap-3">
      <h2 id="open-title" className={heading}>
        {words.openTitle}
      </h2>
      {agencies.length === 0 ? (
        <p className={quiet}>{words.noEditor}</p>
      ) : (
        <ActionForm action={action} button={words.openButton} isPrimary className="flex flex-wrap items-end gap-3">
          <ReportKeyFields agencies={agencies} latestYear={latestYear} chosen={{}} words={words} />
          <label className="flex flex-col gap-1 text-sm">
            {words.fields.origin}
            <select name="origin" className="rounded border border-line-strong bg-surface px-2 py-1.5">
              <option value="authored">{words.origins.authored}</option>
              <option value="transcribed">{words.origins.transcribed}</option>
            </select>
          </label>
        </ActionForm>
      )}
    </section>
  );
}
