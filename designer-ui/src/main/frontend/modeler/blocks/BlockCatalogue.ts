import type { BpmnElement, Moddle } from '../bpmn';
import type { BlockSummary } from '../contract';
import { propertiesOf } from '../settings/properties';

const BLOCK = 'block';

/** The blocks an analyst may place. */
export class BlockCatalogue {
  static readonly $inject = ['config.blocks'];

  private readonly byId: ReadonlyMap<string, BlockSummary>;

  constructor(private readonly summaries: readonly BlockSummary[]) {
    this.byId = new Map(summaries.map((block) => [block.id, block]));
  }

  all(): readonly BlockSummary[] {
    return this.summaries;
  }

  find(id: string): BlockSummary | undefined {
    return this.byId.get(id);
  }

  /** Whether a block that sits on borders may sit on that of the element. */
  mayRide(block: BlockSummary, host: BpmnElement | undefined): boolean {
    return block.rides?.includes(this.of(host)?.id ?? bareBlock(host)) ?? false;
  }

  /** The block an element was placed as, or undefined for elements that are none of ours. */
  of(element: BpmnElement | undefined): BlockSummary | undefined {
    return this.find(blockIdOf(element?.businessObject));
  }

  /** Its own name; an element without one is called as its block is. */
  called(element: BpmnElement): string {
    return element.businessObject.name?.trim() || (this.of(element)?.name ?? '');
  }
}

/** A user task drawn elsewhere is the block without saying so. */
function bareBlock(element: BpmnElement | undefined): string {
  return element?.type === 'bpmn:UserTask' ? 'user-task' : '';
}

export function blockIdOf(businessObject: Moddle | undefined): string {
  return businessObject ? propertiesOf(businessObject)[BLOCK] ?? '' : '';
}

/** The settings of a freshly placed block. */
export function freshProperties(block: BlockSummary): Record<string, string> {
  return { [BLOCK]: block.id, ...block.defaults?.properties };
}

/** What the element factory and the replacing must know about an event block. */
export function eventAttributes(block: BlockSummary): Record<string, unknown> {
  return {
    ...(block.eventDefinition ? { eventDefinitionType: block.eventDefinition } : {}),
    ...(block.bpmnType === 'bpmn:BoundaryEvent' ? { cancelActivity: block.interrupting !== false } : {}),
  };
}
