import type { BpmnElement, Canvas } from '../bpmn';
import type { DrawnParts } from '../blocks/DrawnParts';
import { isFrame, isPart, markerOf } from '../blocks/parts';
import { insideOf } from '../inner/closedParts';
import { button, type Entry } from './entry';

/** What is offered beside a part: to open or close it, to look into it, and in which order it is gone through. */
export class PartTools {
  static readonly $inject = ['drawnParts', 'canvas', 'config.text'];

  constructor(
    private readonly parts: DrawnParts,
    private readonly canvas: Canvas,
    private readonly text: (key: string) => string,
  ) {}

  entries(part: BpmnElement): Record<string, Entry> {
    if (!isPart(part)) {
      return {};
    }
    const isOpen = isFrame(part);
    const marker = markerOf(part.businessObject);
    return {
      ...(insideOf(part, this.canvas) ? this.entry('enter', 'enter', () => this.parts.enter(part)) : {}),
      ...this.entry('toggle', isOpen ? 'collapse' : 'expand', () => this.parts.toggle(part)),
      ...(marker === 'PARALLEL' ? this.entry('turn', 'in-order', () => this.parts.turn(part)) : {}),
      ...(marker === 'SEQUENTIAL' ? this.entry('turn', 'at-once', () => this.parts.turn(part)) : {}),
    };
  }

  private entry(id: string, what: string, click: () => void): Record<string, Entry> {
    return { [id]: { group: 'part', title: this.text(`drawing.${what}`), html: button(what), action: { click } } };
  }
}
