import type { BpmnElement, Dragging, Keyboard, Selection } from '../bpmn';
import type { QuickKeys } from './QuickKeys';
import type { Walk } from './Walk';

const OVER_TOOLS = 2000;

/** Tab and the arrow keys with Alt go along the arrows; Escape lets go of what is selected. */
export class WalkKeys {
  static readonly $inject = ['quickKeys', 'keyboard', 'walk', 'selection', 'dragging'];

  constructor(
    keys: QuickKeys, keyboard: Keyboard, private readonly walk: Walk, private readonly selection: Selection,
    private readonly dragging: Dragging,
  ) {
    const go = (how: (from: BpmnElement) => boolean): void => {
      const from = walk.from();
      if (from) {
        how(from);
      } else {
        walk.begin();
      }
    };
    keys.on('ArrowRight', () => go((from) => walk.go(from, 'on')), false);
    keys.on('ArrowLeft', () => go((from) => walk.go(from, 'back')), false);
    keys.on('ArrowUp', () => go((from) => walk.aside(from, 'up')), false);
    keys.on('ArrowDown', () => go((from) => walk.aside(from, 'down')), false);
    keyboard.addListener(OVER_TOOLS, ({ keyEvent }) => (this.tab(keyEvent) || this.escape(keyEvent)) || undefined);
  }

  /** Where nothing follows it leaves the drawing, as everywhere. */
  private tab({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const from = key === 'Tab' && !ctrlKey && !altKey && !metaKey ? this.walk.from() : undefined;
    return from !== undefined && this.walk.go(from, shiftKey ? 'back' : 'on');
  }

  private escape({ key }: KeyboardEvent): boolean {
    const isMeant = key === 'Escape' && !this.dragging.context() && this.selection.get().length > 0;
    if (isMeant) {
      this.selection.select(null as never);
    }
    return isMeant;
  }
}
