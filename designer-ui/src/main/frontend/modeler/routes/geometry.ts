import type { Box, Point } from '../bpmn';

export type Way = readonly Point[];

export interface Segment { readonly from: Point; readonly to: Point }

/** Two lines that are nearer to each other than this look like one. */
export const APART = 9;

export function segmentsOf(way: Way): Segment[] {
  return way.slice(1).map((to, index) => ({ from: way[index] as Point, to }));
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function meet(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}

export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether a part of the line is inside the box, on its border does not count. */
export function runsThrough({ from, to }: Segment, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [first, last] = [0, 1];
  const sides = [
    [-dx, from.x - box.x], [dx, box.x + box.width - from.x], [-dy, from.y - box.y], [dy, box.y + box.height - from.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room <= 0) {
      return false;
    }
    if (step < 0) {
      first = Math.max(first, room / step);
    } else if (step > 0) {
      last = Math.min(last, room / step);
    }
  }
  return last - first > 1e-6;
}

export function crosses(way: Way, box: Box): boolean {
  return segmentsOf(way).some((segment) => runsThrough(segment, box));
}

function isFlat({ from, to }: Segment): boolean {
  return Math.abs(from.y - to.y) < 0.5;
}

function isUpright({ from, to }: Segment): boolean {
  return Math.abs(from.x - to.x) < 0.5;
}

/** Whether two lines run beside each other so near that they look like one. */
export function runAlong(one: Segment, other: Segment, apart = APART): boolean {
  const axis = isFlat(one) && isFlat(other) ? 'x' : 'y';
  const across = axis === 'x' ? 'y' : 'x';
  if (axis === 'y' && !(isUpright(one) && isUpright(other))) {
    return false;
  }
  const begin = Math.max(Math.min(one.from[axis], one.to[axis]), Math.min(other.from[axis], other.to[axis]));
  const end = Math.min(Math.max(one.from[axis], one.to[axis]), Math.max(other.from[axis], other.to[axis]));
  return Math.abs(one.from[across] - other.from[across]) < apart && end - begin > 1;
}

/** The box around all its corners, with a little more. */
export function spanOf(way: Way): Box {
  return grown(around(way.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))), APART);
}

export function areAlong(one: Way, other: Way, apart = APART): boolean {
  return segmentsOf(one).some((mine) => segmentsOf(other).some((theirs) => runAlong(mine, theirs, apart)));
}

/** Without the points that are no corners. */
export function cornersOf(way: Way): Point[] {
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    return !before || !after || !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  }) as Point[];
}
