import type { BpmnFactory, BpmnElement, ElementFactory, Moddle, Shape } from '../bpmn';
import type { BlockSummary } from '../contract';
import { createProperties, propertiesOf } from '../settings/properties';

const BLOCK = 'block';

/** The blocks an analyst may place, and the making of new elements from them. */
export class BlockCatalogue {
  static readonly $inject = ['config.blocks', 'bpmnFactory', 'elementFactory'];

  private readonly byId: ReadonlyMap<string, BlockSummary>;

  constructor(
    private readonly summaries: readonly BlockSummary[],
    private readonly bpmnFactory: BpmnFactory,
    private readonly elementFactory: ElementFactory,
  ) {
    this.byId = new Map(summaries.map((block) => [block.id, block]));
  }

  all(): readonly BlockSummary[] {
    return this.summaries;
  }

  find(id: string): BlockSummary | undefined {
    return this.byId.get(id);
  }

  /** The block an element was placed as, or undefined for elements that are none of ours. */
  of(element: BpmnElement): BlockSummary | undefined {
    return this.find(blockIdOf(element.businessObject));
  }

  createShape(block: BlockSummary): Shape {
    return this.elementFactory.createShape({
      type: block.bpmnType,
      businessObject: this.createBusinessObject(block),
      ...eventAttributes(block),
    });
  }

  propertiesFor(block: BlockSummary): Record<string, string> {
    return { [BLOCK]: block.id, ...block.defaults?.properties };
  }

  private createBusinessObject(block: BlockSummary): Moddle {
    const businessObject = this.bpmnFactory.create(block.bpmnType);
    createProperties(this.bpmnFactory, businessObject, this.propertiesFor(block));
    return businessObject;
  }
}

export function blockIdOf(businessObject: Moddle | undefined): string {
  return businessObject ? propertiesOf(businessObject)[BLOCK] ?? '' : '';
}

/** What the element factory and the replacing must know about an event block. */
export function eventAttributes(block: BlockSummary): Record<string, unknown> {
  return {
    ...(block.eventDefinition ? { eventDefinitionType: block.eventDefinition } : {}),
    ...(block.bpmnType === 'bpmn:BoundaryEvent' ? { cancelActivity: block.interrupting !== false } : {}),
  };
}
