import type { BpmnElement, Canvas, PopupMenu } from '../bpmn';

const BESIDE = 12;
const CORNER = 80;

/** Opens a menu without a pointer: beside the block that it is about, else in the corner of the drawing. */
export class KeyMenu {
  static readonly $inject = ['popupMenu', 'canvas', 'config.text'];

  constructor(
    private readonly popupMenu: PopupMenu, private readonly canvas: Canvas, private readonly text: (key: string) => string,
  ) {}

  open(element: BpmnElement | undefined, menu: string, title: string): void {
    const target = element ?? this.canvas.getRootElement() as unknown as BpmnElement;
    if (this.popupMenu.isEmpty(target, menu)) {
      return;
    }
    const { x, y } = this.canvas.getContainer().getBoundingClientRect();
    const box = element && this.canvas.getAbsoluteBBox(element as never);
    const at = box ? { x: x + box.x + box.width + BESIDE, y: y + box.y } : { x: x + CORNER, y: y + CORNER };
    this.popupMenu.open(target, menu, { ...at, cursor: at }, { title: this.text(title), width: 280, search: true });
  }
}
