import type { BpmnFactory, ElementFactory, Shape } from '../bpmn';
import type { BlockSummary } from '../contract';
import { createProperties } from '../settings/properties';
import { eventAttributes, freshProperties } from './BlockCatalogue';
import { isPartBlock, markerProperties } from './parts';

/** Makes new elements from blocks. */
export class BlockShapes {
  static readonly $inject = ['bpmnFactory', 'elementFactory'];

  private readonly fresh = new WeakMap<Shape, BlockSummary>();

  constructor(private readonly bpmnFactory: BpmnFactory, private readonly elementFactory: ElementFactory) {}

  create(block: BlockSummary): Shape {
    const businessObject = this.bpmnFactory.create(block.bpmnType);
    createProperties(this.bpmnFactory, businessObject, freshProperties(block));
    const shape = this.elementFactory.createShape({
      type: block.bpmnType, businessObject, ...eventAttributes(block),
      ...(isPartBlock(block) ? { isExpanded: true } : {}),
    });
    if (isPartBlock(block)) {
      const marks = Object.entries(markerProperties(this.bpmnFactory, businessObject, block.marker ?? 'NONE'));
      marks.filter(([, value]) => value !== undefined).forEach(([name, value]) => businessObject.set(name, value));
    }
    this.fresh.set(shape, block);
    return shape;
  }

  /** The block a shape was made from here, as what is pasted or made anew was not. */
  madeFrom(shape: Shape): BlockSummary | undefined {
    return this.fresh.get(shape);
  }
}
