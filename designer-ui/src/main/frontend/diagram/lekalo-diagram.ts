import { QueuedElement } from '../element/QueuedElement';
import { FIRST, type Page, type Sentences } from '../modeler/contract';
import { failureText } from '../modeler/exchange/importProblems';
import type { DiagramOptions, Progress } from './contract';
import type { Diagram } from './Diagram';

/** A read-only process diagram with its running steps. Calls may come at any time and wait for those before them. */
export class LekaloDiagram extends QueuedElement {
  private options: DiagramOptions = { blocks: [], language: 'ru', texts: {} };
  private diagram: Diagram | null = null;

  disconnectedCallback(): void {
    this.reset();
  }

  configure(options: DiagramOptions): Promise<void> {
    return this.next(() => {
      this.options = options;
      this.reset();
    });
  }

  open(xml: string, page: Page = FIRST, said: Sentences = {}): Promise<void> {
    return this.next(async () => {
      try {
        await (await this.ready()).open(xml, page, said);
      } catch (error) {
        console.warn(error);
        this.tell('open-failed', { text: failureText(error as Error, this.options.texts) });
      }
    });
  }

  show(progress: Progress): Promise<void> {
    return this.next(() => this.diagram?.show(progress));
  }

  private async ready(): Promise<Diagram> {
    if (!this.diagram) {
      const { Diagram } = await import('./Diagram');
      const container = document.createElement('div');
      container.className = 'lekalo-drawing lekalo-monitor';
      this.replaceChildren(container);
      this.diagram = new Diagram(container, this.options, (elementId) => this.tell('element-clicked', { elementId }));
    }
    return this.diagram;
  }

  private reset(): void {
    this.diagram?.destroy();
    this.diagram = null;
    this.replaceChildren();
  }
}

customElements.define('lekalo-diagram', LekaloDiagram);
