import { type BpmnElement, type Canvas, isConnection, isLabel, type Selection } from '../bpmn';
import { middle } from '../routes/geometry';
import { type Drawn, drawnIn, ridersOf } from '../tidy/contents';

const AROUND = 80;

/** Goes from what is selected to what comes after it or before it along the arrows. */
export class Walk {
  static readonly $inject = ['selection', 'canvas'];

  constructor(private readonly selection: Selection, private readonly canvas: Canvas) {}

  /** What alone is selected; a name stands for what is called so. */
  from(): BpmnElement | undefined {
    const [element, ...others] = this.selection.get() as BpmnElement[];
    return others.length > 0 ? undefined : element && called(element);
  }

  /** Answers whether there was anything to go to. */
  go(element: BpmnElement, where: 'on' | 'back'): boolean {
    const [next] = where === 'on' ? after(called(element)) : before(called(element));
    return this.goTo(next);
  }

  /** To another way out of the block before, or between a step and the events on its border. */
  aside(element: BpmnElement, where: 'up' | 'down'): boolean {
    const from = called(element);
    const { x, y } = middle(from);
    const sign = where === 'down' ? 1 : -1;
    const far = (other: BpmnElement): number => sign * (middle(other).y - y) + Math.abs(middle(other).x - x) / 1000;
    const [next] = beside(from).filter((other) => other !== from && sign * (middle(other).y - y) > 0)
      .sort((one, other) => far(one) - far(other));
    return this.goTo(next);
  }

  /** To where the process starts, or what is leftmost. */
  begin(): boolean {
    const all = drawnIn(this.canvas.getRootElement() as unknown as BpmnElement).flatMap((one) => [one, ...drawnIn(one)]);
    const starts = all.filter(({ type }) => type === 'bpmn:StartEvent');
    return this.goTo((starts.length > 0 ? starts : all).sort((one, other) => one.x - other.x)[0]);
  }

  goTo(element: BpmnElement | undefined): boolean {
    if (element) {
      this.selection.select(element);
      this.canvas.scrollToElement(element as never, AROUND);
    }
    return element !== undefined;
  }
}

/** From the uppermost to the lowest. */
export function after(element: BpmnElement): BpmnElement[] {
  if (isConnection(element)) {
    return element.target ? [element.target] : [];
  }
  return fromAbove(element, flows(element.outgoing).map(({ target }) => target));
}

export function before(element: BpmnElement): BpmnElement[] {
  if (isConnection(element)) {
    return element.source ? [element.source] : [];
  }
  const host = (element as Drawn).host;
  return host ? [host] : fromAbove(element, flows(element.incoming).map(({ source }) => source));
}

function beside(element: BpmnElement): BpmnElement[] {
  if (isConnection(element)) {
    return element.source ? flows(element.source.outgoing) : [];
  }
  const { host } = element as Drawn;
  const ways = before(element).flatMap((one) => after(one));
  return host ? [host, ...ridersOf(host)] : [...ways, ...ridersOf(element as Drawn)];
}

function flows(arrows: unknown): BpmnElement[] {
  return (arrows as BpmnElement[]).filter(({ type }) => type === 'bpmn:SequenceFlow');
}

/** The nearer first where several are as high as each other. */
function fromAbove(element: BpmnElement, others: readonly (BpmnElement | undefined)[]): BpmnElement[] {
  const { x } = middle(element);
  const far = (other: BpmnElement): number => Math.abs(middle(other).x - x);
  return others.filter((other) => other !== undefined)
    .sort((one, other) => middle(one).y - middle(other).y || far(one) - far(other));
}

function called(element: BpmnElement): BpmnElement {
  return isLabel(element) ? (element as unknown as { labelTarget: BpmnElement }).labelTarget : element;
}
