/** Checks a receipt: whether a hash, or the file it was made of, is what was published here, and what stands now. */
import { type Metadata } from "next";
import { paths } from "@/app/paths";
import { findReceipt } from "@/db/public/receipts";
import { translator, type Locale } from "@/messages/translator";
import { localeOf } from "../locale";
import { ReceiptVerdict } from "./receipt-verdict";

interface ReceiptsPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ hash?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Pick<ReceiptsPageProps, "params">): Promise<Metadata> {
  return { title: translator(localeOf((await params).locale), "receipts")("title") };
}

export default async function ReceiptsPage({ params, searchParams }: ReceiptsPageProps) {
  const locale = localeOf((await params).locale);
  const { hash } = await searchParams;
  const asked = (typeof hash === "string" ? hash : "").trim().toLowerCase().replace(/\s+/g, "");
  const t = translator(locale, "receipts");
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col gap-8 px-4 py-8">
      <header className="flex flex-col gap-3">
        <h1 className="font-serif text-3xl leading-snug font-bold">{t("title")}</h1>
        <p>{t("lead")}</p>
      </header>
      {asked !== "" && <Answer asked={asked} locale={locale} />}
      <HashForm asked={/^[0-9a-f]{64}$/.test(asked) ? asked : ""} locale={locale} />
      <FileForm locale={locale} />
      <section className="flex flex-col gap-2">
        <h2 className="text-xl font-semibold">{t("ownTitle")}</h2>
        <p>{t("own")}</p>
        <pre className="overflow-x-auto border-y border-line bg-band px-3 py-2 text-sm" tabIndex={0}>
          sha256sum *.receipt.json{"\n"}nianbao receipt FILE.receipt.json
        </pre>
      </section>
    </main>
  );
}

async function Answer({ asked, locale }: { readonly asked: string; readonly locale: Locale }) {
  const t = translator(locale, "receipts");
  const problem = asked === "too-large" ? "tooLarge" : asked === "no-file" ? "noFile" : "malformed";
  if (!/^[0-9a-f]{64}$/.test(asked))
    return (
      <p role="alert" className="border-l-4 border-error bg-band px-3 py-2">
        {t(problem)}
      </p>
    );
  return <ReceiptVerdict hash={asked} holder={await findReceipt(asked)} locale={locale} />;
}

const field = "w-full rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink";
const button = "self-start rounded px-5 py-2";

function HashForm({ asked, locale }: { readonly asked: string; readonly locale: Locale }) {
  const t = translator(locale, "receipts");
  return (
    <form action={paths.receipts(locale)} className="flex flex-col gap-2">
      <h2 className="text-xl font-semibold">{t("byHash")}</h2>
      <label className="flex flex-col gap-1 text-sm">
        {t("hash")}
        <input
          name="hash"
          defaultValue={asked}
          required
          maxLength={200}
          spellCheck={false}
          className={`${field} font-mono`}
        />
      </label>
      <button type="submit" className={`${button} bg-accent text-on-accent`}>
        {t("check")}
      </button>
    </form>
  );
}

function FileForm({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "receipts");
  return (
    <form action="/api/v1/receipts" method="post" encType="multipart/form-data" className="flex flex-col gap-2">
      <h2 className="text-xl font-semibold">{t("byFile")}</h2>
      <p className="text-sm text-ink-soft">{t("fileHint")}</p>
      <input type="hidden" name="locale" value={locale} />
      <label className="flex flex-col gap-1 text-sm">
        {t("file")}
        <input type="file" name="file" accept=".json,application/json" required className={field} />
      </label>
      <button type="submit" className={`${button} border border-line-strong`}>
        {t("checkFile")}
      </button>
    </form>
  );
}
