import type { BpmnElement, Moddle } from '../bpmn';
import type { BlockSummary } from '../contract';
import { propertiesOf } from '../settings/properties';
import { isPart, markerOf, mayHave, PLAIN_START } from './parts';

const BLOCK = 'block';
const START = 'bpmn:StartEvent';
const LANE = 'bpmn:Lane';

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

  /** Those that are put somewhere by themselves; a lane is made of the pool or lane that it is a part of. */
  placeable(): readonly BlockSummary[] {
    return this.summaries.filter(({ bpmnType }) => bpmnType !== 'bpmn:Lane');
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
    const id = blockIdOf(element?.businessObject);
    return id === '' && element ? this.unsaid(element) : this.find(id);
  }

  /** What a new part begins with; nothing where what it begins by is not known. */
  startIn({ marker }: BlockSummary): BlockSummary | undefined {
    return marker === 'EVENT'
      ? this.summaries.find((block) => block.bpmnType === START && block.eventDefinition)
      : this.find(PLAIN_START);
  }

  /** Lanes and parts drawn elsewhere, and the plain starts in those, are the block without saying so. */
  private unsaid(element: BpmnElement): BlockSummary | undefined {
    if (isPart(element)) {
      return this.summaries.find((block) => mayHave(block, markerOf(element.businessObject)));
    }
    const { parent, type, businessObject } = element;
    if (type === LANE) {
      return this.summaries.find(({ bpmnType }) => bpmnType === LANE);
    }
    const isPlain = type === START && ((businessObject['eventDefinitions'] ?? []) as Moddle[]).length === 0;
    return isPlain && parent && isPart(parent as BpmnElement) ? this.find(PLAIN_START) : undefined;
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
    ...(block.bpmnType === START && block.eventDefinition ? { isInterrupting: block.interrupting !== false } : {}),
  };
}
