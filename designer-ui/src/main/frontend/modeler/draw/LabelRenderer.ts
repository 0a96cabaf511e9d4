import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { append, attr, classes } from 'tiny-svg';
import { type BpmnElement, type EventBus, isLabel, type Shape, type TextRenderer } from '../bpmn';
import { COLOURS } from './colours';
import { clipped } from './LabelClipping';
import { keepLines } from './pen';

const OVER_BPMN_RENDERER = 1500;
const NARROWEST = 90;
const LINES = 4;

const WIDEST = 140;
const LETTER = 7.2;

/** Draws the names beside events, gateways and flows. Other tools measure with other fonts: narrow boxes get room. */
export class LabelRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'textRenderer'];

  constructor(eventBus: EventBus, private readonly textRenderer: TextRenderer) {
    super(eventBus, OVER_BPMN_RENDERER);
  }

  override canRender(element: BpmnElement): boolean {
    return isLabel(element) && element.type !== 'bpmn:Group';
  }

  override drawShape(visuals: SVGElement, { width, height, businessObject }: Shape): SVGElement {
    const room = Math.max(width, NARROWEST, widestWord(businessObject.name ?? ''));
    const text = this.textRenderer.createText(clipped(businessObject.name), {
      box: { width: room, height, x: 0, y: 0 },
      style: { ...this.textRenderer.getExternalStyle(), fill: COLOURS.ink },
    } as never) as SVGElement;
    attr(text, { transform: `translate(${(width - room) / 2}, 0)` });
    classes(text).add('djs-label');
    append(visuals, text);
    keepLines(text, LINES);
    return text;
  }
}

/** About as wide as its longest word, which would be broken anywhere otherwise. */
function widestWord(name: string): number {
  return Math.min(WIDEST, Math.max(...clipped(name).split(/\s+/).map((word) => word.length * LETTER)));
}
