import {
  type AutoPlace, type BpmnElement, type Canvas, type EventBus, isConnection, type Modeling, type Point, type Rules,
  type Shape,
} from '../bpmn';
import type { BlockSummary } from '../contract';
import { crosses, grown, type Segment, segmentsOf } from '../routes/geometry';
import { Sight } from '../routes/ground';
import type { BlockShapes } from './BlockShapes';
import { isBareEnd } from './LeftEnds';

/** As bpmn-js leaves it between a step and the next. */
const GAP = 50;
const STEP = 10;

/** Says that what is put on an arrow is the next step of what stands before it, not dropped there. */
export interface NextHint { next: true }

/**
 * A next step goes in before what its source leads to already: a second arrow out of it would be walked as well. Several ways are
 * what gateways have: of theirs one that leads nowhere yet is filled first, at last the one that is taken where no other is.
 */
export class NextSteps {
  static readonly $inject = ['eventBus', 'autoPlace', 'modeling', 'rules', 'canvas', 'blockShapes'];

  constructor(
    private readonly eventBus: EventBus,
    private readonly autoPlace: AutoPlace,
    private readonly modeling: Modeling,
    private readonly rules: Rules,
    private readonly canvas: Canvas,
    private readonly shapes: BlockShapes,
  ) {}

  /** @param source a step, or the arrow to go in on */
  append(source: BpmnElement, block: BlockSummary): void {
    const shape = this.shapes.create(block);
    const way = goesOn(block) ? wayOn(source) : undefined;
    if (way && this.rules.allowed('shape.create', { shape, target: way }) === true) {
      this.insert(shape, way);
    } else {
      this.autoPlace.append(source, shape);
    }
  }

  private insert(shape: Shape, way: BpmnElement): void {
    const hint: NextHint = { next: true };
    const [placed] = this.modeling.createElements(shape, this.placeOn(way, shape), way, hint);
    this.eventBus.fire('autoPlace.end', { source: way.source, shape: placed });
  }

  /**
   * Close to where the arrow leaves what it comes from, so in its lane; where it first goes down or up, before what it comes to.
   * On no foreign arrow: else where a block is put that nothing stands behind. Of blocks it makes room.
   */
  private placeOn(way: BpmnElement, shape: Shape): Point {
    const stretches = segmentsOf(way['waypoints'] as unknown as Point[]);
    const [first, last] = [stretches[0], stretches.at(-1)] as [Segment, Segment];
    const points = alongOf([first, last].find(isAcross) ?? first, shape);
    const others = new Sight(this.canvas.findRoot(way as never) as never).arrows
      .filter(({ source, target }) => ![source, target].some((end) => end === way.source || end === way.target));
    const isFree = ({ x, y }: Point): boolean => {
      const box = { x: x - shape.width / 2, y: y - shape.height / 2, width: shape.width, height: shape.height };
      return !others.some(({ waypoints }) => crosses(waypoints, grown(box, STEP)));
    };
    return points.find(isFree) ?? this.eventBus.fire('autoPlace', { source: way.source, shape }) as Point;
  }
}

/** Whether there can be something behind it. */
export function goesOn({ bpmnType, eventDefinition }: BlockSummary): boolean {
  const isLinkAway = bpmnType === 'bpmn:IntermediateThrowEvent' && eventDefinition === 'bpmn:LinkEventDefinition';
  return bpmnType !== 'bpmn:EndEvent' && !isLinkAway;
}

function wayOn(source: BpmnElement): BpmnElement | undefined {
  if (isConnection(source)) {
    return source;
  }
  const ways = source.outgoing as unknown as BpmnElement[];
  if (source.type.endsWith('Gateway')) {
    const open = ways.filter(isOpen);
    return open.find((way) => !isForTheRest(way)) ?? open[0];
  }
  return ways.length === 1 ? ways[0] : undefined;
}

function isOpen({ target }: BpmnElement): boolean {
  return target !== undefined && isBareEnd(target) && target.incoming.length === 1;
}

function isForTheRest({ source, businessObject }: BpmnElement): boolean {
  return (source as BpmnElement).businessObject['default'] === businessObject;
}

function isAcross({ from, to }: Segment): boolean {
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
}

/** From where there is room behind what the stretch comes from to its end. */
function alongOf(stretch: Segment, { width, height }: Shape): Point[] {
  const { from, to } = stretch;
  const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
  const first = Math.min(GAP + (isAcross(stretch) ? width : height) / 2, length / 2);
  const count = Math.max(1, Math.floor((length - first) / STEP));
  return Array.from({ length: count }, (_, at) => (first + at * STEP) / length)
    .map((part) => ({ x: Math.round(from.x + (to.x - from.x) * part), y: Math.round(from.y + (to.y - from.y) * part) }));
}
