import { QueuedElement } from '../element/QueuedElement';
import type { Becoming } from './blocks/Becoming';
import {
  type ElementView, type ExitsUpdate, FIRST, type Finding, type Loss, type ModelerOptions, type Page, type Sentences,
  type SettingsUpdate,
} from './contract';
import type { Editor, EditorListener } from './Editor';
import type { KeySheet } from './keys/KeySheet';
import { failureText, warningTexts } from './exchange/importProblems';

const SAVE_DELAY = 400;
const PAGE_OF = 'drawing.page-of';
const CANNOT_WRITE = 'drawing.failed.cannot-write';

/**
 * The process modeler. Java configures and opens it and hears of changes by events; every call may come at any time and
 * waits for those before it.
 */
export class LekaloModeler extends QueuedElement implements EditorListener {
  private options: ModelerOptions = { blocks: [], language: 'ru', texts: {}, readOnly: false };
  private editor: Editor | null = null;
  private saving: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (!this.querySelector(':scope > .lekalo-canvas')) {
      this.replaceChildren(area('lekalo-palette'), area('lekalo-canvas lekalo-drawing'));
    }
  }

  disconnectedCallback(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    this.editor?.destroy();
    this.editor = null;
    this.replaceChildren();
  }

  configure(options: ModelerOptions): Promise<void> {
    return this.next(() => {
      this.options = options;
      this.editor?.destroy();
      this.editor = null;
      this.toggleAttribute('readonly', options.readOnly);
    });
  }

  open(xml: string, page: Page = FIRST, said: Sentences = {}): Promise<void> {
    return this.next(async () => {
      const editor = await this.ready();
      clearTimeout(this.saving);
      this.saving = undefined;
      try {
        const warnings = await editor.open(xml, page, said);
        this.tell('opened', { warnings: warningTexts(warnings, this.options.texts), losses: await this.lossesOf(editor) });
      } catch (error) {
        console.warn(error);
        this.tell('open-failed', { text: failureText(error as Error, this.options.texts) });
      }
    });
  }

  /** Whoever draws on what cannot be written would lose it: that is said before. */
  private async lossesOf(editor: Editor): Promise<readonly Loss[]> {
    try {
      return await editor.losses();
    } catch (error) {
      this.cannotWrite(error);
      return [];
    }
  }

  private cannotWrite(error: unknown): void {
    console.warn(error);
    this.tell('open-failed', { text: this.options.texts[CANNOT_WRITE] ?? CANNOT_WRITE });
  }

  updateSettings(elementId: string, update: SettingsUpdate): Promise<void> {
    return this.withHandFree((editor) => editor.settings()?.update(elementId, update));
  }

  updateExits(elementId: string, update: ExitsUpdate): Promise<void> {
    return this.withHandFree((editor) => editor.settings()?.updateExits(elementId, update));
  }

  /** Makes the element another block where it stands; `kept` names the properties that mean the same to both. */
  become(elementId: string, blockId: string, kept: readonly string[]): Promise<void> {
    return this.withHandFree((editor) => editor.optional<Becoming>('becoming')?.become(elementId, blockId, kept));
  }

  select(elementId: string): Promise<void> {
    return this.withHandFree((editor) => editor.select(elementId));
  }

  deselect(): Promise<void> {
    return this.withHandFree((editor) => editor.deselect());
  }

  showFindings(findings: readonly Finding[]): Promise<void> {
    return this.next(() => this.editor?.findings().show(findings));
  }

  say(said: Sentences): Promise<void> {
    return this.next(() => this.editor?.say(said));
  }

  undo(): Promise<void> {
    return this.next(() => this.editor?.undo());
  }

  redo(): Promise<void> {
    return this.next(() => this.editor?.redo());
  }

  tidyUp(): Promise<void> {
    return this.withHandFree((editor) => editor.tidyUp());
  }

  zoomFit(): Promise<void> {
    return this.next(() => this.editor?.zoomFit());
  }

  showKeys(): Promise<void> {
    return this.next(() => this.editor?.service<KeySheet>('keySheet').open());
  }

  saveSvg(name: string): Promise<void> {
    return this.next(() => this.editor?.pictures.saveSvg(name));
  }

  savePng(name: string): Promise<void> {
    return this.next(() => this.editor?.pictures.savePng(name));
  }

  print(title: string): Promise<void> {
    return this.next(() => this.editor?.pictures.print(title, this.options.texts[PAGE_OF] ?? '{0} / {1}'));
  }

  /** Tells at once what a pending save would tell later; for leaving the page. */
  flush(): Promise<void> {
    this.editor?.inHand.letGo();
    return this.next(() => (this.saving === undefined ? undefined : this.save()));
  }

  private withHandFree(change: (editor: Editor) => void): Promise<void> {
    return this.next(async () => {
      await this.editor?.inHand.free();
      if (this.editor) {
        change(this.editor);
      }
    });
  }

  /** Whoever closes the page before it is saved is asked, as by a field that is being written in. */
  edited(): void {
    this.dispatchEvent(new Event('input', { bubbles: true }));
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.next(() => this.save()), SAVE_DELAY);
  }

  selected(element: ElementView | null): void {
    this.tell('element-selected', { element });
  }

  stackChanged(canUndo: boolean, canRedo: boolean): void {
    this.tell('command-stack', { canUndo, canRedo });
  }

  private async save(): Promise<void> {
    clearTimeout(this.saving);
    this.saving = undefined;
    if (this.editor) {
      try {
        this.tell('model-changed', { xml: await this.editor.xml() });
      } catch (error) {
        this.cannotWrite(error);
      }
    }
  }

  private async ready(): Promise<Editor> {
    if (!this.editor) {
      const { Editor } = await import('./Editor');
      this.connectedCallback();
      this.editor = new Editor(this.area('lekalo-canvas'), this.area('lekalo-palette'), this.options, this);
    }
    return this.editor;
  }

  private area(name: string): HTMLElement {
    return this.querySelector(`:scope > .${name}`) as HTMLElement;
  }
}

function area(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

customElements.define('lekalo-modeler', LekaloModeler);
