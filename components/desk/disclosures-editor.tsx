/** The itemised list of proactive disclosures: add, remove, reorder; the sum runs beside the stated total. */
"use client";

import { type Disclosure, type Disclosures } from "@/report/content";
import { subtractDecimals, sum } from "@/report/figure";
import { type Field, type FieldValue } from "@/report/patch";
import { countOf } from "./form-patch";
import { fill } from "./fill";
import { anchorOf } from "./place";
import { field as fieldStyle, heading, plainButton, quiet, smallButton } from "./styles";
import { type Words } from "./words";

interface DisclosuresEditorProps {
  readonly disclosures: Disclosures | null;
  readonly words: Words["desk"]["editor"];
  readonly onSet: (field: Field, value: FieldValue) => void;
}

const none: Disclosures = { statedTotal: null, items: [] };
const blank: Disclosure = { category: "", count: null };

export function DisclosuresEditor({ disclosures, words, onSet }: DisclosuresEditorProps) {
  const { statedTotal, items } = disclosures ?? none;
  const set = (next: Disclosures) =>
    onSet("disclosures", next.items.length === 0 && next.statedTotal === null ? null : next);
  const setItems = (next: readonly Disclosure[]) => set({ statedTotal, items: next });
  const replace = (index: number, item: Disclosure) => setItems(items.map((each, at) => (at === index ? item : each)));
  return (
    <section id={anchorOf("disclosures")} className="flex scroll-mt-24 flex-col gap-2">
      <h2 className={heading}>{words.disclosuresTitle}</h2>
      <ol className="flex flex-col gap-2">
        {(items.length === 0 ? [blank] : items).map((item, index) => (
          <li key={index} className="flex flex-wrap items-center gap-2">
            <Line
              item={item}
              words={words}
              onChange={(next) => (items.length === 0 ? setItems([next]) : replace(index, next))}
            />
            <span className="flex gap-1">
              <button
                type="button"
                className={smallButton}
                disabled={index === 0}
                onClick={() => setItems(moved(items, index, -1))}
              >
                {words.up}
              </button>
              <button
                type="button"
                className={smallButton}
                disabled={index >= items.length - 1}
                onClick={() => setItems(moved(items, index, 1))}
              >
                {words.down}
              </button>
              <button
                type="button"
                className={smallButton}
                onClick={() => setItems(items.filter((_each, at) => at !== index))}
              >
                {words.remove}
              </button>
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className={`${plainButton} self-start`} onClick={() => setItems([...items, blank])}>
        {words.add}
      </button>
      <label className="flex items-center gap-2 text-sm">
        {words.statedTotal}
        <input
          name="disclosures.statedTotal"
          inputMode="numeric"
          value={statedTotal ?? ""}
          placeholder={words.notStated}
          onChange={(event) => set({ statedTotal: countOf(event.target.value), items })}
          className={`${fieldStyle} max-w-32 text-right tabular-nums`}
        />
      </label>
      <p className={quiet} role="status">
        {runningSum({ statedTotal, items }, words)}
      </p>
    </section>
  );
}

interface LineProps {
  readonly item: Disclosure;
  readonly words: Words["desk"]["editor"];
  readonly onChange: (item: Disclosure) => void;
}

function Line({ item, words, onChange }: LineProps) {
  return (
    <>
      <input
        name="disclosures.category"
        aria-label={words.category}
        value={item.category}
        onChange={(event) => onChange({ ...item, category: event.target.value })}
        className={`${fieldStyle} max-w-64 flex-1`}
      />
      <input
        name="disclosures.count"
        aria-label={words.count}
        inputMode="numeric"
        value={item.count ?? ""}
        placeholder={words.notStated}
        onChange={(event) => onChange({ ...item, count: countOf(event.target.value) })}
        className={`${fieldStyle} max-w-28 text-right tabular-nums`}
      />
    </>
  );
}

function moved(items: readonly Disclosure[], index: number, by: -1 | 1): Disclosure[] {
  const next = [...items];
  const [item] = next.splice(index, 1);
  if (item) next.splice(index + by, 0, item);
  return next;
}

function runningSum({ statedTotal, items }: Disclosures, words: Words["desk"]["editor"]): string {
  const { value, missing } = sum(items.map(({ count }) => count));
  if (value === null) return "";
  const running = missing === 0 ? fill(words.runningSum, { value }) : fill(words.runningSumMissing, { value, missing });
  if (statedTotal === null) return running;
  const difference = subtractDecimals(value, String(statedTotal));
  return `${running}，${difference === "0" ? words.sumMatches : fill(words.sumDiffers, { value: difference })}`;
}
