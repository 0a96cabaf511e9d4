import type { Box } from '../bpmn';
import { around, crosses, grown, meet, segmentsOf, type Way } from '../routes/geometry';

const AWAY = 5;
const STEP = 10;

export interface Place { readonly box: Box; readonly cost: number }

/** The nearest place that covers nothing; the least crowded one where none is free. */
export function leastCrowded(
  places: readonly Place[], taken: readonly Box[], ways: readonly Way[],
): { box: Box; isFree: boolean } {
  const sorted = [...places].sort((one, other) => one.cost - other.cost);
  const all = around(places.map(({ box }) => box));
  const [boxes, lines] = [taken.filter((box) => meet(box, all)), ways.filter((way) => crosses(way, all))];
  const crowd = ({ box }: Place): number =>
    boxes.filter((other) => meet(other, grown(box, 1))).length + lines.filter((other) => crosses(other, box)).length;
  const free = sorted.find((place) => crowd(place) === 0);
  const [least] = free ? [free] : sorted.sort((one, other) => crowd(one) - crowd(other));
  return { box: (least as Place).box, isFree: free !== undefined };
}

/** Above, below, or at a corner. */
export function aroundBox(box: Box, { width, height }: Box): Place[] {
  const middle = box.x + box.width / 2;
  const [above, below] = [box.y - 6 - height, box.y + box.height + 6];
  const [left, right] = [middle - 8 - width, middle + 8];
  return [[middle - width / 2, above], [left, above], [right, above], [middle - width / 2, below], [left, below], [right, below]]
    .map(([x, y], cost) => ({ box: { x: x as number, y: y as number, width, height }, cost }));
}

/** Along an arrow, best near where that begins. */
export function besideWay(way: Way, { width, height }: Box): Place[] {
  let gone = 0;
  return segmentsOf(way).flatMap(({ from, to }) => {
    const isFlat = Math.abs(to.y - from.y) < Math.abs(to.x - from.x);
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const begun = gone;
    gone += length;
    const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const over = isFlat ? width : height;
    const offsets = Array.from({ length: Math.max(1, Math.ceil((length + over) / STEP)) }, (_, at) => at * STEP - over + STEP);
    return offsets.flatMap((offset) => {
      const isForward = isFlat ? to.x > from.x : to.y > from.y;
      const beyond = Math.max(0, -offset, offset + over - length);
      const near = begun + Math.max(0, isForward ? offset : length - offset - over) + beyond * 3;
      const boxes = isFlat
        ? [{ x: left + offset, y: from.y - AWAY - height }, { x: left + offset, y: from.y + AWAY }]
        : [{ x: from.x + AWAY, y: top + offset }, { x: from.x - AWAY - width, y: top + offset }];
      return boxes.map((at, index) => ({ box: { ...at, width, height }, cost: near + index * 15 }));
    });
  });
}
