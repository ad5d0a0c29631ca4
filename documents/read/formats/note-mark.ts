/** Writes a raised number as the sign that no one takes for a digit. */

/** "①" for "1", "[1]" and "（注1）"; null for anything else. */
export function noteMark(raised: string): string | null {
  const number = /^[[(（〔【]?\s*(?:注\s*)?(\d{1,2})\s*[\])）〕】]?$/.exec(raised.trim())?.[1];
  if (number === undefined || Number(number) < 1 || Number(number) > 20) return null;
  return String.fromCodePoint(0x2460 + Number(number) - 1);
}
