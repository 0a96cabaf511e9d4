import type { Canvas, EventBus, Keyboard } from '../bpmn';
import { iconMarkup } from '../icons/icons';
import { GROUPS, type Row, shown } from './keyRows';

const OVER_ALL = 3000;

type Text = (key: string) => string;

/** Shows over the drawing which keys there are. */
export class KeySheet {
  static readonly $inject = ['eventBus', 'keyboard', 'canvas', 'config.text'];

  private readonly sheet = document.createElement('div');

  constructor(eventBus: EventBus, keyboard: Keyboard, private readonly canvas: Canvas, private readonly text: Text) {
    this.sheet.className = 'lekalo-keys';
    this.sheet.setAttribute('role', 'dialog');
    this.sheet.setAttribute('aria-label', text('drawing.keys'));
    this.sheet.addEventListener('click', () => this.close());
    this.sheet.addEventListener('keydown', (event) => this.press(event));
    keyboard.addListener(OVER_ALL, ({ keyEvent }) => {
      if (!asksForIt(keyEvent)) {
        return undefined;
      }
      this.open();
      return true;
    });
    eventBus.on('diagram.destroy', () => this.sheet.remove());
  }

  open(): void {
    const close = document.createElement('button');
    close.type = 'button';
    close.title = this.text('drawing.keys.close');
    close.setAttribute('aria-label', close.title);
    close.innerHTML = iconMarkup('close', 18);
    const [page, groups] = [element('div', 'lekalo-keys-page'), element('div', 'lekalo-keys-groups')];
    groups.append(...GROUPS.map(({ name, rows }) => this.group(name, rows)));
    page.append(element('h2', '', this.text('drawing.keys')), close, groups);
    this.sheet.replaceChildren(page);
    this.canvas.getContainer().append(this.sheet);
    close.focus();
  }

  private close(): void {
    this.sheet.remove();
    this.canvas.focus();
  }

  /** Nothing else hears of keys that are pressed here. */
  private press(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || asksForIt(event)) {
      event.preventDefault();
      this.close();
    }
  }

  private group(name: string, rows: readonly Row[]): HTMLElement {
    const group = element('section', '');
    const list = element('dl', '');
    rows.forEach(({ keys, what }) => {
      const cell = element('dt', '');
      cell.append(...keys.map((key) => element('kbd', '', shown(key, this.text))));
      list.append(cell, element('dd', '', this.text(what)));
    });
    group.append(element('h3', '', this.text(name)), list);
    return group;
  }
}

/** In a Russian layout the question mark is elsewhere. */
function asksForIt({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key === '?' || key === 'F1' || (code === 'Slash' && shiftKey));
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
