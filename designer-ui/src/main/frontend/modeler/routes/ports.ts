import type { BpmnElement, Box, Point } from '../bpmn';
import { isPart } from '../blocks/parts';
import { POOL } from '../lanes/pools';
import { middle } from './geometry';

export type Side = 'right' | 'bottom' | 'left' | 'top';

/** Where an arrow may leave or arrive, and how little that is wished. */
export interface Port {
  readonly point: Point;
  readonly side: Side;
  /** How deep in the box the point is where its corners are cut. */
  readonly depth: number;
  readonly cost: number;
}

export type Role = 'source' | 'target';

const STEP = 20;
const CORNER = 15;
/** The name of a gateway is above it. */
const OVER_NAME = 30;
const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top'];
const OF_BLOCKS: Readonly<Record<Role, Readonly<Record<Side, number>>>> = {
  source: { right: 0, bottom: 70, top: 80, left: 160 },
  target: { left: 0, bottom: 70, top: 70, right: 160 },
};
const OF_EVENTS: Readonly<Record<Role, Readonly<Record<Side, number>>>> = {
  source: OF_BLOCKS.source,
  target: { left: 0, bottom: 25, top: 25, right: 160 },
};
const OF_GATEWAYS: Readonly<Record<Role, Readonly<Record<Side, number>>>> = {
  source: { right: 0, bottom: 10, top: 15, left: 120 },
  target: { left: 0, bottom: 10, top: 10, right: 120 },
};

/** @param host where it is, if it sits on the border of another */
export function portsOf(element: BpmnElement, box: Box, role: Role, host?: Box): Port[] {
  if (element.type === POOL || /Annotation|Data(Object|Store)/.test(element.type)) {
    return SIDES.flatMap((side) => along(side, box, STEP, () => 0).map((port) => ({ ...port, cost: port.cost / 4 })));
  }
  if (/Gateway$/.test(element.type)) {
    return SIDES.flatMap((side) => along(side, box, 10, (offset) => Math.abs(offset), 15)
      .map((port) => ({ ...port, cost: 2 * port.cost + OF_GATEWAYS[role][side] + (side === 'top' && isNamed(element) ? OVER_NAME : 0) })));
  }
  if (/Event$/.test(element.type)) {
    const radius = box.width / 2;
    const free = host ? outward(box, host) : SIDES;
    return free.flatMap((side) => along(side, box, 10, (offset) => radius - Math.sqrt(radius ** 2 - offset ** 2), radius - 10)
      .map((port) => ({ ...port, cost: 2 * port.cost + (host ? 0 : OF_EVENTS[role][side]) })));
  }
  const each = isPart(element) ? 0.5 : 1;
  return SIDES.flatMap((side) => along(side, box, STEP, () => 0)
    .map((port) => ({ ...port, cost: port.cost * each + OF_BLOCKS[role][side] })));
}

/** From the middle of the side outwards. */
function along(side: Side, box: Box, step: number, deep: (offset: number) => number, inset = CORNER): Port[] {
  const { x, y } = middle(box);
  const isUpright = side === 'left' || side === 'right';
  const most = Math.max(0, Math.floor(((isUpright ? box.height : box.width) / 2 - inset) / step));
  return Array.from({ length: 2 * most + 1 }, (_, at) => (at - most) * step).map((offset) => {
    const [right, bottom, by] = [box.x + box.width, box.y + box.height, deep(offset)];
    const edge = { right: right - by, left: box.x + by, bottom: bottom - by, top: box.y + by }[side];
    const point = isUpright ? { x: edge, y: y + offset } : { x: x + offset, y: edge };
    return { point, side, depth: by, cost: 1.5 * Math.abs(offset) };
  });
}

/** The sides of what sits on a border that look away from its host. */
function outward(box: Box, host: Box): Side[] {
  const { x, y } = middle(box);
  const [right, bottom] = [host.x + host.width, host.y + host.height];
  const distances: Readonly<Record<Side, number>> = {
    right: Math.abs(right - x), bottom: Math.abs(bottom - y), left: Math.abs(host.x - x), top: Math.abs(host.y - y),
  };
  const near = SIDES.filter((side) => distances[side] < 2);
  return near.length > 0 ? near : [[...SIDES].sort((one, other) => distances[one] - distances[other])[0] as Side];
}

function isNamed(element: BpmnElement): boolean {
  return ((element as { labels?: unknown[] }).labels ?? []).length > 0;
}
