import { type BpmnElement, isConnection, isLabel, type PopupMenu } from '../bpmn';
import type { TidyUp } from '../tidy/TidyUp';
import { button, type Entry } from './entry';

interface CopyPaste { duplicate(elements: BpmnElement[]): void }

/** What is offered beside several elements: to align and to distribute them, to put them in order, and a copy of them. */
export class SeveralTools {
  static readonly $inject = ['popupMenu', 'tidyUp', 'copyPaste', 'config.text'];

  constructor(
    private readonly popupMenu: PopupMenu,
    private readonly tidyUp: TidyUp,
    private readonly copyPaste: CopyPaste,
    private readonly text: (key: string) => string,
  ) {}

  entries(elements: BpmnElement[]): Record<string, Entry> {
    const blocks = elements.filter((element) => !isConnection(element) && !isLabel(element));
    return {
      ...this.menu(elements, 'align'),
      ...this.menu(elements, 'distribute'),
      ...(blocks.length < 2 ? {} : this.entry('tidy', 'tidy-up', () => this.tidyUp.tidyUp())),
      ...(blocks.length === 0 ? {} : this.entry('duplicate', 'duplicate', () => this.copyPaste.duplicate(elements))),
    };
  }

  private menu(elements: BpmnElement[], what: 'align' | 'distribute'): Record<string, Entry> {
    const menu = `lekalo-${what}`;
    return this.popupMenu.isEmpty(elements as never, menu) ? {} : this.entry(what, what, (event) => {
      const { left, bottom } = (event.target as Element).closest('.djs-context-pad')?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
      this.popupMenu.open(elements as never, menu, { x: left, y: bottom }, { title: this.text(`drawing.${what}`), width: 260 });
    });
  }

  private entry(id: string, what: string, click: (event: Event) => void): Record<string, Entry> {
    return { [id]: { group: 'edit', title: this.text(`drawing.${what}`), html: button(what), action: { click } } };
  }
}
