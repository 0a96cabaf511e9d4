import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { type BpmnElement, type EventBus, isConnection, isLabel, type Shape } from '../bpmn';
import { drawTitle } from './pen';

const BELOW_OUR_OWN = 1400;

/** Draws the activities that are no blocks of ours as bpmn-js does; whoever points at one reads all of its name. */
export class ForeignRenderer extends BaseRenderer {
  static readonly $inject = ['eventBus', 'bpmnRenderer'];

  constructor(eventBus: EventBus, private readonly bpmnRenderer: BpmnRenderer) {
    super(eventBus, BELOW_OUR_OWN);
  }

  override canRender(element: BpmnElement): boolean {
    return /(Task|Activity|SubProcess|Transaction)$/i.test(element.type) && !isConnection(element) && !isLabel(element);
  }

  override drawShape(visuals: SVGElement, shape: Shape): SVGElement {
    const drawn = this.bpmnRenderer.drawShape(visuals, shape as never) as SVGElement;
    drawTitle(visuals, shape.businessObject.name ?? '');
    return drawn;
  }

  override getShapePath(shape: Shape): string {
    return this.bpmnRenderer.getShapePath(shape as never) as string;
  }
}
