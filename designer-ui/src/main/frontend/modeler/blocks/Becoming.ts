import type { BpmnElement, ElementRegistry } from '../bpmn';
import type { BlockSummary } from '../contract';
import type { BlockCatalogue } from './BlockCatalogue';
import type { BlockPlacing } from './BlockPlacing';

/** The other blocks of its group that an element may be made where it stands, with all its arrows. */
export class Becoming {
  static readonly $inject = ['blockCatalogue', 'blockPlacing', 'elementRegistry'];

  constructor(
    private readonly catalogue: BlockCatalogue,
    private readonly placing: BlockPlacing,
    private readonly elementRegistry: ElementRegistry,
  ) {}

  of(element: BpmnElement): readonly BlockSummary[] {
    const now = this.catalogue.of(element);
    return this.placing.replacing(element).filter(({ bpmnType, group, marker }) =>
      bpmnType === now?.bpmnType && group === now.group && marker !== 'EVENT' && now.marker !== 'EVENT');
  }

  /** Passed over where the element is gone or may not become the block: the panel may be a moment behind. */
  become(elementId: string, blockId: string, kept: readonly string[]): void {
    const element = this.elementRegistry.get(elementId) as BpmnElement | undefined;
    const block = element && this.of(element).find(({ id }) => id === blockId);
    if (element && block) {
      this.placing.replace(element, block, kept);
    }
  }
}
