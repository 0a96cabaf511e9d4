import { type BpmnElement, type BpmnFactory, type EventBus, isLabel } from '../bpmn';
import { type BlockCatalogue, blockIdOf, freshProperties } from '../blocks/BlockCatalogue';
import { createProperties } from '../settings/properties';
import { isLane, LANE } from './pools';

/** A new lane is a block with its settings, however it came about. */
export class LaneSettings {
  static readonly $inject = ['eventBus', 'bpmnFactory', 'blockCatalogue'];

  constructor(eventBus: EventBus, bpmnFactory: BpmnFactory, catalogue: BlockCatalogue) {
    eventBus.on('commandStack.shape.create.preExecuted', ({ context }: { context: { shape: BpmnElement } }) => {
      const { shape } = context;
      const block = catalogue.all().find(({ bpmnType }) => bpmnType === LANE);
      if (block && isLane(shape) && !isLabel(shape) && blockIdOf(shape.businessObject) === '') {
        createProperties(bpmnFactory, shape.businessObject, freshProperties(block));
      }
    });
  }
}
