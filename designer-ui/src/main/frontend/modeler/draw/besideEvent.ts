import type { BpmnElement, Box, Point } from '../bpmn';
import { crosses, middle, type Way } from '../routes/geometry';

export type Side = 'below' | 'above' | 'right' | 'left';

export interface Size { readonly width: number; readonly height: number }

type Arrow = BpmnElement & { waypoints?: Way };

const ORDER: readonly Side[] = ['below', 'above', 'right', 'left'];
const AWAY: Readonly<Record<Side, number>> = { below: 14, above: 6, right: 7, left: 7 };
const OFF_BORDER = 3;

/** The side of an event on which its words stand: one that no arrow docks at, outside of what it sits on. */
export function sideFor(event: BpmnElement, size: Size): Side {
  const arrows = arrowsAt(event);
  const docked = new Set(arrows.map((arrow) => sideOf(event, dock(arrow, event))));
  const free = wished(event).filter((side) => !docked.has(side));
  const ways = arrows.map(({ waypoints }) => waypoints as Way);
  const isCrossed = (side: Side): boolean => ways.some((way) => crosses(way, boxBeside(event, side, size)));
  return free.find((side) => !isCrossed(side)) ?? free[0] ?? 'below';
}

/** Beside what sits on a border they stand outside of that. */
export function boxBeside(event: BpmnElement, side: Side, { width, height }: Size): Box {
  const { x, y } = middle(event);
  const away = AWAY[side];
  if (side === 'below' || side === 'above') {
    return { x: x - width / 2, y: side === 'below' ? event.y + event.height + away : event.y - away - height, width, height };
  }
  const rises: Partial<Record<Side, number>> = { below: OFF_BORDER, above: -OFF_BORDER - height };
  return {
    x: side === 'right' ? event.x + event.width + away : event.x - away - width,
    y: y + (rises[outwards(event) ?? side] ?? -height / 2), width, height,
  };
}

function wished(event: BpmnElement): Side[] {
  const out = outwards(event);
  return out ? [out, ...ORDER.filter((side) => side !== out && side !== opposite(out)), opposite(out)] : [...ORDER];
}

/** The side that looks away from its host. */
function outwards(event: BpmnElement): Side | undefined {
  return event.host && sideOf(event.host, middle(event));
}

function opposite(side: Side): Side {
  return ({ below: 'above', above: 'below', right: 'left', left: 'right' } as const)[side];
}

function sideOf(box: Box, { x, y }: Point): Side {
  const at = middle(box);
  const [right, down] = [(x - at.x) / box.width, (y - at.y) / box.height];
  if (Math.abs(right) > Math.abs(down)) {
    return right > 0 ? 'right' : 'left';
  }
  return down > 0 ? 'below' : 'above';
}

function arrowsAt(event: BpmnElement): Arrow[] {
  const arrows = [...event.incoming ?? [], ...event.outgoing ?? []] as unknown as Arrow[];
  return arrows.filter(({ waypoints }) => (waypoints?.length ?? 0) > 1);
}

function dock({ source, waypoints }: Arrow, event: BpmnElement): Point {
  return (waypoints as Way).at(source === event ? 0 : -1) as Point;
}
