import type GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import type { ElementRegistry, EventBus, Shape, TextRenderer } from '../bpmn';
import { boxBeside, type Side, sideFor, type Size } from './besideEvent';
import { COLOURS } from './colours';
import { putBeside, wordsBeside } from './pen';

const AFTER_DRAWING = 500;
const WIDTH = 100;
const ALIGN: Readonly<Record<Side, string>> = {
  below: 'center-top', above: 'center-top', right: 'left-top', left: 'right-top',
};

interface Written { readonly size: Size; readonly side: Side }

/** Writes beside an event what nobody named it, where no arrow is, and elsewhere when arrows come, go or change their way. */
export class EventWords {
  static readonly $inject = ['eventBus', 'textRenderer', 'graphicsFactory', 'elementRegistry'];

  private readonly written = new Map<Shape, Written>();

  constructor(
    eventBus: EventBus,
    private readonly textRenderer: TextRenderer,
    private readonly graphicsFactory: GraphicsFactory,
    private readonly elementRegistry: ElementRegistry,
  ) {
    eventBus.on(['elements.changed', 'import.done'], AFTER_DRAWING, () => this.giveWay());
    eventBus.on('diagram.clear', () => this.written.clear());
  }

  draw(visuals: SVGElement, event: Shape, text: string): void {
    if (text === '') {
      this.written.delete(event);
      return;
    }
    const size = wordsBeside(this.textRenderer, text, { width: WIDTH, align: '', fill: '' });
    const side = sideFor(event, size);
    const words = wordsBeside(this.textRenderer, text, { width: WIDTH, align: ALIGN[side], fill: COLOURS.inkMuted });
    const { x, y } = boxBeside(event, side, { width: WIDTH, height: words.height });
    putBeside(visuals, words, { x: x - event.x, y: y - event.y });
    this.written.set(event, { size, side });
  }

  /** They are only drawn anew: nothing of the events changed. */
  private giveWay(): void {
    [...this.written].forEach(([event, { size, side }]) => {
      const graphics = this.elementRegistry.getGraphics(event) as SVGElement | undefined;
      if (!graphics) {
        this.written.delete(event);
      } else if (sideFor(event, size) !== side) {
        this.graphicsFactory.update('shape', event, graphics);
      }
    });
  }
}
