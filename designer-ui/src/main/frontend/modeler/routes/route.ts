import type { Box, Point } from '../bpmn';
import { APART, around, grown, meet, runAlong, runsThrough, type Segment } from './geometry';
import { Grid, type Ground } from './Grid';
import type { Port } from './ports';
import { type Landing, Search, STUB } from './Search';

const VIEWS = [60, 300];

export interface Journey {
  readonly from: readonly Port[];
  readonly to: readonly Port[];
  /** What it starts and ends at, which is in its way as everything else is. */
  readonly ends: readonly [Box, Box];
  /** Beyond which it must not go. */
  readonly within?: Box;
}

/** The way of an arrow around everything, with few corners and crossings; along others only where there is no other way. */
export function route(journey: Journey, ground: Ground): Point[] | undefined {
  const all = around([...journey.ends, ...ground.blocks, ...ground.names]);
  const views = [...VIEWS.map((by) => grown(around([...journey.ends]), by)), grown(all, 120)];
  const seen = views.map((view) => (journey.within ? common(view, journey.within) : view));
  for (const window of seen) {
    const way = search(journey, ground, window, true);
    if (way) {
      return way;
    }
  }
  return search(journey, ground, seen.at(-1) as Box, false);
}

function search(journey: Journey, ground: Ground, window: Box, isStrict: boolean): Point[] | undefined {
  const near = isStrict ? ground : { ...ground, names: [] };
  const ports = [...journey.from, ...journey.to].map(({ point }) => point);
  const grid = new Grid(window, ports, near);
  const [start, end] = journey.ends;
  const from = landings(grid, journey.from, near, linesAt(start, ground), isStrict);
  const to = landings(grid, journey.to, near, linesAt(end, ground), isStrict);
  return from.length > 0 && to.length > 0 ? new Search(grid, from, to, journey.ends[1], isStrict).run() : undefined;
}

function linesAt(end: Box, { lines }: Ground): Segment[] {
  const near = grown(end, 4 * STUB);
  return lines.filter(({ from, to }) => Math.min(from.x, to.x) < near.x + near.width && Math.max(from.x, to.x) > near.x
    && Math.min(from.y, to.y) < near.y + near.height && Math.max(from.y, to.y) > near.y);
}

/** The crossings of lines where an arrow turns off from an end; those that are free. */
function landings(grid: Grid, ports: readonly Port[], ground: Ground, lines: readonly Segment[], isStrict: boolean): Landing[] {
  return ports.flatMap((port) => {
    const { point: { x, y }, side, depth } = port;
    const by = STUB + depth;
    const column = side === 'right' ? grid.column(x + by) : side === 'left' ? grid.column(x - by + 1e-6) - 1 : grid.column(x);
    const row = side === 'bottom' ? grid.row(y + by) : side === 'top' ? grid.row(y - by + 1e-6) - 1 : grid.row(y);
    const [landX, landY] = [grid.xs[column], grid.ys[row]];
    if (landX === undefined || landY === undefined || ((side === 'left' || side === 'right') ? landY !== y : landX !== x)) {
      return [];
    }
    const node = grid.at(column, row);
    const stub = { from: { x, y }, to: { x: landX, y: landY } };
    const isTaken = lines.some((other) => runAlong(stub, other, APART));
    const isBlocked = grid.blocked[node] === 1 || ground.names.some((name) => runsThrough(stub, name));
    return isBlocked || (isStrict && isTaken) ? [] : [{ ...port, node, cost: port.cost + (isTaken ? 200 : 0) }];
  });
}

function common(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  return meet(one, other) ? { x, y, width, height: Math.min(one.y + one.height, other.y + other.height) - y } : one;
}
