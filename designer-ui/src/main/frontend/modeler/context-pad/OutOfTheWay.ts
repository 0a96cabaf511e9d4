import type { Canvas, EventBus } from '../bpmn';

const DRAGGING = 'lekalo-dragging';
const SELECTING = 'lekalo-selecting';

/**
 * Takes the tools out of the way of what is dragged, and while Shift is held of what is selected besides: such a click goes to
 * the block under them, never to a tool.
 */
export class OutOfTheWay {
  static readonly $inject = ['eventBus', 'canvas'];

  constructor(eventBus: EventBus, canvas: Canvas) {
    const { classList } = canvas.getContainer();
    eventBus.on('drag.start', () => classList.add(DRAGGING));
    eventBus.on('drag.cleanup', () => classList.remove(DRAGGING));
    eventBus.on('contextPad.trigger', ({ event }: { event: Event }) => ((event as MouseEvent).shiftKey ? false : undefined));
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const heard = ({ shiftKey }: KeyboardEvent): boolean => classList.toggle(SELECTING, shiftKey);
    window.addEventListener('keydown', heard, options);
    window.addEventListener('keyup', heard, options);
    window.addEventListener('blur', () => classList.remove(SELECTING), options);
    eventBus.on('diagram.destroy', () => listening.abort());
  }
}
