import type { Point } from '../bpmn';
import { bandsOf } from './bands';
import { columnsOf, grouped, type Link, number, type Step } from './columns';
import { rowsOf } from './rows';

const GAP = { x: 60, y: 40, band: 60, largest: 220 } as const;
const NAME = 40;
const TRACK = 14;
const LANE = { padding: 30, least: 120 } as const;

export interface Strip { readonly y: number; readonly height: number }

export interface Order {
  /** The middles of the steps; the drawing begins at 0, 0. */
  readonly middles: ReadonlyMap<string, Point>;
  readonly strips: ReadonlyMap<string, Strip>;
  readonly width: number;
  readonly height: number;
}

export interface Wishes {
  /** One below the other; empty where there are none. */
  readonly lanes: readonly string[];
  /** Where a drawing without lanes goes on in a row below. */
  readonly width: number;
  /** How much room is between the steps: 1 as usual. */
  readonly room: number;
}

/** From left to right in columns and rows; long ones go on below, as text does. */
export function orderOf(steps: readonly Step[], links: readonly Link[], wishes: Wishes): Order {
  const linked = new Set(links.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  const isSingle = ({ id }: Step): boolean => !linked.has(id) && steps.length > 1 && wishes.lanes.length === 0;
  const main = mainOrder(steps.filter((step) => !isSingle(step)), links, wishes);
  return withSingles(main, steps.filter(isSingle), wishes);
}

function mainOrder(steps: readonly Step[], links: readonly Link[], wishes: Wishes): Order {
  const columns = columnsOf(steps.map(({ id }) => id), links);
  const rows = rowsOf(steps, columns);
  const columnOf = (id: string): number => number(columns.column, id);
  const count = Math.max(0, ...steps.map(({ id }) => columnOf(id) + 1));
  const byColumn = grouped(steps, ({ id }) => String(columnOf(id)));
  const widths = Array.from({ length: count }, (_, at) =>
    even(Math.max(20, ...(byColumn.get(String(at)) ?? []).map(({ width }) => width))));
  const gaps = widths.map((_, at) => gapAfter(at, links, columnOf, rows, wishes.room));
  const cut = widths.map((_, at) => links.filter(({ from, to }) => (columnOf(from) <= at) !== (columnOf(to) <= at)).length);
  const bands = wishes.lanes.length > 0 ? widths.map(() => 0) : bandsOf(widths, gaps, cut, wishes.width);
  const xs = widths.map((width, at) => {
    const first = bands.indexOf(bands[at] as number);
    return even(widths.slice(first, at).reduce((sum, one, index) => sum + one + (gaps[first + index] as number), 0) + width / 2);
  });
  const stacked = stack(steps, wishes, (id) => ({ band: bands[columnOf(id)] ?? 0, row: number(rows, id) }));
  const middles = new Map(steps.map(({ id }) => [id, { x: xs[columnOf(id)] as number, y: number(stacked.ys, id) }]));
  const width = Math.max(0, ...xs.map((x, at) => x + (widths[at] as number) / 2));
  return { middles, strips: stacked.strips, width, height: stacked.height };
}

/** Arrows that change rows there need room beside each other, and names a line to stand on. */
function gapAfter(
  at: number, links: readonly Link[], columnOf: (id: string) => number, rows: ReadonlyMap<string, number>, room: number,
): number {
  const turning = links.filter(({ from, to }) =>
    rows.get(from) !== rows.get(to) && (columnOf(from) === at || columnOf(to) === at + 1)).length;
  const name = Math.max(0, ...links.filter(({ from }) => columnOf(from) === at).map((link) => link.name));
  const wished = Math.max(GAP.x, name > 0 ? name + NAME : 0, GAP.x - TRACK + TRACK * turning);
  return even(Math.min(GAP.largest, wished) * room);
}

interface Stacked { readonly ys: Map<string, number>; readonly strips: Map<string, Strip>; readonly height: number }

/** The rows of each band, or of each lane, one below the other. */
function stack(steps: readonly Step[], wishes: Wishes, placeOf: (id: string) => { band: number; row: number }): Stacked {
  const { lanes, room } = wishes;
  const ys = new Map<string, number>();
  const strips = new Map<string, Strip>();
  const bands = [...new Set(steps.map(({ id }) => placeOf(id).band))].sort((one, other) => one - other);
  let y = 0;
  const rowsIn = (group: readonly Step[]): void => {
    const rows = grouped(group, ({ id }) => String(placeOf(id).row));
    [...rows.keys()].sort((one, other) => Number(one) - Number(other)).forEach((key, index) => {
      const row = rows.get(key) as Step[];
      y += index === 0 ? 0 : GAP.y * room;
      const middle = even(y + Math.max(...row.map(({ height, above }) => height / 2 + above)));
      row.forEach(({ id }) => ys.set(id, middle));
      y = middle + Math.max(...row.map(({ height, below }) => height / 2 + below));
    });
  };
  if (lanes.length > 0) {
    lanes.forEach((lane) => {
      const top = y;
      y += LANE.padding * room;
      rowsIn(steps.filter((step) => step.lane === lane));
      y = even(Math.max(top + LANE.least, y + LANE.padding * room));
      strips.set(lane, { y: top, height: y - top });
    });
  } else {
    bands.forEach((band, index) => {
      y += index === 0 ? 0 : GAP.band * room;
      rowsIn(steps.filter(({ id }) => placeOf(id).band === band));
    });
  }
  return { ys, strips, height: y };
}

/** What no arrow leads to or from stands below all else, beside each other. */
function withSingles(main: Order, singles: readonly Step[], wishes: Wishes): Order {
  const middles = new Map(main.middles);
  let [x, y, low, right] = [0, main.middles.size > 0 ? main.height + GAP.band : 0, main.height, main.width];
  singles.forEach((single) => {
    if (x > 0 && x + single.width > wishes.width) {
      [x, y] = [0, low + GAP.band];
    }
    middles.set(single.id, { x: even(x + single.width / 2), y: even(y + single.above + single.height / 2) });
    x += even(single.width) + GAP.x;
    low = Math.max(low, even(y + single.above + single.height + single.below));
    right = Math.max(right, x - GAP.x);
  });
  return { ...main, middles, width: right, height: low };
}

function even(length: number): number {
  return Math.ceil(length / 10) * 10;
}
