/** Questions of readers about this report that the agency answered in public, and the way to ask. */
import { publicInquiries } from "@/app/_server/public-data";
import { paths } from "@/app/paths";
import { InquiryEntry } from "@/components/inquiry/inquiry-entry";
import { anchorOfCell } from "@/components/report/anchors";
import { translator, type Locale } from "@/messages/translator";
import { codeOfField } from "@/report/patch";
import { fieldOfPlace } from "@/report/workflow/remark-place";
import { type Report } from "./published-report";

/** Where the section stands on the page. */
export const inquiriesAddress = "inquiries";

export async function Inquiries({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const t = translator(locale, "inquiry");
  const { agency, year, scope, content } = report;
  const answered = await publicInquiries(agency.slug, year, scope);
  return (
    // On paper nobody can ask: without an answer there is nothing to print.
    <section
      aria-labelledby={inquiriesAddress}
      className={`flex flex-col gap-2 ${answered.length === 0 ? "no-print" : ""}`}
    >
      <h2 id={inquiriesAddress} className="scroll-mt-8 text-xl font-semibold">
        {t("sectionTitle")}
      </h2>
      {answered.length > 0 && (
        <div className="divide-y divide-line border-b border-line">
          {answered.map((inquiry, index) => (
            <InquiryEntry
              key={index}
              inquiry={inquiry}
              locale={locale}
              edition={content.edition}
              href={`#${anchorAt(inquiry.place, report)}`}
            />
          ))}
        </div>
      )}
      <p className="no-print">
        {answered.length === 0 && `${t("none")} `}
        <a href={paths.inquiryForm(locale, agency.slug, year, scope)} className="text-accent underline">
          {t("ask")}
        </a>
      </p>
    </section>
  );
}

/** Cells and parts have an anchor; other places lead to the top of the report. */
function anchorAt(place: string, { content }: Report): string {
  const field = fieldOfPlace(place, content.edition);
  const code = codeOfField(field);
  if (code !== null) return anchorOfCell(code);
  return field.startsWith("part:") ? `part-${field.slice("part:".length)}` : "main";
}
