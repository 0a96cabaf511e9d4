import { type BpmnElement, type Canvas, type EventBus, type Selection, isLabel } from '../bpmn';
import type { Becoming } from '../blocks/Becoming';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { ElementView } from '../contract';
import { elementView } from './elementView';

interface Injector { get(name: string, strict: false): unknown }

export const ELEMENT_SELECTED = 'lekalo.elementSelected';

/** Announces what is selected, and again whenever it, or one of its exits, changes. */
export class SelectionReport {
  static readonly $inject = ['eventBus', 'selection', 'blockCatalogue', 'injector', 'canvas'];

  private last = '';
  private lastId: string | undefined;

  constructor(
    private readonly eventBus: EventBus,
    private readonly selection: Selection,
    private readonly catalogue: BlockCatalogue,
    private readonly injector: Injector,
    private readonly canvas: Canvas,
  ) {
    eventBus.on('selection.changed', () => this.announce());
    eventBus.on('commandStack.changed', () => this.announce());
    eventBus.on('import.done', () => this.announce());
  }

  current(): ElementView | null {
    const selected = (this.selection.get() as BpmnElement[]).map(labelled);
    const [first] = selected;
    const count = new Set(selected).size;
    const called = (element: BpmnElement): string => this.catalogue.called(element);
    return first ? elementView(first, count, called, count === 1 ? this.becomes(first) : []) : null;
  }

  /** Nothing where the drawing is only looked at. */
  private becomes(element: BpmnElement): string[] {
    const becoming = this.injector.get('becoming', false) as Becoming | null;
    return becoming?.of(element).map(({ id }) => id) ?? [];
  }

  private announce(): void {
    const element = this.current();
    const told = JSON.stringify(element);
    if (told !== this.last) {
      this.last = told;
      this.tellWriting(element?.id);
      this.eventBus.fire(ELEMENT_SELECTED, { element });
    }
  }

  /** What is being written in the settings is told before another is selected, since its field goes then. */
  private tellWriting(id: string | undefined): void {
    const writing = document.activeElement;
    const isElsewhere = writing instanceof HTMLElement && !this.canvas.getContainer().contains(writing);
    if (id !== this.lastId && isElsewhere && writing.matches('input, textarea')) {
      writing.blur();
    }
    this.lastId = id;
  }
}

function labelled(element: BpmnElement): BpmnElement {
  return isLabel(element) ? (element as unknown as { labelTarget: BpmnElement }).labelTarget : element;
}
