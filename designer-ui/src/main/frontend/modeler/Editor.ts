import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import './drawing.css';
import './modeler.css';
import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import OutlineModule from 'bpmn-js/lib/features/outline';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import GridSnappingModule from 'diagram-js/lib/features/grid-snapping';
import GridModule from 'diagram-js-grid';
import MinimapModule from 'diagram-js-minimap';
import { blocksModule, catalogueModule } from './blocks';
import type { BpmnElement, Canvas, CommandStack, DirectEditing, ElementRegistry, EventBus, Selection } from './bpmn';
import { contextPadModule } from './context-pad';
import type { ElementView, Loss, ModelerOptions, Page, Sentences } from './contract';
import { labelEditingModule } from './draw';
import type { Sayings } from './draw/Sayings';
import { drawingOptions } from './drawing';
import { clipboardModule } from './exchange';
import { drawn } from './exchange/layout';
import { lossesOf, type Types } from './exchange/losses';
import { Pictures } from './exchange/Pictures';
import { findingsModule } from './findings';
import type { Findings } from './findings/Findings';
import { leadTo } from './inner/closedParts';
import { InHand } from './InHand';
import { keysModule } from './keys';
import { lanesModule } from './lanes';
import { menuModule } from './menu';
import { paletteModule } from './palette';
import { routesModule } from './routes';
import { searchModule } from './search';
import { selectionModule } from './selection';
import { ELEMENT_SELECTED } from './selection/SelectionReport';
import { settingsModule } from './settings';
import { tidyModule } from './tidy';
import type { TidyUp } from './tidy/TidyUp';
import type { Settings } from './settings/Settings';
import type { ZoomControls } from './zoom/ZoomControls';

const EDITING = [
  GridSnappingModule, GridModule, MinimapModule, blocksModule, clipboardModule, contextPadModule, findingsModule, keysModule,
  labelEditingModule, lanesModule, menuModule, paletteModule, routesModule, searchModule, selectionModule, settingsModule,
  tidyModule,
];
const READING = [MinimapModule, OutlineModule, catalogueModule, findingsModule, selectionModule];

export interface EditorListener {
  edited(): void;
  selected(element: ElementView | null): void;
  stackChanged(canUndo: boolean, canRedo: boolean): void;
}

/** bpmn-js put together from our modules. Loaded only when a model is opened. */
export class Editor {
  readonly pictures: Pictures;
  readonly inHand = new InHand((name) => this.optional(name));
  private readonly bpmn: BaseViewer;
  private readonly readOnly: boolean;
  private opened = '';

  constructor(container: HTMLElement, paletteParent: HTMLElement, options: ModelerOptions, listener: EditorListener) {
    const { readOnly } = options;
    this.readOnly = readOnly;
    const Drawing = readOnly ? NavigatedViewer : BpmnModeler;
    this.bpmn = new Drawing({
      ...drawingOptions({ container, ...options }, readOnly ? READING : EDITING), paletteParent,
    });
    this.pictures = new Pictures(() => this.bpmn.saveSVG());
    this.listen(listener);
  }

  /** Answers what could not be read. What had to be drawn first is no change: it is kept with the first edit. */
  async open(xml: string, page: Page, said: Sentences): Promise<readonly Error[]> {
    this.say(said);
    const { xml: complete, diagram } = await drawn(xml, page.sheet);
    this.opened = complete;
    const { warnings } = await this.bpmn.importXML(complete, diagram);
    this.zoomControls().begin(this.readOnly);
    this.service<Canvas>('canvas').restoreFocus();
    return warnings as unknown as readonly Error[];
  }

  /** What elements say where nobody named them. */
  say(said: Sentences): void {
    this.service<Sayings>('sayings').say(said);
  }

  /** What of the file would be gone after a change, since bpmn-js does not keep it. */
  async losses(): Promise<readonly Loss[]> {
    return this.readOnly ? [] : lossesOf(this.opened, await this.xml(), this.service<Types>('moddle'));
  }

  async xml(): Promise<string> {
    const { xml } = await this.bpmn.saveXML({ format: true });
    return xml ?? '';
  }

  settings(): Settings | null {
    return this.optional<Settings>('settings');
  }

  findings(): Findings {
    return this.service<Findings>('findings');
  }

  select(elementId: string): void {
    const element = this.service<ElementRegistry>('elementRegistry').get(elementId);
    if (element) {
      leadTo(element as BpmnElement, this.service<Canvas>('canvas'));
      this.service<Selection>('selection').select(element);
      this.service<Canvas>('canvas').scrollToElement(element, 80);
    }
  }

  deselect(): void {
    this.service<Selection>('selection').select(null as never);
  }

  /** Of what is tidied as a whole all is shown. */
  tidyUp(): void {
    const isWhole = this.service<Selection>('selection').get().length < 2;
    this.optional<TidyUp>('tidyUp')?.tidyUp();
    if (isWhole) {
      this.zoomFit();
    }
  }

  /** A name that is being written is kept first, so it is what is taken back. */
  undo(): void {
    this.optional<DirectEditing>('directEditing')?.complete();
    this.optional<CommandStack>('commandStack')?.undo();
  }

  redo(): void {
    this.optional<DirectEditing>('directEditing')?.complete();
    this.optional<CommandStack>('commandStack')?.redo();
  }

  zoomFit(): void {
    this.zoomControls().fit();
  }

  service<T>(name: string): T {
    return this.bpmn.get(name) as T;
  }

  destroy(): void {
    this.optional<{ close(restoreSelection: boolean): void }>('searchPad')?.close(false);
    this.deselect();
    this.bpmn.destroy();
  }

  private zoomControls(): ZoomControls {
    return this.service<ZoomControls>('zoomControls');
  }

  optional<T>(name: string): T | null {
    return this.bpmn.get(name, false) as T | null;
  }

  private listen(listener: EditorListener): void {
    const eventBus = this.service<EventBus>('eventBus');
    eventBus.on('commandStack.changed', ({ trigger }: { trigger: string }) => {
      const stack = this.service<CommandStack>('commandStack');
      listener.stackChanged(stack.canUndo(), stack.canRedo());
      if (trigger !== 'clear') {
        listener.edited();
      }
    });
    eventBus.on(ELEMENT_SELECTED, ({ element }: { element: ElementView | null }) => listener.selected(element));
  }
}
