import { type BpmnElement, type Box, isConnection, isLabel, type Modeling, type SpaceTool } from '../bpmn';
import { isLane, lanesIn, POOL } from '../lanes/pools';
import { isBareEnd } from './LeftEnds';

type Drawn = BpmnElement & Box;

const GAP = 40;
/** What an arrow needs to be seen as one. */
export const BESIDE = 40;
const BELOW = 20;
const KEPT = ['bpmn:Lane', 'bpmn:Participant', 'bpmn:BoundaryEvent', 'bpmn:Group'];

/**
 * Moves what a frame would cover out of its way: what was to the right of its place, below it and above it. Lanes grow with it,
 * so that every step stays in its own.
 */
export class Room {
  static readonly $inject = ['modeling', 'spaceTool'];

  constructor(private readonly modeling: Modeling, private readonly spaceTool: SpaceTool) {}

  /** @param former what of its place the frame had before */
  make(frame: BpmnElement, former: Box): void {
    const { x, y, width, height } = frame as Drawn;
    const others = othersThan(frame).filter((other) => !isAsideEnd(other, former) || meet(frame, other, 'y'));
    const aside = others.filter((other) => other.x >= former.x + former.width);
    const right = aside.filter((other) => meet(frame, other, 'y')).map((other) => x + width + GAP - other.x);
    this.move(aside, 'x', Math.max(0, ...right));
    const below = others.filter((other) => other.y >= former.y + former.height);
    const down = Math.max(0, ...below.filter((other) => meet(frame, other, 'x')).map((other) => y + height + GAP - other.y));
    const above = others.filter((other) => other.y + other.height <= former.y);
    const up = Math.min(0, ...above.filter((other) => meet(frame, other, 'x')).map((other) => y - GAP - other.y - other.height));
    const lane = laneAround(frame.parent as BpmnElement | undefined, former);
    if (lane) {
      this.stretch(frame, former.y + former.height, Math.max(down, y + height + GAP / 2 - lane.y - lane.height));
      this.stretch(frame, former.y, Math.min(up, y - GAP / 2 - lane.y));
    } else {
      this.move(below, 'y', down);
      this.move(above, 'y', up);
    }
  }

  private move(shapes: Drawn[], axis: 'x' | 'y', by: number): void {
    if (by !== 0) {
      this.modeling.moveElements(shapes, { x: 0, y: 0, [axis]: by });
    }
  }

  /** Moves what is below the line, or above it, with the lanes there, and makes those higher that it crosses. */
  private stretch(frame: BpmnElement, line: number, by: number): void {
    const all = within(frame.parent as BpmnElement, frame);
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(all, 'y', by, line);
    const lanes = resizingShapes.filter((shape) => isLane(shape) || shape.type === POOL);
    if (by !== 0) {
      this.spaceTool.makeSpace(movingShapes, lanes, { x: 0, y: by }, by > 0 ? 's' : 'n', line);
    }
  }
}

/** The bare end of a way that leaves the drawing before the place; it stays near where it leaves. */
function isAsideEnd(other: Drawn, { x }: Box): boolean {
  const arrows = other.incoming as unknown as BpmnElement[];
  const isBefore = ({ source }: BpmnElement): boolean => (source as Drawn).x + (source as Drawn).width <= x;
  return isBareEnd(other) && arrows.length > 0 && arrows.every(isBefore);
}

function othersThan(frame: BpmnElement): Drawn[] {
  return ((frame.parent as BpmnElement | undefined)?.children as BpmnElement[] ?? [])
    .filter((other) => other !== frame && !isConnection(other) && !isLabel(other) && !KEPT.includes(other.type)) as Drawn[];
}

/** Whether the two are beside each other along the axis. */
function meet(frame: BpmnElement, other: Drawn, axis: 'x' | 'y'): boolean {
  const size = axis === 'x' ? 'width' : 'height';
  const one = frame as Drawn;
  return one[axis] - GAP / 2 < other[axis] + other[size] && other[axis] < one[axis] + one[size] + GAP / 2;
}

/** The innermost one in which the middle of the place is. */
function laneAround(pool: BpmnElement | undefined, place: Box): Drawn | undefined {
  const middle = place.y + place.height / 2;
  const lane = pool && (lanesIn(pool) as Drawn[]).find(({ y, height }) => y <= middle && middle <= y + height);
  return lane && (laneAround(lane, place) ?? lane);
}

/** All that is drawn in it but the frame, with what is in that and on its border. */
function within(element: BpmnElement, frame: BpmnElement): BpmnElement[] {
  const children = (element.children as BpmnElement[] | undefined ?? [])
    .filter((child) => child !== frame && (child as { host?: BpmnElement }).host !== frame);
  return [element, ...children.flatMap((child) => within(child, frame))];
}

/** The box with what must be free around it. */
export function neededBy({ x, y, width, height }: Box): Box {
  return { x: x - BESIDE, y: y - BELOW, width: width + 2 * BESIDE, height: height + 2 * BELOW };
}
