import { type BpmnElement, type Box, isConnection, isLabel, type Modeling } from '../bpmn';

type Drawn = BpmnElement & Box;

const GAP = 40;
const KEPT = ['bpmn:Lane', 'bpmn:Participant', 'bpmn:BoundaryEvent', 'bpmn:Group'];

/** Moves what a frame would cover out of its way: what was to the right of its place, below it and above it. */
export class Room {
  static readonly $inject = ['modeling'];

  constructor(private readonly modeling: Modeling) {}

  /** @param former what of its place the frame had before */
  make(frame: BpmnElement, former: Box): void {
    const { x, y, width, height } = frame as Drawn;
    const others = this.others(frame);
    const aside = others.filter((other) => other.x >= former.x + former.width);
    this.move(aside, 'x', Math.max(0, ...aside.filter((other) => meet(frame, other, 'y')).map((other) => x + width + GAP - other.x)));
    const below = others.filter((other) => other.y >= former.y + former.height);
    this.move(below, 'y', Math.max(0, ...below.filter((other) => meet(frame, other, 'x')).map((other) => y + height + GAP - other.y)));
    const above = others.filter((other) => other.y + other.height <= former.y);
    this.move(above, 'y', Math.min(0, ...above.filter((other) => meet(frame, other, 'x')).map((other) => y - GAP - other.y - other.height)));
  }

  private others(frame: BpmnElement): Drawn[] {
    return ((frame.parent as BpmnElement | undefined)?.children as BpmnElement[] ?? [])
      .filter((other) => other !== frame && !isConnection(other) && !isLabel(other) && !KEPT.includes(other.type)) as Drawn[];
  }

  private move(shapes: Drawn[], axis: 'x' | 'y', by: number): void {
    if (by !== 0) {
      this.modeling.moveElements(shapes, { x: 0, y: 0, [axis]: by });
    }
  }
}

/** Whether the two are beside each other along the axis. */
function meet(frame: BpmnElement, other: Drawn, axis: 'x' | 'y'): boolean {
  const size = axis === 'x' ? 'width' : 'height';
  const one = frame as Drawn;
  return one[axis] - GAP / 2 < other[axis] + other[size] && other[axis] < one[axis] + one[size] + GAP / 2;
}
