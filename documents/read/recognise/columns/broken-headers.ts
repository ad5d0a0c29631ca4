/** Knows the headers of columns that were cut short ("商业") or broken over lines ("社会法律" above "公益服务其他"). */

/** The column whose label begins with this one; the label itself where none or several do. */
export function wholeHeader(label: string, columns: readonly string[]): string {
  if (label.length < 2 || columns.includes(label)) return label;
  const found = columns.filter((column) => column.startsWith(label));
  return found.length === 1 ? (found[0] ?? label) : label;
}

/** Whether a text is made of pieces of column labels alone, each of two characters or more. */
export function arePieces(text: string, columns: readonly string[]): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    for (let to = at + 2; to <= text.length; to += 1) {
      if (columns.some((column) => column.includes(text.slice(at, to)))) reached.add(to);
    }
  }
  return text.length >= 2 && reached.has(text.length);
}
