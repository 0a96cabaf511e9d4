const CUT_ARROW = 400;
const EMPTINESS = 600;

/**
 * Cuts the columns into rows of about the width that is wished, where few arrows are cut: answers the row of each column.
 *
 * @param cut how many arrows go over from a column to the next
 */
export function bandsOf(widths: readonly number[], gaps: readonly number[], cut: readonly number[], wished: number): number[] {
  const count = widths.length;
  const begins = [0];
  widths.forEach((width, at) => begins.push((begins[at] as number) + width + (gaps[at] ?? 0)));
  const widthOf = (from: number, to: number): number => (begins[to] as number) - (begins[from] as number) - (gaps[to - 1] ?? 0);
  if (widthOf(0, count) <= wished * 1.1) {
    return widths.map(() => 0);
  }
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= count; to += 1) {
    best[to] = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const width = widthOf(from, to);
      if (width > wished && from < to - 1) {
        break;
      }
      const empty = to === count ? Math.max(0, 0.25 - width / wished) : Math.max(0, 1 - width / wished);
      const arrows = to === count ? 0 : Math.max(0, (cut[to - 1] ?? 0) - 1);
      const cost = (best[from] as { cost: number }).cost + 100 + EMPTINESS * empty ** 2 + CUT_ARROW * arrows;
      if (cost < (best[to] as { cost: number }).cost) {
        best[to] = { cost, from };
      }
    }
  }
  const starts: number[] = [];
  for (let to = count; to > 0; to = (best[to] as { from: number }).from) {
    starts.unshift((best[to] as { from: number }).from);
  }
  return widths.map((_, column) => starts.filter((start) => start <= column).length - 1);
}
