import { isRedo, isUndo } from 'diagram-js/lib/features/keyboard/KeyboardUtil';
import type { BpmnElement, Canvas, CommandStack, DirectEditing, EventBus, Keyboard, Pressed } from '../bpmn';
import type { Walk } from './Walk';

const OVER_TOOLS = 2000;
const FIELD = '.djs-direct-editing-content';

interface Editing extends DirectEditing {
  activate(element: BpmnElement): boolean;
  cancel(): void;
  getValue(): string;
}

interface Active { active: { element: BpmnElement; context: { text: string } } }

/**
 * A letter that is typed names what is selected, Enter changes the name that it has. While a name is written, Tab goes on to the
 * next block, and steps are taken back as long as nothing was written.
 */
export class Naming {
  static readonly $inject = ['eventBus', 'keyboard', 'directEditing', 'commandStack', 'canvas', 'walk'];

  private named: BpmnElement | undefined;
  private former = '';
  private isWritten = false;

  constructor(
    eventBus: EventBus,
    keyboard: Keyboard,
    private readonly editing: Editing,
    private readonly commandStack: CommandStack,
    private readonly canvas: Canvas,
    private readonly walk: Walk,
  ) {
    keyboard.addListener(OVER_TOOLS, (event) => this.begin(event));
    const container = canvas.getContainer();
    container.addEventListener('keydown', (event) => this.press(event), true);
    container.addEventListener('input', () => {
      this.isWritten = true;
    }, true);
    eventBus.on('directEditing.activate', ({ active }: Active) => {
      this.named = active.element;
      this.former = active.context.text;
      this.isWritten = false;
    });
  }

  /** The letter is left to the browser, which writes it into the field that has come. */
  private begin(event: Pressed): true | undefined {
    const { keyEvent } = event;
    const element = this.walk.from();
    const isLetter = isWriting(keyEvent);
    if (!element?.parent || !(isLetter || isPlain(keyEvent, 'Enter') || isPlain(keyEvent, 'F2')) || !this.editing.activate(element)) {
      return undefined;
    }
    if (!isLetter) {
      return true;
    }
    const field = this.field();
    if (field) {
      getSelection()?.selectAllChildren(field);
      field.focus();
    }
    event.stopPropagation();
    return undefined;
  }

  private press(event: KeyboardEvent): void {
    if (this.editing.isActive() && event.target === this.field() && this.handles(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private handles(event: KeyboardEvent): boolean {
    if (isUndo(event) && (!this.isWritten || this.editing.getValue() === this.former)) {
      this.editing.cancel();
      this.commandStack.undo();
      return true;
    }
    if (isRedo(event) && !this.isWritten) {
      this.editing.cancel();
      this.commandStack.redo();
      return true;
    }
    const isTab = event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (isTab && this.named) {
      const { named } = this;
      this.editing.complete();
      this.walk.go(named, event.shiftKey ? 'back' : 'on');
    }
    return isTab;
  }

  private field(): HTMLElement | null {
    return this.canvas.getContainer().querySelector<HTMLElement>(FIELD);
  }
}

function isWriting({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !isComposing && key.length === 1 && key !== ' ' && key !== '?';
}

function isPlain(event: KeyboardEvent, key: string): boolean {
  return event.key === key && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
}
