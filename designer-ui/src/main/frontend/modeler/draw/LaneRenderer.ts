import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { BpmnElement, EventBus, Shape, TextRenderer } from '../bpmn';
import { isLabel } from '../bpmn';
import { COLOURS } from './colours';
import { drawLine } from './pen';
import type { Sayings } from './Sayings';

const OVER_BPMN_RENDERER = 1500;
/** Beside the strip that bears a lane's name. */
const BESIDE = 38;
const BELOW = 6;

/** Draws lanes as bpmn-js does, and in them whose the steps there are. */
export class LaneRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'bpmnRenderer', 'textRenderer', 'sayings'];

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: BpmnRenderer,
    private readonly textRenderer: TextRenderer,
    private readonly sayings: Sayings,
  ) {
    super(eventBus, OVER_BPMN_RENDERER);
  }

  override canRender(element: BpmnElement): boolean {
    return element.type === 'bpmn:Lane' && !isLabel(element) && this.sayings.of(element).foot !== '';
  }

  override drawShape(visuals: SVGElement, lane: Shape): SVGElement {
    const drawn = this.bpmnRenderer.drawShape(visuals, lane as never) as SVGElement;
    drawLine(this.textRenderer, visuals, this.sayings.of(lane).foot, {
      x: BESIDE, y: BELOW, width: lane.width - BESIDE, fill: COLOURS.inkMuted,
    });
    return drawn;
  }

  override getShapePath(lane: Shape): string {
    return this.bpmnRenderer.getShapePath(lane as never) as string;
  }
}
