import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import type { BpmnElement, Box, Canvas, ElementRegistry, EventBus, Point } from '../bpmn';
import { lanesIn } from '../lanes/pools';
import { crosses, grown, meet, middle, type Way } from '../routes/geometry';
import { Sight } from '../routes/ground';
import { type Drawn, innerLanes } from '../tidy/contents';
import { neededBy } from './Room';

const OVER_GRID = 2500;
const STEP = 10;
const FARTHEST = 50;
const FROM_ARROWS = 8;
const UPWARDS = 15;
const FLOW_NODE = /^bpmn:(?!TextAnnotation|Data|Group)/;

interface GridSnapping { snapValue(value: number, limits: { min?: number; max?: number }): number }

interface Placing { source: BpmnElement; shape: BpmnElement & Box }

/** A next block comes to the nearest place where it covers no other and no arrow, in the lane of the one that it follows. */
export class FreePlaces {
  static readonly $inject = ['eventBus', 'elementRegistry', 'canvas', 'gridSnapping'];

  constructor(
    eventBus: EventBus, private readonly elementRegistry: ElementRegistry, private readonly canvas: Canvas,
    private readonly grid: GridSnapping,
  ) {
    eventBus.on('autoPlace', OVER_GRID, ({ source, shape }: Placing) =>
      (FLOW_NODE.test(shape.type) ? this.placeFor(source as Drawn, shape) : undefined));
  }

  private placeFor(source: Drawn, shape: Box): Point {
    const wished = this.wishedFor(source, shape);
    const sight = new Sight(this.canvas.findRoot(source as never) as never);
    const around = new Set(parentsOf(source));
    const blocks = sight.blocks.filter((block) => !around.has(block));
    const ways = sight.arrows.map(({ waypoints }) => waypoints);
    const lane = laneAt(source);
    const isFree = (at: Point): boolean => {
      const box = { x: at.x - shape.width / 2, y: at.y - shape.height / 2, width: shape.width, height: shape.height };
      return isInside(box, lane) && !blocks.some((block) => meet(block, neededBy(box)))
        && !ways.some((way: Way) => crosses(way, grown(box, FROM_ARROWS)));
    };
    const free = steps().map(([x, y]) => ({ x: wished.x + x, y: wished.y + y })).find(isFree);
    return free ?? { x: wished.x, y: lane ? middle(source).y : wished.y };
  }

  /** Where bpmn-js would put it, on the grid. */
  private wishedFor(source: Drawn, shape: Box): Point {
    const { x, y } = getNewShapePosition(source as never, shape as never, this.elementRegistry as never) as Point;
    const at = middle(source);
    const snapped = (value: number, from: number): number =>
      (value === from ? value : this.grid.snapValue(value, value > from ? { min: value } : { max: value }));
    return { x: snapped(x, at.x), y: snapped(y, at.y) };
  }
}

/** Down rather than up, and rather both than to the right. */
function steps(): [number, number][] {
  const down = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => (at - FARTHEST) * STEP);
  const cost = ([x, y]: [number, number]): number => 2 * x + Math.abs(y) + (y < 0 ? UPWARDS : 0);
  return Array.from({ length: FARTHEST / 2 }, (_, at) => at * 2 * STEP).flatMap((x) => down.map((y): [number, number] => [x, y]))
    .sort((one, other) => cost(one) - cost(other));
}

function parentsOf(element: Drawn): Drawn[] {
  const parent = element.parent as Drawn | undefined;
  return parent ? [parent, ...parentsOf(parent)] : [];
}

function laneAt({ y, height, parent }: Drawn): Drawn | undefined {
  const across = y + height / 2;
  const lanes = parent && lanesIn(parent as BpmnElement).length > 0 ? innerLanes(parent as BpmnElement) : [];
  return lanes.find((lane) => lane.y <= across && across <= lane.y + lane.height);
}

function isInside({ y, height }: Box, lane: Drawn | undefined): boolean {
  return !lane || (y >= lane.y + STEP && y + height <= lane.y + lane.height - STEP);
}
