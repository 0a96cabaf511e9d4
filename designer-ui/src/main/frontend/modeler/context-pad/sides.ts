import type { Box, Point } from '../bpmn';

/** What may be covered only where there is no other place; the heavier, the less. */
export interface Obstacle { readonly box: Box; readonly weight: number }

interface Size { readonly width: number; readonly height: number }

const GAP = 12;
const EDGE = 4;

/**
 * Places beside a box, the most wished first: right, below, above, left, moved along it so that they are in sight.
 *
 * @param whole the box with what belongs to it, such as its name; what is below or above is so of that
 */
export function placesBeside(box: Box, whole: Box, size: Size, room: Size): Point[] {
  const { width, height } = size;
  const right = box.x + box.width;
  const across = [box.x, right - width].map((x) => pushedInto(room, { x, y: 0 }, size).x);
  const { y } = pushedInto(room, box, size);
  return [
    { x: right + GAP, y },
    ...across.map((x) => ({ x, y: whole.y + whole.height + GAP })),
    ...across.map((x) => ({ x, y: whole.y - GAP - height })),
    { x: box.x - GAP - width, y },
  ];
}

/** Places beside the middle of a line. */
export function placesAlong(from: Point, to: Point, { width, height }: Size): Point[] {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const level = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
  const [flat, upright] = [{ x: x - width / 2, y: y - height / 2 }, { above: y - height - GAP, below: y + GAP }];
  const beside = [{ x: x + GAP, y: flat.y }, { x: x - GAP - width, y: flat.y }];
  const over = [{ x: flat.x, y: upright.above }, { x: flat.x, y: upright.below }];
  return level ? [...over, ...beside] : [...beside, ...over];
}

/** The first of the places in sight where the least is covered; nothing where none is in sight. */
export function freest(places: readonly Point[], size: Size, room: Size, obstacles: readonly Obstacle[]): Point | undefined {
  const costs = places.filter((place) => isInSight(place, size, room))
    .map((place) => ({ place, cost: costOf({ ...place, ...size }, obstacles) }));
  const least = Math.min(...costs.map(({ cost }) => cost));
  return costs.find(({ cost }) => cost === least)?.place;
}

function isInSight({ x, y }: Point, { width, height }: Size, room: Size): boolean {
  return x >= EDGE && y >= EDGE && x + width <= room.width - EDGE && y + height <= room.height - EDGE;
}

/** Moved along, so that it is in sight. */
export function pushedInto(room: Size, { x, y }: Point, { width, height }: Size): Point {
  const within = (wished: number, most: number): number => Math.max(EDGE, Math.min(wished, most - EDGE));
  return { x: within(x, room.width - width), y: within(y, room.height - height) };
}

function costOf(place: Box, obstacles: readonly Obstacle[]): number {
  return obstacles.reduce((sum, { box, weight }) => sum + weight * covered(place, box), 0);
}

function covered(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
}
