import { failureText } from '../modeler/exchange/importProblems';
import type { DiagramOptions, Progress } from './contract';
import type { Diagram } from './Diagram';

/** A read-only process diagram with its running steps. Calls may come at any time and wait for those before them. */
export class LekaloDiagram extends HTMLElement {
  private options: DiagramOptions = { blocks: [], language: 'ru', texts: {} };
  private diagram: Diagram | null = null;
  private work: Promise<unknown> = Promise.resolve();

  disconnectedCallback(): void {
    this.reset();
  }

  configure(options: DiagramOptions): Promise<void> {
    return this.next(() => {
      this.options = options;
      this.reset();
    });
  }

  open(xml: string): Promise<void> {
    return this.next(async () => {
      try {
        await (await this.ready()).open(xml);
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

  private next(task: () => unknown): Promise<void> {
    const done = this.work.then(async () => {
      if (this.isConnected) {
        await task();
      }
    });
    this.work = done.catch(() => undefined);
    return done;
  }

  private reset(): void {
    this.diagram?.destroy();
    this.diagram = null;
    this.replaceChildren();
  }

  private tell(event: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

customElements.define('lekalo-diagram', LekaloDiagram);
