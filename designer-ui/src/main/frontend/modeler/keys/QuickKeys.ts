import type { Canvas, DirectEditing, Keyboard } from '../bpmn';

const OVER_TOOLS = 2000;
const FIELD = '.djs-direct-editing-content';

interface Act { readonly act: () => void; readonly isForNames: boolean }

/** The keys with Alt, by their place on the keyboard in any layout. A name that is being written is finished first. */
export class QuickKeys {
  static readonly $inject = ['keyboard', 'directEditing', 'canvas'];

  private readonly acts = new Map<string, Act>();

  constructor(keyboard: Keyboard, private readonly editing: DirectEditing, canvas: Canvas) {
    keyboard.addListener(OVER_TOOLS, ({ keyEvent }) => this.press(keyEvent, () => true) || undefined);
    canvas.getContainer().addEventListener('keydown', (event) => {
      if ((event.target as Element).matches(FIELD) && this.press(event, ({ isForNames }) => isForNames)) {
        event.stopPropagation();
        event.preventDefault();
      }
    }, true);
  }

  /** @param isForNames whether it is heard in a name too, where a field has no use of its own for the key */
  on(code: string, act: () => void, isForNames = true): void {
    this.acts.set(code, { act, isForNames });
  }

  private press({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, isMeant: (act: Act) => boolean): boolean {
    const found = altKey && !ctrlKey && !metaKey && !shiftKey ? this.acts.get(code) : undefined;
    if (!found || !isMeant(found)) {
      return false;
    }
    this.editing.complete();
    found.act();
    return true;
  }
}
