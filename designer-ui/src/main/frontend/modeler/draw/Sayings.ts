import type GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory';
import type { BpmnElement, ElementRegistry } from '../bpmn';
import { isConnection } from '../bpmn';
import type { Said, Sentences } from '../contract';

const NOTHING: Said = { title: '', foot: '' };

/**
 * What elements and arrows say of themselves where nobody named them, told from outside whenever the settings change.
 * They are only drawn anew: nothing of them changed, so nobody who holds them by the mouse lets go.
 */
export class Sayings {
  static readonly $inject = ['graphicsFactory', 'elementRegistry'];

  private said: Sentences = {};

  constructor(private readonly graphicsFactory: GraphicsFactory, private readonly elementRegistry: ElementRegistry) {}

  of({ id }: BpmnElement): Said {
    return this.said[id] ?? NOTHING;
  }

  say(said: Sentences): void {
    const before = this.said;
    this.said = said;
    Object.keys({ ...before, ...said })
      .filter((id) => before[id]?.title !== said[id]?.title || before[id]?.foot !== said[id]?.foot)
      .flatMap((id) => (this.elementRegistry.get(id) as BpmnElement | undefined) ?? [])
      .forEach((element) => this.draw(element));
  }

  private draw(element: BpmnElement): void {
    const type = isConnection(element) ? 'connection' : 'shape';
    this.graphicsFactory.update(type, element as never, this.elementRegistry.getGraphics(element));
  }
}
