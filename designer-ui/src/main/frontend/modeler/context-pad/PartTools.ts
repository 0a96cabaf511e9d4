import type { BpmnElement, Canvas } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { DrawnParts } from '../blocks/DrawnParts';
import { isFrame, isPart, markerOf, mayHave } from '../blocks/parts';
import { insideOf } from '../inner/closedParts';
import { button, type Entry } from './entry';

/** What is offered beside a part: to open or close it, to look into it, and in which order it is gone through. */
export class PartTools {
  static readonly $inject = ['drawnParts', 'blockCatalogue', 'canvas', 'config.text'];

  constructor(
    private readonly parts: DrawnParts,
    private readonly catalogue: BlockCatalogue,
    private readonly canvas: Canvas,
    private readonly text: (key: string) => string,
  ) {}

  entries(part: BpmnElement): Record<string, Entry> {
    if (!isPart(part)) {
      return {};
    }
    const isOpen = isFrame(part);
    return {
      ...(insideOf(part, this.canvas) ? this.entry('enter', 'enter', () => this.parts.enter(part)) : {}),
      ...this.entry('toggle', isOpen ? 'collapse' : 'expand', () => this.parts.toggle(part)),
      ...this.turning(part),
    };
  }

  private turning(part: BpmnElement): Record<string, Entry> {
    const block = this.catalogue.of(part);
    const isAtOnce = markerOf(part.businessObject) === 'PARALLEL';
    return block && mayHave(block, 'PARALLEL') && mayHave(block, 'SEQUENTIAL')
      ? this.entry('turn', isAtOnce ? 'in-order' : 'at-once', () => this.parts.turn(part))
      : {};
  }

  private entry(id: string, what: string, click: () => void): Record<string, Entry> {
    return { [id]: { group: 'part', title: this.text(`drawing.${what}`), html: button(what), action: { click } } };
  }
}
