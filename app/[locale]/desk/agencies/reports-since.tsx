/** The year from which an agency makes its reports here: set above it, never past a report that exists. */
import { ActionForm } from "@/components/form/action-form";
import { wordsIn } from "@/components/form/words";
import { type AgencyDetails } from "@/db/agencies/details";
import { type Locale } from "@/messages/translator";
import { ActSection, TextField } from "./act-fields";
import { setSince } from "./since-action";

export function ReportsSince({ locale, details }: { readonly locale: Locale; readonly details: AgencyDetails }) {
  const { agencies: words } = wordsIn(locale);
  const { row } = details;
  return (
    <ActSection title={words.reportsSince} note={words.reportsSinceHint}>
      <ActionForm
        key={row.reportsSince}
        action={setSince.bind(null, locale, row.id)}
        button={words.save}
        className="flex max-w-xl flex-col items-start gap-3"
      >
        <TextField name="since" title={words.reportsSinceYear} value={row.reportsSince?.toString() ?? ""} />
      </ActionForm>
    </ActSection>
  );
}
