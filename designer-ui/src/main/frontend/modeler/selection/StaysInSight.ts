import type { BpmnElement, Canvas, Dragging, EventBus, Selection } from '../bpmn';

const AROUND = 80;

interface Injector { get(name: string, strict: false): unknown }

/** The settings of what is selected stand beside the drawing and take room from it: what they are about stays in sight. */
export class StaysInSight {
  static readonly $inject = ['eventBus', 'canvas', 'selection', 'injector'];

  constructor(eventBus: EventBus, canvas: Canvas, selection: Selection, injector: Injector) {
    const observer = new ResizeObserver(() => {
      canvas.resized();
      const [selected] = selection.get() as BpmnElement[];
      const dragging = injector.get('dragging', false) as Dragging | null;
      if (selected?.parent && !dragging?.context() && isCovered(selected, canvas)) {
        canvas.scrollToElement(selected, AROUND);
      }
    });
    observer.observe(canvas.getContainer());
    eventBus.on('diagram.destroy', () => observer.disconnect());
  }
}

/** Whether less than all of it is to be seen at the right; what is in sight stays under the pointer. */
function isCovered(element: BpmnElement, canvas: Canvas): boolean {
  const { x, width } = canvas.viewbox();
  return !('waypoints' in element) && element.x + element.width > x + width;
}
