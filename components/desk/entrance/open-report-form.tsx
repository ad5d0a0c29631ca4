/** Starts a report: agency, year and scope; where it comes from follows from them, and what is transcribed needs its address. */
import { ActionForm } from "../../form/action-form";
import { type FormAction } from "../../form/form-state";
import { ReportKeyFields } from "./report-key-fields";
import { fill } from "../../form/fill";
import { heading, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface OpenReportFormProps {
  readonly agencies: readonly {
    readonly id: string;
    readonly name: string;
    /** The year from which it reports here; null for never. */
    readonly reportsSince: number | null;
  }[];
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
        <>
          <p className={quiet}>{fill(words.originNote, { agencies: sinceText(agencies, words) })}</p>
          <ActionForm action={action} button={words.openButton} isPrimary className="flex flex-wrap items-end gap-3">
            <ReportKeyFields agencies={agencies} latestYear={latestYear} chosen={{}} words={words} />
            <label className="flex min-w-0 flex-col gap-1 text-sm">
              {words.fields.officialAddress}
              <input
                name="officialAddress"
                maxLength={1000}
                size={32}
                className="min-w-0 rounded border border-line-strong bg-surface px-2 py-1.5"
              />
            </label>
          </ActionForm>
        </>
      )}
    </section>
  );
}

/** From when each agency reports here, agencies of the same year together. */
function sinceText(agencies: OpenReportFormProps["agencies"], words: Words["desk"]): string {
  const years = [...new Set(agencies.map(({ reportsSince }) => reportsSince))];
  return years
    .map((year) => {
      const names = agencies.filter(({ reportsSince }) => reportsSince === year).map(({ name }) => name);
      const which = names.length === agencies.length ? words.allAgencies : names.join("、");
      return year === null
        ? fill(words.neverHere, { agencies: which })
        : fill(words.hereSince, { agencies: which, year });
    })
    .join("；");
}
