import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import '../modeler/drawing.css';
import './diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import OutlineModule from 'bpmn-js/lib/features/outline';
import type { BpmnElement, EventBus } from '../modeler/bpmn';
import { catalogueModule } from '../modeler/blocks';
import type { Page, Sentences } from '../modeler/contract';
import type { Sayings } from '../modeler/draw/Sayings';
import { drawingOptions } from '../modeler/drawing';
import { drawn } from '../modeler/exchange/layout';
import type { ZoomControls } from '../modeler/zoom/ZoomControls';
import type { DiagramOptions, Progress } from './contract';
import { ProgressMarks } from './ProgressMarks';

const progressModule = { progressMarks: ['type', ProgressMarks] };

/** A process drawn for looking at, with what happens in it. */
export class Diagram {
  private readonly viewer: NavigatedViewer;

  constructor(container: HTMLElement, options: DiagramOptions, clicked: (elementId: string) => void) {
    const modules = [catalogueModule, progressModule, OutlineModule];
    this.viewer = new NavigatedViewer(drawingOptions({ container, ...options }, modules));
    this.viewer.get<EventBus>('eventBus').on('element.click', ({ element }: { element: BpmnElement }) => {
      if (element.parent) {
        clicked((element as { labelTarget?: BpmnElement }).labelTarget?.id ?? element.id);
      }
    });
  }

  async open(xml: string, page: Page, said: Sentences): Promise<void> {
    this.viewer.get<Sayings>('sayings').say(said);
    const { xml: complete, diagram } = await drawn(xml, page.sheet);
    await this.viewer.importXML(complete, diagram);
    this.viewer.get<ZoomControls>('zoomControls').fit();
  }

  show(progress: Progress): void {
    this.viewer.get<ProgressMarks>('progressMarks').show(progress);
  }

  destroy(): void {
    this.viewer.destroy();
  }
}
