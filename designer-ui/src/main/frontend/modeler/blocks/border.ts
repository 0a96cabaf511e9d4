import type { BpmnElement, Box, Point } from '../bpmn';

const FROM_CORNER = 25;
const APART = 45;
const WIDE = 36;

/** Where on the border of a step there is room for one more: below from the right, then above; over another where all is full. */
export function roomOnBorder(host: BpmnElement): Point {
  const { x, y, width, height } = host as BpmnElement & Box;
  const taken = ((host.attachers ?? []) as Box[]).map(middle);
  const across = Array.from({ length: Math.max(1, Math.floor((width - 2 * FROM_CORNER) / APART) + 1) }, (_, at) =>
    x + width - FROM_CORNER - at * APART);
  const places = [y + height, y].flatMap((edge) => across.map((place) => ({ x: place, y: edge })));
  const isFree = (place: Point): boolean => taken.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= WIDE);
  return places.find(isFree) ?? { x: x + width - FROM_CORNER, y: y + height };
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
