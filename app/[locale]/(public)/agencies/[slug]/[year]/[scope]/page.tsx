/** The current version of a report. */
import { type Metadata } from "next";
import { notFound } from "next/navigation";
import { translator } from "@/messages/translator";
import { localeOf } from "../../../../locale";
import { findReport, type ReportAddress } from "./find-report";
import { ReportView } from "./report-view";

interface ReportPageProps {
  readonly params: Promise<ReportAddress>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const address = await params;
  const report = await findReport(address);
  if (!report) return {};
  const t = translator(localeOf(address.locale), "report");
  return {
    title: t("title", { agency: report.agency.name, year: String(report.year) }),
    // The address of a withdrawn version lives on with its reason; search engines shall forget it.
    ...(report.withdrawn ? { robots: { index: false } } : {}),
  };
}

export default async function ReportPage({ params }: ReportPageProps) {
  const address = await params;
  const report = await findReport(address);
  if (!report) notFound();
  return <ReportView report={report} locale={localeOf(address.locale)} />;
}
