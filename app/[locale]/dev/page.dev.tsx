/**
 * Every kind of chart, cell, field and table with what is hard about it, at /zh/dev while `npm run dev` runs: themes and
 * large type are chosen in the head of the page. Its ending keeps it out of every build (next.config.mjs).
 */
import { notFound } from "next/navigation";
import { type ReactNode } from "react";
import { chartExamples } from "@/components/charts/examples/chart-examples";
import { Chart } from "@/components/charts/frame/chart";
import { field, heading, label, plainButton, primaryButton, quiet, smallButton } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { ReportForm } from "@/components/report/report-form";
import { isLocale } from "@/messages/translator";
import { emptyContent, type ReportContent } from "@/report/content";
import { CellSamples } from "./cell-samples";

interface DevPageProps {
  readonly params: Promise<{ locale: string }>;
}

/** One figure of each length, one unclear, one corrected, the rest not stated. */
const content: ReportContent = {
  ...emptyContent("2021", "transcribed"),
  figures: { ...emptyContent("2021", "transcribed").figures, "rules.issued": 0, "rules.in-force": 1_234_567 },
  narrative: { ...emptyContent("2021", "transcribed").narrative, overview: "一段文字。\n\n另一段文字。" },
  disclosures: {
    statedTotal: 12,
    items: [
      { category: "机构职能", count: 5 },
      { category: "统计信息", count: null },
    ],
  },
};

export default async function DevPage({ params }: DevPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl min-w-0 flex-col gap-10 px-4 py-8">
      <h1 className="text-2xl font-semibold">图表与单元格 · Charts and cells</h1>
      <Section title="图表 · Charts">
        <div className="chart-grid grid gap-6 lg:grid-cols-2">
          {Object.entries(chartExamples).map(([name, chart]) => (
            <Chart key={name} chart={{ ...chart, subject: name }} locale={locale} />
          ))}
        </div>
      </Section>
      <Section title="宽图 · Wide charts">
        {Object.entries(chartExamples).map(([name, chart]) => (
          <Chart key={name} chart={chart} locale={locale} isWide />
        ))}
      </Section>
      <Section title="单元格 · Cells">
        <CellSamples words={wordsIn(locale).desk} />
      </Section>
      <Section title="字段 · Fields">
        <Fields />
      </Section>
      <Section title="表格 · Tables">
        <ReportForm
          content={content}
          footnotes={[]}
          corrected={{ codes: ["rules.in-force"], href: "#corrected" }}
          explain={(key) => `#${key}`}
          inquiry={null}
          locale={locale}
        />
      </Section>
    </main>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <h2 className={heading}>{title}</h2>
      {children}
    </section>
  );
}

function Fields() {
  return (
    <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
      <label className={label}>
        文字 · Text
        <input className={field} defaultValue="示例市司法局" />
      </label>
      <label className={label}>
        未填 · Empty
        <input className={field} placeholder="未载明" />
      </label>
      <label className={label}>
        有误 · Invalid
        <input className={`${field} border-error`} aria-invalid defaultValue="1x" />
        <span className="text-xs text-error">请填写数字</span>
      </label>
      <label className={label}>
        选择 · Select
        <select className={field}>
          <option>2025</option>
          <option>2024</option>
        </select>
      </label>
      <label className={`${label} sm:col-span-2`}>
        长文 · Long text
        <textarea className={field} rows={3} defaultValue="一段文字。" />
      </label>
      <p className="flex flex-wrap items-center gap-2 sm:col-span-2">
        <button type="button" className={primaryButton}>
          提交审核
        </button>
        <button type="button" className={plainButton}>
          保存
        </button>
        <button type="button" className={plainButton} disabled>
          保存
        </button>
        <button type="button" className={smallButton}>
          上移
        </button>
        <span className={quiet}>安静的说明 · A quiet note</span>
      </p>
    </div>
  );
}
