/** The form of the full-text search, a plain GET form. */
import { paths } from "@/app/paths";
import { SelectFilter } from "@/components/finding/select-filter";
import { say, translator, type Locale } from "@/messages/translator";
import { agencyKinds, kindLabels, type AgencyKind } from "@/report/agency";

interface TextFormProps {
  readonly locale: Locale;
  readonly asked: {
    readonly q: string;
    readonly year: number | null;
    readonly kind: AgencyKind | null;
    readonly under: string | null;
  };
  readonly years: readonly number[];
}

export function TextForm({ locale, asked, years }: TextFormProps) {
  const t = translator(locale, "finding");
  return (
    <form role="search" action={paths.search(locale)} className="flex flex-col gap-3">
      <div className="flex max-w-xl flex-wrap items-end gap-2">
        <label className="flex min-w-0 flex-1 flex-col text-sm">
          <span>
            {t("textsLabel")} <span className="text-ink-soft">{t("textsHint")}</span>
          </span>
          <input
            type="search"
            name="q"
            key={asked.q}
            defaultValue={asked.q}
            maxLength={100}
            required
            className="w-full rounded border border-line-strong bg-surface px-3 py-2 text-base text-ink"
          />
        </label>
        <button type="submit" className="rounded bg-accent px-5 py-2 text-on-accent">
          {t("textsButton")}
        </button>
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <SelectFilter
          name="year"
          label={t("year")}
          all={t("all")}
          value={asked.year === null ? "" : String(asked.year)}
          choices={[...new Set([...(asked.year === null ? [] : [asked.year]), ...years])]
            .sort((left, right) => right - left)
            .map((year) => ({ value: String(year), label: String(year) }))}
        />
        <SelectFilter
          name="kind"
          label={t("kind")}
          all={t("all")}
          value={asked.kind ?? ""}
          choices={agencyKinds.map((kind) => ({ value: kind, label: say(kindLabels[kind], locale) }))}
        />
        {asked.under !== null && <input type="hidden" name="under" value={asked.under} />}
      </div>
    </form>
  );
}
