import { onTestFinished } from 'vitest';
import '../../../main/frontend/modeler/lekalo-modeler';
import type { BpmnElement, CommandStack, ElementRegistry } from '../../../main/frontend/modeler/bpmn';
import type { BlockSummary, ElementView, Language } from '../../../main/frontend/modeler/contract';
import type { Editor } from '../../../main/frontend/modeler/Editor';
import type { LekaloModeler } from '../../../main/frontend/modeler/lekalo-modeler';
import { blocks, texts } from '../catalogue';
import discount from '../models/discount.bpmn?raw';

interface Options {
  readonly xml?: string;
  readonly language?: Language;
  readonly readOnly?: boolean;
  /** What the catalogue has besides. */
  readonly more?: readonly BlockSummary[];
}

/** A modeler on the page, as Java would have set it up, with a look inside. */
export class OpenModeler {
  readonly told: { name: string; detail: Record<string, unknown> }[] = [];

  constructor(readonly element: LekaloModeler) {
    ['model-changed', 'element-selected', 'command-stack', 'opened', 'open-failed'].forEach((name) => {
      element.addEventListener(name, (event) => this.told.push({ name, detail: (event as CustomEvent).detail }));
    });
  }

  get editor(): Editor {
    return (this.element as unknown as { editor: Editor }).editor;
  }

  service<T>(name: string): T {
    return this.editor.service<T>(name);
  }

  find(id: string): BpmnElement {
    return this.service<ElementRegistry>('elementRegistry').get(id) as BpmnElement;
  }

  all(type: string): BpmnElement[] {
    return this.service<ElementRegistry>('elementRegistry').filter((element) =>
      (element as BpmnElement).type === type && !('labelTarget' in element && element['labelTarget'])) as BpmnElement[];
  }

  get stack(): CommandStack {
    return this.service<CommandStack>('commandStack');
  }

  selected(): ElementView {
    return this.last('element-selected')?.['element'] as ElementView;
  }

  last(name: string): Record<string, unknown> | undefined {
    return this.told.filter((told) => told.name === name).at(-1)?.detail;
  }

  query<T extends Element = HTMLElement>(selector: string): T {
    return this.element.querySelector<T>(selector) as T;
  }
}

export async function openModeler(options: Options = {}): Promise<OpenModeler> {
  const { xml = discount, language = 'ru', readOnly = false, more = [] } = options;
  const element = document.createElement('lekalo-modeler') as LekaloModeler;
  element.style.cssText = 'height: 780px; width: 1260px;';
  const modeler = new OpenModeler(element);
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
  });
  void element.configure({ blocks: [...blocks(language), ...more], language, texts: texts(language), readOnly });
  await element.open(xml);
  return modeler;
}

/** Presses and releases the main button where the canvas shows a point of the drawing. */
export function mouse(target: Element, type: string, x: number, y: number): void {
  const options = { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, view: window };
  target.dispatchEvent(new MouseEvent(type, options));
}
