import type { BpmnElement, Canvas, EventBus, Moddle } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { isPart } from '../blocks/parts';
import { insideOf } from './closedParts';

type Text = (key: string) => string;

/** Where in parts within parts one is, from the whole process on; each name leads back. bpmn-js's own would show ids. */
export class PartPath {
  static readonly $inject = ['eventBus', 'canvas', 'blockCatalogue', 'config.text'];

  private readonly path = document.createElement('nav');

  constructor(
    eventBus: EventBus,
    private readonly canvas: Canvas,
    private readonly catalogue: BlockCatalogue,
    private readonly text: Text,
  ) {
    this.path.className = 'lekalo-path';
    this.path.hidden = true;
    this.path.setAttribute('aria-label', text('drawing.path'));
    canvas.getContainer().append(this.path);
    eventBus.on('root.set', ({ element }: { element: BpmnElement }) => this.show(element));
    eventBus.on('element.changed', () => {
      if (!this.path.hidden) {
        this.show(canvas.getRootElement() as unknown as BpmnElement);
      }
    });
  }

  private show(here: BpmnElement): void {
    this.path.hidden = !isPart(here);
    if (isPart(here)) {
      const way = [...this.whole(), ...this.around(here.businessObject)];
      this.path.replaceChildren(...way.map((root) => this.step(root, root === here)));
    }
  }

  private whole(): BpmnElement[] {
    return (this.canvas.getRootElements() as unknown as BpmnElement[]).filter((root) => !isPart(root)).slice(0, 1);
  }

  private around(part: Moddle | undefined): BpmnElement[] {
    if (part?.$type !== 'bpmn:SubProcess') {
      return [];
    }
    const inside = insideOf({ type: part.$type, businessObject: part } as BpmnElement, this.canvas);
    return [...this.around(part.$parent), ...(inside ? [inside] : [])];
  }

  private step(root: BpmnElement, isHere: boolean): HTMLElement {
    const step = document.createElement(isHere ? 'span' : 'button');
    step.textContent = isPart(root) ? this.catalogue.called(root) : this.text('drawing.whole');
    step.title = step.textContent;
    if (isHere) {
      step.setAttribute('aria-current', 'location');
    } else {
      step.setAttribute('type', 'button');
      step.addEventListener('click', () => this.canvas.setRootElement(root as never));
    }
    return step;
  }
}
