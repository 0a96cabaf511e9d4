import type { BpmnElement, Box } from '../bpmn';
import { isFrame } from '../blocks/parts';
import { allIn, boxOf, type Drawn, isOpen } from '../tidy/contents';
import { isConnection, isLabel } from '../bpmn';
import { areAlong, crosses, grown, meet, spanOf, type Segment, type Way } from './geometry';
import type { Ground } from './Grid';
import { portsOf } from './ports';
import type { Journey } from './route';

export type Arrow = BpmnElement & { waypoints: Way; source: Drawn; target: Drawn };

type BoxOf = (element: Drawn) => Box;

const FRAME = { side: 6, head: 32 } as const;

/** What is drawn on one sheet, as arrows see it. */
export class Sight {
  readonly arrows: readonly Arrow[];
  readonly blocks: readonly Drawn[];
  private readonly boxes: readonly Box[];
  private readonly names: readonly Drawn[];

  constructor(root: BpmnElement, private readonly box: BoxOf = boxOf) {
    const all = allIn(root);
    this.arrows = all.filter((one) => isConnection(one) && isJoining(one)) as unknown as Arrow[];
    this.blocks = all.filter((one) => !isConnection(one) && !isLabel(one) && !isOpen(one));
    this.boxes = this.blocks.map(box);
    this.names = all.filter((one) => isLabel(one) && one.type !== 'bpmn:Group');
  }

  /** What the arrow must not run through; what it is in does not count. */
  blocksFor(arrow: Arrow): Drawn[] {
    const around = framesAround(arrow);
    return around.size > 0 ? this.blocks.filter((block) => !around.has(block)) : [...this.blocks];
  }

  private boxesFor(arrow: Arrow): readonly Box[] {
    return framesAround(arrow).size > 0 ? this.blocksFor(arrow).map(this.box) : this.boxes;
  }

  /** The blocks that it is in. */
  blocksAround(element: Drawn): Drawn[] {
    return parentsOf(element).filter((parent) => this.blocks.includes(parent));
  }

  /** How many blocks the arrow runs through. */
  faultsOf(arrow: Arrow, way: Way): number {
    const inner = way.slice(1, -1);
    const seen = spanOf(way);
    return this.blocksFor(arrow).filter((block) => meet(this.box(block), seen)).filter((block) => {
      const isEnd = block === arrow.source || block === arrow.target;
      return crosses(isEnd ? inner : way, grown(this.box(block), -1));
    }).length;
  }

  /** How many others it runs along, and names over. */
  confusionsOf(arrow: Arrow, way: Way, others: readonly Way[]): number {
    const span = spanOf(way);
    return others.filter((other) => meet(span, spanOf(other)) && areAlong(way, other, 5)).length
      + this.names.filter((name) => nameOf(name) !== arrow && crosses(way, this.box(name))).length;
  }

  groundFor(arrow: Arrow, lines: readonly Segment[], isInWay: (name: Drawn) => boolean): Ground {
    return {
      blocks: this.boxesFor(arrow), lines,
      names: this.names.filter((name) => nameOf(name) !== arrow && isInWay(name)).map(this.box),
    };
  }

  journeyOf(arrow: Arrow): Journey {
    const { source, target } = arrow;
    const [from, to] = [this.box(source), this.box(target)];
    const frame = parentsOf(source).find(isFrame);
    const within = frame && frame === parentsOf(target).find(isFrame) ? inside(this.box(frame)) : undefined;
    return {
      from: portsOf(source, from, 'source', source.host && this.box(source.host)),
      to: portsOf(target, to, 'target', target.host && this.box(target.host)),
      ends: [from, to], ...(within ? { within } : {}),
    };
  }
}

export function nameOf(label: Drawn): BpmnElement | undefined {
  return (label as unknown as { labelTarget?: BpmnElement }).labelTarget;
}

function isJoining(arrow: Drawn): boolean {
  const { source, target } = arrow as unknown as Partial<Arrow>;
  return source !== undefined && target !== undefined && !isConnection(source) && !isConnection(target);
}

function parentsOf(element: Drawn): Drawn[] {
  const parent = element.parent as Drawn | undefined;
  return parent ? [parent, ...parentsOf(parent)] : [];
}

function framesAround({ source, target }: Arrow): Set<Drawn> {
  return new Set([...parentsOf(source), ...parentsOf(target)].filter(isFrame));
}

function inside({ x, y, width, height }: Box): Box {
  return { x: x + FRAME.side, y: y + FRAME.head, width: width - 2 * FRAME.side, height: height - FRAME.head - FRAME.side };
}
