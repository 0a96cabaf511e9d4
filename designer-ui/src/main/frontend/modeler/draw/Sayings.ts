import type { BpmnElement, ElementRegistry, EventBus } from '../bpmn';
import type { Said, Sentences } from '../contract';

const NOTHING: Said = { title: '', foot: '' };

/** What elements and arrows say of themselves where nobody named them, told from outside whenever the settings change. */
export class Sayings {
  static readonly $inject = ['eventBus', 'elementRegistry'];

  private said: Sentences = {};

  constructor(private readonly eventBus: EventBus, private readonly elementRegistry: ElementRegistry) {}

  of({ id }: BpmnElement): Said {
    return this.said[id] ?? NOTHING;
  }

  say(said: Sentences): void {
    const before = this.said;
    this.said = said;
    const elements = Object.keys({ ...before, ...said })
      .filter((id) => before[id]?.title !== said[id]?.title || before[id]?.foot !== said[id]?.foot)
      .flatMap((id) => (this.elementRegistry.get(id) as BpmnElement | undefined) ?? []);
    if (elements.length > 0) {
      this.eventBus.fire('elements.changed', { elements });
    }
  }
}
