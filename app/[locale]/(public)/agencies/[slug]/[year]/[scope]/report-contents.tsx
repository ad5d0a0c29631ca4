/** The parts of the report to jump to: beside the form on wide screens, above it on phones, never on paper. */
import { translator, type Locale } from "@/messages/translator";
import { editionOf } from "@/report/form/editions";
import { correctionAddress } from "./correction";
import { inquiriesAddress } from "./inquiries";
import { type Report } from "./published-report";

interface ReportContentsProps {
  readonly report: Report;
  readonly locale: Locale;
  readonly isVersionPage: boolean;
}

export function ReportContents({ report, locale, isVersionPage }: ReportContentsProps) {
  const t = translator(locale, "report");
  const { content, correction, findings } = report;
  const parts = editionOf(content.edition).parts.map(({ number, heading }) => ({
    anchor: `part-${number}`,
    name: `${number}、${heading.zh}`,
    lang: "zh-CN",
  }));
  const own = [
    { anchor: "findings", name: `${t("findings")} ${findings.length}` },
    ...(report.isCurrent ? [{ anchor: inquiriesAddress, name: translator(locale, "inquiry")("sectionTitle") }] : []),
    { anchor: "charts", name: t("charts") },
    { anchor: "versions", name: t("versions") },
  ].map((each) => ({ ...each, lang: undefined }));
  const first = isVersionPage && correction ? [{ anchor: correctionAddress, name: t("correctionTitle") }] : [];
  const entries = [...first.map((each) => ({ ...each, lang: undefined })), ...parts, ...own];
  return (
    <nav
      aria-label={t("contents")}
      className="no-print text-sm lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto"
    >
      <ul className="flex flex-wrap gap-x-4 border-y border-line py-2 lg:flex-col lg:border-y-0 lg:border-l lg:py-0 lg:pl-3">
        {entries.map(({ anchor, name, lang }) => (
          <li key={anchor}>
            <a
              href={`#${anchor}`}
              lang={lang}
              className="inline-block py-1 leading-snug hover:text-accent hover:underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
