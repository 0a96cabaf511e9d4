import type { BpmnFactory, ElementFactory, Shape } from '../bpmn';
import type { BlockSummary } from '../contract';
import { createProperties } from '../settings/properties';
import { eventAttributes, freshProperties } from './BlockCatalogue';

/** Makes new elements from blocks. */
export class BlockShapes {
  static readonly $inject = ['bpmnFactory', 'elementFactory'];

  constructor(private readonly bpmnFactory: BpmnFactory, private readonly elementFactory: ElementFactory) {}

  create(block: BlockSummary): Shape {
    const businessObject = this.bpmnFactory.create(block.bpmnType);
    createProperties(this.bpmnFactory, businessObject, freshProperties(block));
    return this.elementFactory.createShape({ type: block.bpmnType, businessObject, ...eventAttributes(block) });
  }
}
