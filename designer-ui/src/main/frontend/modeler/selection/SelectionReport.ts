import { type BpmnElement, type EventBus, type Selection, isLabel } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { ElementView } from '../contract';
import { elementView } from './elementView';

export const ELEMENT_SELECTED = 'lekalo.elementSelected';

/** Announces what is selected, and again whenever it, or one of its exits, changes. */
export class SelectionReport {
  static readonly $inject = ['eventBus', 'selection', 'blockCatalogue'];

  private last = '';

  constructor(
    private readonly eventBus: EventBus,
    private readonly selection: Selection,
    private readonly catalogue: BlockCatalogue,
  ) {
    eventBus.on('selection.changed', () => this.announce());
    eventBus.on('commandStack.changed', () => this.announce());
    eventBus.on('import.done', () => this.announce());
  }

  current(): ElementView | null {
    const selected = (this.selection.get() as BpmnElement[]).map(labelled);
    const [first] = selected;
    return first ? elementView(first, new Set(selected).size, (element) => this.catalogue.called(element)) : null;
  }

  private announce(): void {
    const element = this.current();
    const told = JSON.stringify(element);
    if (told !== this.last) {
      this.last = told;
      this.eventBus.fire(ELEMENT_SELECTED, { element });
    }
  }
}

function labelled(element: BpmnElement): BpmnElement {
  return isLabel(element) ? (element as unknown as { labelTarget: BpmnElement }).labelTarget : element;
}
