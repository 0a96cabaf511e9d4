import type { BpmnElement, Modeling, Selection } from '../bpmn';
import { isLane, isPool, lanesIn } from '../lanes/pools';
import { button, type Entry } from './entry';

/** What is offered beside a lane or a pool: one more above or below, or two in it. */
export class LaneTools {
  static readonly $inject = ['modeling', 'selection', 'config.text'];

  constructor(
    private readonly modeling: Modeling,
    private readonly selection: Selection,
    private readonly text: (key: string) => string,
  ) {}

  entries(element: BpmnElement): Record<string, Entry> {
    if (!isLane(element) && !isPool(element)) {
      return {};
    }
    return {
      ...this.entry('lane-above', () => this.selection.select(this.modeling.addLane(element, 'top'))),
      ...this.entry('lane-below', () => this.selection.select(this.modeling.addLane(element, 'bottom'))),
      ...(lanesIn(element).length < 2 ? this.entry('lane-split', () => this.modeling.splitLane(element, 2)) : {}),
    };
  }

  private entry(id: string, click: () => void): Record<string, Entry> {
    return { [id]: { group: 'lanes', title: this.text(`drawing.${id}`), html: button(id), action: { click } } };
  }
}
