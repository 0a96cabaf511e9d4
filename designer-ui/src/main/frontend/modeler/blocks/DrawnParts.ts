import type { BpmnElement, Canvas, CommandStack, Modeling, Moddle, Selection } from '../bpmn';
import { insideOf } from '../inner/closedParts';
import { markerOf } from './parts';
import { TogglePartHandler } from './TogglePartHandler';

const TOGGLE = 'lekalo.togglePart';

/** What can be done with a part that is drawn. */
export class DrawnParts {
  static readonly $inject = ['commandStack', 'modeling', 'selection', 'canvas'];

  constructor(
    private readonly commandStack: CommandStack,
    private readonly modeling: Modeling,
    private readonly selection: Selection,
    private readonly canvas: Canvas,
  ) {
    commandStack.registerHandler(TOGGLE, TogglePartHandler);
  }

  /** Closes a frame, opens a card to a frame. */
  toggle(part: BpmnElement): void {
    this.commandStack.execute(TOGGLE, { part });
    this.selection.select(part);
  }

  /** Shows what is in a closed part. */
  enter(part: BpmnElement): void {
    const inside = insideOf(part, this.canvas);
    if (inside) {
      this.canvas.setRootElement(inside as never);
    }
  }

  /** Of a part that is gone through for each of several: one after the other instead of all at once, and back. */
  turn(part: BpmnElement): void {
    const loop = part.businessObject['loopCharacteristics'] as Moddle;
    this.modeling.updateModdleProperties(part, loop, { isSequential: markerOf(part.businessObject) === 'PARALLEL' });
  }
}
