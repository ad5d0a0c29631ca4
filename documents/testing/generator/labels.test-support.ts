/** Labels as people print them: habits of typing, and slips that leave no doubt what is meant. */
import { type Random } from "./random.test-support";

/** A way of printing labels that a whole report keeps. */
export interface LabelHabits {
  readonly brackets: "full" | "half";
  readonly ordinal: "." | "、" | "．" | ". ";
  readonly isSpaced: boolean;
  readonly notes: "kept" | "left-out";
  /** Share of labels with a slip. */
  readonly slips: number;
}

/** The habits of one report. */
export function inventHabits(random: Random, isPlain: boolean): LabelHabits {
  if (isPlain) return { brackets: "full", ordinal: ".", isSpaced: false, notes: "kept", slips: 0 };
  return {
    brackets: random.pick(["full", "half"]),
    ordinal: random.pick([".", "、", "．", ". "]),
    isSpaced: random.chance(0.15),
    notes: random.pick(["kept", "left-out"]),
    slips: random.pick([0, 0, 0.1]),
  };
}

/** One label as printed. */
export function printLabel(random: Random, label: string, habits: LabelHabits): string {
  let text = random.chance(habits.slips) ? slip(random, label) : label;
  if (habits.notes === "left-out") text = text.replace("（区分处理的，只计这一情形，不计其他情形）", "");
  text = text.replace(/^(\d)\./, `$1${habits.ordinal}`);
  if (habits.brackets === "half") text = text.replace(/（/g, "(").replace(/）/g, ")").replace(/，/g, ",");
  return habits.isSpaced && text.length < 12 ? Array.from(text).join(" ") : text;
}

function slip(random: Random, label: string): string {
  const known = label
    .replace("其他法律行政法规禁止公开", random.pick(["其他法律法规禁止公开", "其他法律行政法规规定禁止公开"]))
    .replace("一、本年新收", "一、本年度新收")
    .replace("三、本年度办理结果", "三、本年办理结果")
    .replace("“三安全一稳定”", random.pick(['"三安全一稳定"', "三安全一稳定"]))
    .replace("行政规范性文件", "规范性文件")
    .replace("第三方合法权益", "第三方权益")
    .replace("不掌握相关政府信息", "不掌握相关信息");
  if (known !== label || label.length < 9) return known;
  const at = random.int(4, label.length - 2);
  return random.chance(0.7) ? label.slice(0, at) + label.slice(at + 1) : label.slice(0, at) + "的" + label.slice(at);
}
