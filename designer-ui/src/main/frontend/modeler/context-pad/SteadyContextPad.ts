import type { BpmnElement, Canvas, EventBus, PopupMenu } from '../bpmn';

type Target = BpmnElement | BpmnElement[];

interface ContextPad {
  readonly _current: { readonly target: Target } | null;
  open(target: Target, force?: boolean): void;
  close(): void;
  isOpen(target?: Target): boolean;
  _updatePosition(): void;
  _updateAndOpen(target: Target): void;
}

const PRESSING = ['pointerdown', 'mousedown'];
const ACTING = ['click', 'dragstart'];
const LETTING_GO = ['mouseup', 'dragend', 'pointercancel'];

/**
 * Keeps the tools beside an element while one of them is being pressed: the press ends the naming of a block, which would draw
 * them anew under the pointer, and what was pressed would be gone before it is let go.
 */
export class SteadyContextPad {
  static readonly $inject = ['contextPad', 'popupMenu', 'canvas', 'eventBus'];

  private pressed = false;
  private late: Target | null = null;

  constructor(
    private readonly pad: ContextPad,
    private readonly menu: PopupMenu,
    canvas: Canvas,
    eventBus: EventBus,
  ) {
    const draw = pad._updateAndOpen.bind(pad);
    const close = pad.close.bind(pad);
    pad._updateAndOpen = (target) => {
      if (!this.waits()) {
        draw(target);
      }
    };
    pad.close = () => {
      if (!this.waits()) {
        close();
      }
    };
    const container = canvas.getContainer();
    PRESSING.forEach((type) => container.addEventListener(type, (event) => this.press(event), true));
    ACTING.forEach((type) => container.addEventListener(type, () => this.act(), true));
    const letGo = (): void => {
      setTimeout(() => this.release());
    };
    LETTING_GO.forEach((type) => window.addEventListener(type, letGo, true));
    eventBus.on('diagram.destroy', () => {
      this.act();
      LETTING_GO.forEach((type) => window.removeEventListener(type, letGo, true));
    });
  }

  private press({ target }: Event): void {
    this.pressed = (target as Element).closest('.djs-context-pad') !== null;
  }

  /** What was pressed is known: from here on the tools may go. */
  private act(): void {
    this.pressed = false;
  }

  private waits(): boolean {
    const target = this.pad._current?.target;
    if (this.pressed && target) {
      this.late = target;
    }
    return this.pressed && target !== undefined;
  }

  private release(): void {
    this.pressed = false;
    const { late } = this;
    this.late = null;
    if (!late || !this.pad.isOpen(late)) {
      return;
    }
    if (this.menu.isOpen()) {
      // a menu closes with the tools it belongs to
      this.pad._updatePosition();
    } else {
      this.pad.close();
      this.pad.open(late, true);
    }
  }
}
