/** The cell of the editor in every state it has: empty, typed, wrong, computed, carried over, found, being saved. */
"use client";

import { useState } from "react";
import { FigureInput, type FigureInputProps } from "@/components/desk/grid/figure-input";
import { type SaveMark } from "@/components/desk/edits/edit-saving";
import { SaveMarks } from "@/components/desk/edits/save-mark";
import { type Words } from "@/components/form/words";
import { figureField } from "@/report/patch";

const message = "总计 100 与各项之和 99 不符。";
const states: Readonly<Record<string, Partial<FigureInputProps>>> = {
  "未载明 · not stated": {},
  "零 · zero": { text: "0" },
  "长 · long": { text: "1234567890" },
  "选中 · selected": { text: "12", isSelected: true },
  "有误 · no number": { text: "1x", problem: "not-a-number" },
  "差错 · error": { text: "100", severity: "error", message },
  "提醒 · warning": { text: "100", severity: "warning", message },
  "疑问 · question": { text: "100", severity: "question", message },
  "自动合计 · computed": { text: "99", totalState: "computed", sumValue: "99" },
  "合计不符 · sum differs": { text: "100", totalState: "differs", sumValue: "99" },
  "合计不全 · sum of some": { text: "", totalState: "partly", sumValue: "99", sumMissing: 2 },
  "上年 · last year": { text: "12", lastYear: "10", difference: "+2" },
  "结转 · carried over": { text: "3", isCarried: true, lastYear: "3", difference: "0" },
  "未保存 · unsaved": { text: "5" },
  "保存中 · saving": { text: "5" },
  "已保存 · saved": { text: "5" },
  "未送达 · failed": { text: "5" },
};

const marked: readonly (readonly [name: string, mark: SaveMark])[] = [
  ["未保存 · unsaved", "unsaved"],
  ["保存中 · saving", "saving"],
  ["已保存 · saved", "saved"],
  ["未送达 · failed", "failed"],
];
const marks = new Map(marked.map(([name, mark]) => [figureField(name), mark]));

export function CellSamples({ words }: { readonly words: Words["desk"] }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  return (
    <SaveMarks marks={marks} words={words.saving.marks}>
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 lg:grid-cols-6">
        {Object.entries(states).map(([name, state]) => (
          <div key={name} className="flex min-w-0 flex-col gap-1 text-xs text-ink-soft">
            {name}
            <FigureInput
              {...plain}
              {...state}
              code={name}
              label={name}
              text={typed[name] ?? state.text ?? ""}
              words={words}
              onType={(code, text) => setTyped((now) => ({ ...now, [code]: text }))}
            />
          </div>
        ))}
      </div>
    </SaveMarks>
  );
}

const plain = {
  ...{ text: "", problem: null, lastYear: null, difference: null, isCarried: false, isSelected: false },
  ...{ totalState: null, sumValue: "", sumMissing: 0, severity: null, message: "", findingAnchor: "found" },
} as const satisfies Partial<FigureInputProps>;
